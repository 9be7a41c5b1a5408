// Where the map's frame lies around the part of the board that is seen: always whole and in the picture. Pure.

import type { Rect, Size } from '@terreau/board/geometry';

/** Pixels; a smaller frame could not be seen. */
const leastSide = 8;

/**
 * The part of the picture that is seen, in its pixels. Where the view reaches beyond the picture, the frame ends with it;
 * where it has left the picture, the frame stays at the edge on that side.
 */
export function frameWithin(seen: Rect, [width, height]: Size): Rect {
  const [left, right] = spanWithin(seen.x, seen.width, width);
  const [top, bottom] = spanWithin(seen.y, seen.height, height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function spanWithin(start: number, length: number, space: number): readonly [number, number] {
  const from = Math.max(0, Math.min(start, space - leastSide));
  return [from, Math.max(from + leastSide, Math.min(start + length, space))];
}
