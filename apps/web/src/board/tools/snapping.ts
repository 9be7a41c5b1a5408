// Cards that are moved fall into line with their neighbours: an edge with an edge, a middle with a middle, when they are
// nearly so already. Pure.

import type { Point, Rect } from '@terreau/board/geometry';

/** A line, in world units, along which what is moved lies level with its neighbours. */
export interface Guide {
  readonly from: Point;
  readonly to: Point;
}

export interface Snapped {
  readonly by: Point;
  readonly guides: readonly Guide[];
}

/** Sides that lie no further apart than this are level: places are whole units. */
const level = 0.5;

/** What one sees of a rectangle along an axis, and where it lies across it. */
interface Span {
  /** Its beginning, its middle and its end. */
  readonly lines: readonly [number, number, number];
  readonly across: readonly [number, number];
}

/** A box that is moved by `by`, brought into line with what of its neighbours is no further away than `reach`. */
export function snapped(box: Rect, by: Point, neighbours: readonly Rect[], reach: number): Snapped {
  const moved = { ...box, x: box.x + by[0], y: box.y + by[1] };
  const dx = shiftTo(columnOf(moved), neighbours.map(columnOf), reach);
  const dy = shiftTo(rowOf(moved), neighbours.map(rowOf), reach);
  if (dx === null && dy === null) return { by, guides: [] };
  const placed = { ...moved, x: moved.x + (dx ?? 0), y: moved.y + (dy ?? 0) };
  const upright = dx === null ? [] : linesThrough(columnOf(placed), neighbours.map(columnOf));
  const lying = dy === null ? [] : linesThrough(rowOf(placed), neighbours.map(rowOf));
  return {
    by: [by[0] + (dx ?? 0), by[1] + (dy ?? 0)],
    guides: [
      ...upright.map(({ at, across: [from, to] }): Guide => ({ from: [at, from], to: [at, to] })),
      ...lying.map(({ at, across: [from, to] }): Guide => ({ from: [from, at], to: [to, at] })),
    ],
  };
}

/** The smallest shift that makes two lines one, null when none is within reach. */
function shiftTo(own: Span, others: readonly Span[], reach: number): number | null {
  let best: number | null = null;
  for (const [mine, theirs] of pairsOf(own, others)) {
    const shift = theirs - mine;
    if (Math.abs(shift) <= Math.min(reach, best === null ? reach : Math.abs(best))) best = shift;
  }
  return best;
}

/** The lines of a box that are level with others', each across all of those. */
function linesThrough(
  own: Span,
  others: readonly Span[],
): { at: number; across: readonly [number, number] }[] {
  const lines = new Map<number, readonly [number, number]>();
  for (const [mine, theirs, other] of pairsOf(own, others)) {
    if (Math.abs(theirs - mine) > level) continue;
    const [from, to] = lines.get(mine) ?? own.across;
    lines.set(mine, [Math.min(from, other.across[0]), Math.max(to, other.across[1])]);
  }
  return [...lines].map(([at, across]) => ({ at, across }));
}

/** Lines that may become one: edges with edges, middles with middles. */
function* pairsOf(own: Span, others: readonly Span[]): Generator<readonly [number, number, Span]> {
  const [start, middle, end] = own.lines;
  for (const other of others) {
    const [otherStart, otherMiddle, otherEnd] = other.lines;
    yield [start, otherStart, other];
    yield [start, otherEnd, other];
    yield [end, otherStart, other];
    yield [end, otherEnd, other];
    yield [middle, otherMiddle, other];
  }
}

function columnOf({ x, y, width, height }: Rect): Span {
  return { lines: [x, x + width / 2, x + width], across: [y, y + height] };
}

function rowOf({ x, y, width, height }: Rect): Span {
  return { lines: [y, y + height / 2, y + height], across: [x, x + width] };
}
