// Paints the foot of a card: its kind, who wrote it, how many notes it has, and how many are ready to work on it. As the camera goes away, the signs grow and
// a name that has no room left becomes initials, so that they can be read for longer than the text above.

import { cardPadding } from '@terreau/board/layout';
import { initialsOf } from '../scene/initials.ts';
import type { PlacedCard } from '../scene/placed-cards.ts';
import { shorten } from '../scene/text-layout.ts';
import { fontOf } from './canvas-theme.ts';
import { strokeGlyph } from './kind-glyphs.ts';
import type { CardMarks, CardPaint } from './paint.ts';

/** Sizes of letters in world units: near, and the largest for which there is room below the text. */
const [nearSize, farSize] = [13, 19];
/** What can be read on a screen, in pixels. */
const legiblePx = 11;
/** The side of a glyph, and the distance to the words beside it, in letters. */
const [glyphShare, gapShare] = [1.25, 0.5];

/** Paints into a context whose origin is the card's top left corner. */
export function paintFooter(
  paint: CardPaint,
  { card, rect }: PlacedCard,
  { author, isAnonymous, ready }: Pick<CardMarks, 'author' | 'isAnonymous' | 'ready'>,
): void {
  const { context, theme, measure, zoom } = paint;
  // Whole numbers, because widths are remembered for each size.
  const size = Math.min(farSize, Math.max(nearSize, Math.round(legiblePx / zoom)));
  const [glyph, gap] = [size * glyphShare, size * gapShare];
  const middle = rect.height - cardPadding - 6;
  const top = middle - glyph / 2;
  const widthOf = (text: string) => measure(text, size);
  context.strokeStyle = theme.cards[card.colour].ink;
  context.fillStyle = theme.cards[card.colour].ink;
  context.font = fontOf(theme.font, size);
  context.textBaseline = 'middle';
  strokeGlyph(context, card.hidden ? 'hidden' : card.kind, [cardPadding, top], glyph);
  let right = rect.width - cardPadding;
  for (const [sign, number] of [['note', card.notes.length] as const, ['ready', ready] as const]) {
    if (number === 0) continue;
    const count = String(number);
    right -= widthOf(count);
    context.fillText(count, right, middle + 1);
    right -= glyph + gap / 2;
    strokeGlyph(context, sign, [right, top], glyph);
    right -= gap;
  }
  const left = cardPadding + glyph + gap;
  const room = right - left - gap / 2;
  const isWhole = isAnonymous || widthOf(author) <= room;
  context.fillText(isWhole ? shorten(author, room, widthOf) : initialsOf(author), left, middle + 1);
}
