// The line of a link: from the edge of the card that adds a part to the edge of the one that it adds to. Pure.

import { inflate, type Point, type Rect } from '@terreau/board/geometry';

/** A cubic curve. */
export interface LinkLine {
  readonly start: Point;
  readonly bends: readonly [Point, Point];
  readonly end: Point;
}

/** How far a line leaves a card straight, as a share of the way and in world units. */
const [bendShare, maxBend] = [0.45, 160];

/** How far from the edge of a card a line ends, in world units, so that there is room for a dot. */
const endGap = 6;

/** Between the sides that face each other. */
export function lineBetween(from: Rect, to: Rect): LinkLine {
  const [a, b] = [middleOf(from), middleOf(to)];
  const gapX = Math.max(to.x - from.x - from.width, from.x - to.x - to.width);
  const gapY = Math.max(to.y - from.y - from.height, from.y - to.y - to.height);
  const isSideways = gapX >= gapY;
  const start = edgeOf(
    from,
    isSideways ? [Math.sign(b[0] - a[0]) || 1, 0] : [0, Math.sign(b[1] - a[1]) || 1],
  );
  const end = edgeOf(
    inflate(to, endGap),
    isSideways ? [Math.sign(a[0] - b[0]) || 1, 0] : [0, Math.sign(a[1] - b[1]) || 1],
  );
  const way = isSideways ? end[0] - start[0] : end[1] - start[1];
  const bend = Math.max(-maxBend, Math.min(maxBend, way * bendShare));
  const along = (at: Point, by: number): Point => (isSideways ? [at[0] + by, at[1]] : [at[0], at[1] + by]);
  return { start, bends: [along(start, bend), along(end, -bend)], end };
}

function middleOf({ x, y, width, height }: Rect): Point {
  return [x + width / 2, y + height / 2];
}

/** The middle of a side. */
function edgeOf(rect: Rect, [dx, dy]: Point): Point {
  const [x, y] = middleOf(rect);
  return [x + (dx * rect.width) / 2, y + (dy * rect.height) / 2];
}
