// Points and rectangles in world units, the units in which cards lie on the board whatever the zoom.

import { maxCoordinate } from './limits.ts';

/** `[x, y]` in world units, x to the right and y downwards. */
export type Point = readonly [x: number, y: number];

/** `[width, height]` in world units. */
export type Size = readonly [width: number, height: number];

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function isPoint(value: unknown): value is Point {
  return isPair(value, (n) => Math.abs(n) <= maxCoordinate);
}

export function isSize(value: unknown): value is Size {
  return isPair(value, (n) => n >= 0 && n <= maxCoordinate);
}

export function contains(rect: Rect, [x, y]: Point): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}

export function intersects(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The smallest rectangle around all the given ones, or null when there are none. */
export function boundsOf(rects: Iterable<Rect>): Rect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

export function inflate(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by };
}

function isPair(value: unknown, isInside: (n: number) => boolean): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((n) => Number.isFinite(n) && isInside(n));
}
