// Puts cards in order: along a line, at even distances, or side by side in rows. Takes rectangles and gives the top left
// corner of each, in the order given; the same rectangles always give the same. Pure.

import { boundsOf, type Point, type Rect } from '@terreau/board/geometry';

export type Arrangement =
  | 'left'
  | 'centre'
  | 'right'
  | 'top'
  | 'middle'
  | 'bottom'
  | 'across'
  | 'down'
  | 'grid';

/** Fewer would lie as they do. */
export const leastToArrange: Readonly<Record<Arrangement, number>> = {
  left: 2,
  centre: 2,
  right: 2,
  top: 2,
  middle: 2,
  bottom: 2,
  across: 3,
  down: 3,
  grid: 2,
};

/** Between cards that are put side by side, in world units. */
const gap = 24;

export function arranged(rects: readonly Rect[], how: Arrangement): Point[] {
  const around = boundsOf(rects);
  if (!around || rects.length < leastToArrange[how]) return rects.map(cornerOf);
  if (how === 'grid') return inGrid(rects, around);
  if (how === 'across') return spread(rects.map(columnOf)).map((x, i) => [x, rects[i]?.y ?? 0]);
  if (how === 'down') return spread(rects.map(rowOf)).map((y, i) => [rects[i]?.x ?? 0, y]);
  return rects.map((rect) => aligned(rect, around, how));
}

type Alignment = Exclude<Arrangement, 'across' | 'down' | 'grid'>;

function aligned({ x, y, width, height }: Rect, around: Rect, how: Alignment): Point {
  switch (how) {
    case 'left':
      return [around.x, y];
    case 'centre':
      return [around.x + (around.width - width) / 2, y];
    case 'right':
      return [around.x + around.width - width, y];
    case 'top':
      return [x, around.y];
    case 'middle':
      return [x, around.y + (around.height - height) / 2];
    case 'bottom':
      return [x, around.y + around.height - height];
  }
}

/** Where something begins along an axis, and how long it is there. */
interface Stretch {
  readonly start: number;
  readonly length: number;
}

/** The same space between each and the next, from the first beginning to the last end, or further where there is none. */
function spread(stretches: readonly Stretch[]): number[] {
  const inOrder = [...stretches.entries()].sort(
    ([i, a], [j, b]) => a.start + a.length / 2 - b.start - b.length / 2 || i - j,
  );
  const start = Math.min(...stretches.map((stretch) => stretch.start));
  const end = Math.max(...stretches.map((stretch) => stretch.start + stretch.length));
  const taken = stretches.reduce((sum, { length }) => sum + length, 0);
  const room = (end - start - taken) / (stretches.length - 1);
  const space = room < 0 ? gap : room;
  const starts = stretches.map((stretch) => stretch.start);
  let at = start;
  for (const [i, { length }] of inOrder) {
    starts[i] = at;
    at += length + space;
  }
  return starts;
}

/** Rows from the top left corner of where they lay, read as before; cards that are in such a grid stay. */
function inGrid(rects: readonly Rect[], around: Rect): Point[] {
  const rows = readingRows(rects);
  const order = rows.flat();
  const longest = Math.max(...rows.map((row) => row.length));
  const asRead = gridOf(rects, order, longest, around);
  const isGridAlready = asRead.every(([x, y], i) => x === rects[i]?.x && y === rects[i]?.y);
  const columns = columnsFor(rects, around);
  // Rows that a hand has laid are kept where they are full and no longer or shorter than the shape suggests.
  const areRows = rows.length * longest <= 1.5 * rects.length;
  const isLikely = longest <= 2 * columns && columns <= 2 * longest;
  return isGridAlready || (areRows && isLikely) ? asRead : gridOf(rects, order, columns, around);
}

/** As many columns as make a block of about the shape that the cards took before. */
function columnsFor(rects: readonly Rect[], around: Rect): number {
  const width = widest(rects) + gap;
  const height = rects.reduce((sum, rect) => sum + rect.height + gap, 0) / rects.length;
  const shape = (around.width + gap) / (around.height + gap);
  const columns = Math.round(Math.sqrt((rects.length * shape * height) / width));
  return Math.min(rects.length, Math.max(1, columns));
}

function gridOf(rects: readonly Rect[], order: readonly number[], columns: number, { x, y }: Rect): Point[] {
  const width = widest(rects) + gap;
  const corners = rects.map(cornerOf);
  let top = y;
  for (let begin = 0; begin < order.length; begin += columns) {
    const row = order.slice(begin, begin + columns);
    for (const [column, i] of row.entries()) corners[i] = [x + column * width, top];
    // Whole units, as places are stored.
    top = Math.ceil(top + Math.max(...row.map((i) => rects[i]?.height ?? 0)) + gap);
  }
  return corners;
}

/** The cards as one reads them: row by row, each from the left. What begins above the middle of a row's first is in it. */
function readingRows(rects: readonly Rect[]): number[][] {
  const fromTop = [...rects.entries()].sort(([i, a], [j, b]) => a.y - b.y || a.x - b.x || i - j);
  const rows: { readonly until: number; readonly members: [number, Rect][] }[] = [];
  for (const [i, rect] of fromTop) {
    const row = rows.at(-1);
    if (row && rect.y < row.until) row.members.push([i, rect]);
    else rows.push({ until: rect.y + rect.height / 2, members: [[i, rect]] });
  }
  return rows.map(({ members }) =>
    members.sort(([i, a], [j, b]) => a.x - b.x || a.y - b.y || i - j).map(([i]) => i),
  );
}

function widest(rects: readonly Rect[]): number {
  return Math.ceil(Math.max(...rects.map(({ width }) => width)));
}

function cornerOf({ x, y }: Rect): Point {
  return [x, y];
}

function columnOf({ x, width }: Rect): Stretch {
  return { start: x, length: width };
}

function rowOf({ y, height }: Rect): Stretch {
  return { start: y, length: height };
}
