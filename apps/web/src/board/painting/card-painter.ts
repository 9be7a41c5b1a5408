// Paints cards: the paper, the text, and below it who wrote it and what was added; above all cards, what was voted and
// who holds one. Knows no Konva.

import { cardLineHeight, cardPadding } from '@terreau/board/layout';
import type { PlacedCard } from '../scene/placed-cards.ts';
import { firstLineMiddle } from '../scene/text-layout.ts';
import { fontOf, strongWeight } from './canvas-theme.ts';
import { paintFooter } from './footer-painter.ts';
import { type Glyph, strokeGlyph } from './kind-glyphs.ts';
import { fillLine } from './line-painter.ts';
import type { Badge, CardMarks, CardPaint } from './paint.ts';

const corner = 8;
/** The width of a letter as a share of its size, as far as it can be seen from where letters are bars. */
const meanLetter = 0.54;

/** Paints one card into a context whose unit is the world's and whose origin is the card's top left corner. */
export function paintCard(paint: CardPaint, placed: PlacedCard, marks: CardMarks): void {
  const { context, detail } = paint;
  context.globalAlpha = placed.card.hidden ? 0.5 : 1;
  paintPaper(paint, placed);
  if (detail.text === 'letters' && !marks.isEdited) paintLetters(paint, placed);
  if (detail.text === 'bars' && !marks.isEdited) paintBars(paint, placed);
  if (detail.hasFooter) paintFooter(paint, placed, marks);
  context.globalAlpha = 1;
}

/** Paints what stands above all cards: who holds this one, and its votes. */
export function paintCardSigns(paint: CardPaint, placed: PlacedCard, marks: CardMarks): void {
  if (marks.peer) paintPeer(paint, placed, marks.peer);
  if (marks.badge)
    paintBadge(paint, badgeWithin(paint, marks.badge, placed.rect.width), placed.rect.width - 6, -4);
}

export interface BadgeLook {
  readonly fill: string;
  readonly ink: string;
  /** Before the text. */
  readonly glyph?: Glyph;
}

/** A pill with a short text, its right end and its foot at a point; grows as the camera goes away. */
export function paintBadge(
  { context, theme, measureStrong, zoom }: CardPaint,
  text: string,
  right: number,
  foot: number,
  look: BadgeLook = { fill: theme.accent, ink: theme.accentInk },
): number {
  const size = badgeSize(zoom);
  const glyphWidth = look.glyph ? size * 1.3 : 0;
  const width = measureStrong(text, size) + size * 1.2 + glyphWidth;
  const height = size * 1.7;
  const middle = foot - height * 0.3;
  context.fillStyle = look.fill;
  context.beginPath();
  context.roundRect(right - width, middle - height / 2, width, height, height / 2);
  context.fill();
  if (look.glyph) {
    context.strokeStyle = look.ink;
    strokeGlyph(context, look.glyph, [right - width + size * 0.5, middle - size * 0.55], size * 1.1);
  }
  context.fillStyle = look.ink;
  context.font = fontOf(theme.font, size, strongWeight);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, right - (width - glyphWidth) / 2, middle + size * 0.06);
  context.textAlign = 'left';
  return width;
}

function badgeSize(zoom: number): number {
  return Math.min(64, Math.max(14, 11 / zoom));
}

function badgeWithin({ measureStrong, zoom }: CardPaint, { words, short }: Badge, width: number): string {
  return measureStrong(words, badgeSize(zoom)) + badgeSize(zoom) * 1.2 < width ? words : short;
}

function paintPaper(
  { context, theme, detail }: CardPaint,
  { card, rect: { width, height } }: PlacedCard,
): void {
  const { fill } = theme.cards[card.colour];
  if (detail.hasShadow) {
    // A blurred shadow costs as much as the rest of the card; two soft edges are as calm.
    context.fillStyle = theme.cardEdge;
    roundRect(context, -1, 1, width + 2, height + 3, corner + 1);
    roundRect(context, 0, 1, width, height + 1.5, corner);
  }
  context.fillStyle = fill;
  if (detail.hasRoundCorners) roundRect(context, 0, 0, width, height, corner);
  else context.fillRect(0, 0, width, height);
}

function paintLetters({ context, theme }: CardPaint, { card, layout }: PlacedCard): void {
  context.fillStyle = theme.cards[card.colour].ink;
  context.font = fontOf(theme.font, layout.fontSize);
  context.textBaseline = 'middle';
  const right = layout.size[0] - cardPadding;
  let y = firstLineMiddle;
  layout.lines.forEach((line, i) => {
    if (line !== '') fillLine(context, line, [cardPadding, right], y, layout.rightToLeft?.has(i));
    y += cardLineHeight;
  });
}

function paintBars({ context, theme }: CardPaint, { card, layout }: PlacedCard): void {
  const { fontSize, size } = layout;
  const [letter, longest] = [fontSize * meanLetter, size[0] - 2 * cardPadding];
  context.fillStyle = theme.cards[card.colour].ink;
  context.globalAlpha *= 0.45;
  let y = firstLineMiddle - fontSize / 4;
  layout.lines.forEach((line, i) => {
    const width = Math.min(longest, line.length * letter);
    const left = layout.rightToLeft?.has(i) ? size[0] - cardPadding - width : cardPadding;
    context.fillRect(left, y, width, fontSize / 2);
    y += cardLineHeight;
  });
  context.globalAlpha = card.hidden ? 0.5 : 1;
}

function paintPeer(
  paint: CardPaint,
  { rect: { width, height } }: PlacedCard,
  { name, colour }: { readonly name: string; readonly colour: string },
): void {
  const { context, zoom } = paint;
  context.strokeStyle = colour;
  context.lineWidth = Math.max(2, 2 / zoom);
  context.beginPath();
  context.roundRect(-3, -3, width + 6, height + 6, corner + 3);
  context.stroke();
  paintBadge(paint, name, width, height + 8, { fill: colour, ink: '#ffffff' });
}

function roundRect(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void {
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.fill();
}
