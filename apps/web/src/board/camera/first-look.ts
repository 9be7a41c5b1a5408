// Where the camera fits what there is: all of it, or for a first look so much that its texts can be read. Pure.

import type { Rect, Size } from '@terreau/board/geometry';
import { type Camera, centreOn, fitRect, middleOf, reveal } from './camera.ts';

/** The smallest zoom at which the text of a card is read without effort. */
export const readableZoom = 0.6;
/** The tools at the bottom of the canvas, in pixels. */
const toolsHeight = 72;
/** Room around the beginning, in pixels. */
const edge = 24;

/** What the tools at the bottom leave of a canvas. */
export function aboveTools([width, height]: Size): Size {
  return [width, Math.max(1, height - toolsHeight)];
}

/** Shows a rectangle as large as it fits above the tools, but not larger than `largest`. */
export function fitAboveTools(rect: Rect, size: Size, largest = 1): Camera {
  return fitRect(rect, aboveTools(size), largest);
}

/**
 * What a person sees first of a board: all of it where that can be read, and otherwise its beginning, where one begins to
 * read. `cards` are where they lie: whatever the board's shape, the one nearest to its corner is in view.
 */
export function firstLook(bounds: Rect, cards: readonly Rect[], size: Size): Camera {
  const all = fitAboveTools(bounds, size);
  if (all.zoom >= readableZoom) return all;
  const room = aboveTools(size);
  const middle = centreOn({ x: 0, y: 0, zoom: readableZoom }, middleOf(bounds), room);
  const beginning = reveal(middle, bounds, room, [edge, edge]);
  const first = firstOf(cards);
  return first ? reveal(beginning, first, room, [edge, edge]) : beginning;
}

function firstOf(cards: readonly Rect[]): Rect | null {
  return cards.reduce<Rect | null>(
    (first, rect) => (!first || rect.x + rect.y < first.x + first.y ? rect : first),
    null,
  );
}
