// Paints the lines that come and go under a hand: the one that is drawn around cards, and those that show what cards are in
// line with. In screen pixels, as thin at every zoom. Knows no Konva.

import type { Point } from '@terreau/board/geometry';
import { type Camera, toScreen } from '../camera/camera.ts';
import type { Guide } from '../tools/snapping.ts';
import type { OverlayPaint } from './overlay-painter.ts';
import { type Look, originOf, pixelAt, scaleOf } from './pixels.ts';

/** What the eye completes: the way back from the last corner to the first is drawn fainter. */
const dashes = [4, 5];
/** Of guides, in pixels. */
const [thickness, overhang] = [1, 8];

/** The line drawn around cards, closed to the area that it takes. */
export function paintLasso(
  { context, theme }: OverlayPaint,
  corners: readonly Point[],
  camera: Camera,
): void {
  const [first, ...others] = corners.map((corner) => toScreen(camera, corner));
  const last = others.at(-1);
  if (!first || !last) return;
  context.save();
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.fillStyle = theme.accent;
  context.strokeStyle = theme.accent;
  context.beginPath();
  context.moveTo(...first);
  for (const corner of others) context.lineTo(...corner);
  context.globalAlpha = 0.12;
  context.fill('evenodd');
  context.globalAlpha = 1;
  context.lineWidth = 2;
  context.stroke();
  context.beginPath();
  context.moveTo(...last);
  context.lineTo(...first);
  context.lineWidth = 1;
  context.setLineDash(dashes);
  context.stroke();
  context.restore();
}

/** Each guide as one crisp pixel, a little longer than what it passes. */
export function paintGuides({ context, theme }: OverlayPaint, guides: readonly Guide[], look: Look): void {
  if (guides.length === 0) return;
  const [ox, oy] = originOf(look);
  const place = (at: Point): Point => {
    const [x, y] = pixelAt(at, scaleOf(look));
    return [(x + ox) / look.ratio, (y + oy) / look.ratio];
  };
  context.fillStyle = theme.accent;
  for (const { from, to } of guides) {
    const [[x, y], [toX, toY]] = [place(from), place(to)];
    if (x === toX) context.fillRect(x, y - overhang, thickness, toY - y + 2 * overhang);
    else context.fillRect(x - overhang, y, toX - x + 2 * overhang, thickness);
  }
}
