// Areas that somebody draws by hand. Pure.

import type { Point, Rect } from '@terreau/board/geometry';

/** Around all corners; without any, nothing at the origin. */
export function boundsOfPoints(corners: readonly Point[]): Rect {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x, y] = [least(xs), least(ys)];
  return { x, y, width: -least(xs.map(negative)) - x, height: -least(ys.map(negative)) - y };
}

/**
 * Whether a point lies in a polygon, which closes from its last corner to its first. Where it crosses itself, what is
 * encircled twice is outside again.
 */
export function isWithin(corners: readonly Point[], [x, y]: Point): boolean {
  let isInside = false;
  let [px, py] = corners.at(-1) ?? [0, 0];
  for (const [cx, cy] of corners) {
    // A ray to the right crosses this side.
    if (cy > y !== py > y && x < px + ((y - py) / (cy - py)) * (cx - px)) isInside = !isInside;
    [px, py] = [cx, cy];
  }
  return isInside;
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), values[0] ?? 0);
}

function negative(value: number): number {
  return -value;
}
