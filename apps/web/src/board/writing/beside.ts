// Where something that belongs to a card is shown beside it. Pure.

import type { Point, Rect, Size } from '@terreau/board/geometry';

/** Distances to the card and to the canvas' edges, in pixels. */
const [gap, edge] = [14, 8];

/**
 * The corner of a box beside a rectangle of the screen: at its right, at its left where there is more room, and always
 * inside the canvas, above the tools that take so much of its foot.
 */
export function placeBeside(beside: Rect, [boxWidth, boxHeight]: Size, canvas: Size, foot: number): Point {
  const [width, height] = canvas;
  const right = beside.x + beside.width + gap;
  const left = beside.x - gap - boxWidth;
  const fitsRight = right + boxWidth + edge <= width;
  const hasMoreLeft = beside.x > width - beside.x - beside.width;
  const x = !fitsRight && hasMoreLeft ? left : right;
  return [within(x, width - boxWidth), within(beside.y, height - foot - boxHeight)];
}

function within(wanted: number, highest: number): number {
  return Math.round(Math.max(edge, Math.min(wanted, highest - edge)));
}
