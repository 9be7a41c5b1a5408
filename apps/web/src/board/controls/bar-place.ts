// Where the selection's bar stands: near the selection and never out of the canvas. Pure.

import type { Point, Rect, Size } from '@terreau/board/geometry';

/** Distances to the selection and to the canvas' edges, in pixels. */
const [gap, edge] = [14, 8];
/** The tools at the bottom of the canvas. */
const bottomTools = 72;
/** Pixels; a narrower canvas is held in a hand. */
const narrow = 640;

/**
 * Above the selection, below it where there is no room, and where it fills the canvas at the foot, where it covers least.
 * On a small screen the bar of several cards, which may lie anywhere, stands at the foot where a thumb reaches it.
 */
export function placeBar(
  selected: Rect,
  [barWidth, barHeight]: Size,
  [width, height]: Size,
  isSeveral: boolean,
): Point {
  const lowest = height - bottomTools - barHeight;
  const foot = Math.max(edge, lowest - edge);
  const above = selected.y - barHeight - gap;
  const below = selected.y + selected.height + gap;
  const y = isSeveral && width < narrow ? foot : (besideSelection(above, below, lowest) ?? foot);
  const x = selected.x + selected.width / 2 - barWidth / 2;
  return [Math.round(Math.max(edge, Math.min(x, width - barWidth - edge))), Math.round(y)];
}

/** Null where there is room neither above nor below. */
function besideSelection(above: number, below: number, lowest: number): number | null {
  if (above >= edge) return Math.min(above, lowest);
  return below <= lowest ? Math.max(edge, below) : null;
}
