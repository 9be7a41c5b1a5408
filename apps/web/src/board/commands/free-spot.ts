// Finds room for something new near where a person looks. Pure.

import { inflate, intersects, type Point, type Rect, type Size } from '@terreau/board/geometry';

const gap = 20;
const step = 64;
const maxRings = 40;

/**
 * The top left corner for a block of that size whose middle is as near to `middle` as room is: rings of places are tried
 * from the inside out. On a board without any room it lies where it was wanted.
 */
export function freeSpot([width, height]: Size, middle: Point, taken: readonly Rect[]): Point {
  const wanted: Point = [middle[0] - width / 2, middle[1] - height / 2];
  for (let ring = 0; ring <= maxRings; ring++) {
    for (const [dx, dy] of ringOf(ring)) {
      const at: Point = [wanted[0] + dx * step, wanted[1] + dy * step];
      const room = inflate({ x: at[0], y: at[1], width, height }, gap);
      if (!taken.some((rect) => intersects(rect, room))) return at;
    }
  }
  return wanted;
}

/** The places of a square ring, the nearest to its middle first. */
function ringOf(ring: number): Point[] {
  if (ring === 0) return [[0, 0]];
  const places: Point[] = [];
  for (let i = -ring; i <= ring; i++) {
    places.push([i, ring], [i, -ring]);
    if (Math.abs(i) !== ring) places.push([ring, i], [-ring, i]);
  }
  return places.sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
}
