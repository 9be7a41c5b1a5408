// Which pixels have to be painted again: few rectangles instead of many, each at least as large as what it was made from.
// Pure.

import { boundsOf, type Rect } from '@terreau/board/geometry';
import { areaOf } from './pixels.ts';

/** Each rectangle costs a look into the grid; a few larger ones cost less than many small ones. */
const maxRects = 24;

/** Covers the same pixels with fewer rectangles: those that overlap become one, and beyond a number the nearest do. */
export function mergeRects(rects: readonly Rect[]): Rect[] {
  const merged: Rect[] = [];
  for (const rect of rects) {
    let grown = rect;
    for (let i = merged.length - 1; i >= 0; i--) {
      const other = merged[i];
      const union = other && unionOf(grown, other);
      if (!other || !union || areaOf(union) > areaOf(grown) + areaOf(other)) continue;
      grown = union;
      merged.splice(i, 1);
    }
    merged.push(grown);
    if (merged.length > maxRects) mergeNearest(merged);
  }
  return merged;
}

/** Joins the last rectangle with that one of the others with which it wastes least. */
function mergeNearest(rects: Rect[]): void {
  const last = rects.pop();
  if (!last) return;
  let [best, least, at] = [last, Number.POSITIVE_INFINITY, -1];
  rects.forEach((other, i) => {
    const union = unionOf(last, other);
    const waste = areaOf(union) - areaOf(other);
    if (waste < least) [best, least, at] = [union, waste, i];
  });
  rects[at] = best;
}

function unionOf(a: Rect, b: Rect): Rect {
  return boundsOf([a, b]) ?? a;
}
