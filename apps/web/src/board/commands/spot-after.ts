// Where the next of several cards lies that somebody writes one after the other: beside the last one, as one reads. Pure.

import { inflate, intersects, type Point, type Rect, type Size } from '@terreau/board/geometry';
import { freeSpot } from './free-spot.ts';

const gap = 20;
/** How far down is looked before any other room will do. */
const maxRows = 40;
const rowStep = 24;
/** A row is as long as can be seen at once, but not longer than is read with ease. */
const maxPerRow = 5;

export interface Row {
  /** Where its first card lies. */
  readonly row: Point;
  /** What one sees of the world from left to right. */
  readonly width: number;
  readonly taken: readonly Rect[];
}

/** The corner for a card after the last one: to its right, else at the beginning of the first row below with room. */
export function spotAfter(last: Rect, size: Size, { row, width, taken }: Row): Point {
  const [step, end] = [size[0] + gap, row[0] + rowLength(size, width)];
  const isFree = ([x, y]: Point) => {
    const room = inflate({ x, y, width: size[0], height: size[1] }, gap / 2);
    return !taken.some((rect) => intersects(rect, room));
  };
  for (let x = last.x + last.width + gap; x + size[0] <= end; x += step)
    if (isFree([x, last.y])) return [x, last.y];
  const below = last.y + size[1] + gap;
  for (let n = 0; n < maxRows; n++)
    for (let x = row[0]; x + size[0] <= end; x += step) {
      const at: Point = [x, below + n * rowStep];
      if (isFree(at)) return at;
    }
  return freeSpot(size, [last.x + last.width / 2, below + size[1] / 2], taken);
}

function rowLength([width]: Size, seen: number): number {
  const perRow = Math.floor((seen * 0.8 + gap) / (width + gap));
  return Math.min(maxPerRow, Math.max(1, perRow)) * (width + gap);
}
