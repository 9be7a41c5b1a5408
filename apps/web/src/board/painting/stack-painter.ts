// Paints a cluster that is shown as a stack: sheets on each other, on top the title, how many cards there are and the kinds of
// the first of them. Knows no Konva.

import type { Rect } from '@terreau/board/geometry';
import { clusterPadding } from '@terreau/board/layout';
import type { PlacedCluster } from '../scene/placed-clusters.ts';
import { fontOf } from './canvas-theme.ts';
import { strokeGlyph } from './kind-glyphs.ts';
import type { CardPaint } from './paint.ts';

const corner = 10;
/** How far each sheet looks out from below the one above it. */
const step = 5;
const [dotRadius, dotStep, glyph, countSize] = [13, 22, 15, 15];
/** From the foot of the stack to the middle of the dots. */
const footMiddle = 28;

/** Paints the sheets; the title comes on top of them. */
export function paintSheets(
  { context, theme, zoom }: CardPaint,
  { region, cluster, stack }: PlacedCluster,
): void {
  const fillOf = (i: number) => theme.cards[stack?.[i]?.colour ?? cluster.colour].fill;
  context.lineWidth = 1 / Math.min(1, zoom);
  context.strokeStyle = theme.line;
  for (const [depth, fill] of [
    [2, fillOf(1)],
    [1, fillOf(0)],
    [0, theme.surface],
  ] as const) {
    context.fillStyle = fill;
    context.beginPath();
    context.roundRect(region.x + depth * step, region.y + depth * step, region.width, region.height, corner);
    context.fill();
    context.stroke();
  }
}

/** Paints how many cards there are, in words, and the kinds of the first. */
export function paintCount(paint: CardPaint, { region, stack }: PlacedCluster, count: string): void {
  const { context, theme } = paint;
  const middle = region.y + region.height - footMiddle;
  let x = region.x + clusterPadding + dotRadius;
  for (const card of stack ?? []) {
    paintDot(paint, card, {
      x: x - dotRadius,
      y: middle - dotRadius,
      width: 2 * dotRadius,
      height: 2 * dotRadius,
    });
    x += dotStep;
  }
  context.fillStyle = theme.inkSoft;
  context.font = fontOf(theme.font, countSize);
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  context.fillText(count, region.x + region.width - clusterPadding, middle + 1);
  context.textAlign = 'left';
}

function paintDot(
  { context, theme }: CardPaint,
  { kind, colour }: NonNullable<PlacedCluster['stack']>[number],
  { x, y, width }: Rect,
): void {
  const { fill, ink } = theme.cards[colour];
  context.fillStyle = fill;
  context.strokeStyle = theme.surface;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x + width / 2, y + width / 2, width / 2, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  context.strokeStyle = ink;
  const inset = (width - glyph) / 2;
  strokeGlyph(context, kind, [x + inset, y + inset], glyph);
}
