// Paints what lies above the board and belongs to persons: the outline of what is selected, the marquee, and other
// people's pointers with their names. In screen pixels, the same size at every zoom. Knows no Konva.

import type { Point, Rect } from '@terreau/board/geometry';
import type { Measure } from '../scene/text-layout.ts';
import { type CanvasTheme, fontOf, strongWeight } from './canvas-theme.ts';

export interface OverlayPaint {
  readonly context: CanvasRenderingContext2D;
  readonly theme: CanvasTheme;
  readonly measureStrong: Measure;
}

/** An outline around something selected. */
export function paintOutline({ context, theme }: OverlayPaint, rect: Rect, radius: number): void {
  context.strokeStyle = theme.accent;
  context.lineWidth = 2.5;
  context.beginPath();
  context.roundRect(rect.x - 4, rect.y - 4, rect.width + 8, rect.height + 8, radius + 4);
  context.stroke();
}

/** A light over something that is spoken of. */
export function paintPointed({ context, theme }: OverlayPaint, rect: Rect, radius: number): void {
  context.beginPath();
  context.roundRect(rect.x - 3, rect.y - 3, rect.width + 6, rect.height + 6, radius + 3);
  context.globalAlpha = 0.16;
  context.fillStyle = theme.accent;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = theme.accent;
  context.lineWidth = 2;
  context.setLineDash([7, 5]);
  context.stroke();
  context.setLineDash([]);
}

/** A frame around what the table looks at, and at its foot, where no title lies, what is said of that. */
export function paintSpotlight(
  { context, theme, measureStrong }: OverlayPaint,
  rect: Rect,
  radius: number,
  words: string,
): void {
  context.strokeStyle = theme.leaf;
  context.lineWidth = 4;
  context.beginPath();
  context.roundRect(rect.x - 7, rect.y - 7, rect.width + 14, rect.height + 14, radius + 7);
  context.stroke();
  if (words === '') return;
  const size = 13;
  const [width, height] = [measureStrong(words, size) + 18, 24];
  const top = rect.y + rect.height;
  context.fillStyle = theme.leaf;
  context.beginPath();
  context.roundRect(rect.x - 7, top, width, height, height / 2);
  context.fill();
  context.fillStyle = theme.leafInk;
  context.font = fontOf(theme.font, size, strongWeight);
  context.textBaseline = 'middle';
  context.fillText(words, rect.x + 2, top + height / 2 + 1);
}

/** A light around a cluster that fades, its strength from 1 to 0. */
export function paintPulse(
  { context, theme }: OverlayPaint,
  { x, y, width, height }: Rect,
  radius: number,
  strength: number,
): void {
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.globalAlpha = 0.1 * strength;
  context.fillStyle = theme.accent;
  context.fill();
  context.globalAlpha = 0.8 * strength;
  context.strokeStyle = theme.accent;
  context.lineWidth = 2.5;
  context.stroke();
  context.globalAlpha = 1;
}

export function paintMarquee({ context, theme }: OverlayPaint, rect: Rect): void {
  context.globalAlpha = 0.12;
  context.fillStyle = theme.accent;
  context.fillRect(rect.x, rect.y, rect.width, rect.height);
  context.globalAlpha = 1;
  context.strokeStyle = theme.accent;
  context.lineWidth = 1;
  context.strokeRect(rect.x + 0.5, rect.y + 0.5, rect.width, rect.height);
}

/** A pointer with a name beside it. */
export function paintCursor(
  { context, theme, measureStrong }: OverlayPaint,
  [x, y]: Point,
  { name, colour }: { readonly name: string; readonly colour: string },
): void {
  context.save();
  context.translate(x, y);
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(4.2, 15.5);
  context.lineTo(7.6, 9.4);
  context.lineTo(14.2, 7.6);
  context.closePath();
  context.fillStyle = colour;
  context.strokeStyle = '#ffffff';
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.stroke();
  context.fill();
  const size = 12.5;
  const width = measureStrong(name, size) + 16;
  context.beginPath();
  context.roundRect(11, 14, width, 22, 11);
  context.fill();
  context.fillStyle = '#ffffff';
  context.font = fontOf(theme.font, size, strongWeight);
  context.textBaseline = 'middle';
  context.fillText(name, 19, 25.5);
  context.restore();
}
