// Paints the line of a link, with a dot where it arrives. Knows no Konva.

import type { Rect } from '@terreau/board/geometry';
import { lineBetween } from '../scene/link-line.ts';
import type { CardPaint } from './paint.ts';

/** World units, and pixels below which neither can be seen. */
const [lineWidth, dotRadius, leastPx] = [2, 5, 1];

/** Paints into a context whose unit is the world's, or any other in which both rectangles are given. */
export function paintLink(
  { context, theme, zoom }: Pick<CardPaint, 'context' | 'theme' | 'zoom'>,
  from: Rect,
  to: Rect,
): void {
  const { start, bends, end } = lineBetween(from, to);
  context.strokeStyle = theme.inkSoft;
  context.fillStyle = theme.inkSoft;
  context.lineWidth = Math.max(lineWidth, leastPx / zoom);
  context.globalAlpha = 0.6;
  context.beginPath();
  context.moveTo(...start);
  context.bezierCurveTo(...bends[0], ...bends[1], ...end);
  context.stroke();
  context.globalAlpha = 1;
  context.beginPath();
  context.arc(...end, Math.max(dotRadius, (2 * leastPx) / zoom), 0, 2 * Math.PI);
  context.fill();
}
