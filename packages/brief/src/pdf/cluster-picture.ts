// The picture of a cluster: its cards where they lay on the board, in the board's units. Their texts are only begun there:
// they stand in full below it.

import type { OriginCard, OriginContent } from '../origin-content.ts';
import { breakable, shortened } from './breakable.ts';

interface PictureCard {
  readonly number: number;
  readonly kind: OriginCard['kind'];
  readonly text: string;
  readonly foot: string;
  readonly x: number;
  readonly y: number;
}

export interface ClusterPicture {
  readonly cards: readonly PictureCard[];
  readonly width: number;
  /** Without the height of the lowest card, which whoever typesets it knows. */
  readonly height: number;
}

const cardWidth = 232;
/** About what a card of that width holds before it would be wider on the board. */
const maxCharacters = 160;
const usualHeight = 200;

/** null for a cluster of which nothing is known or where it lay is not. */
export function clusterPicture({ cards }: OriginContent): ClusterPicture | null {
  const inside = cards.filter(({ gone }) => gone === '');
  const placed = inside.flatMap((card) => (card.at ? [{ card, at: card.at }] : []));
  if (placed.length === 0 || placed.length < inside.length) return null;
  const left = Math.min(...placed.map(({ at }) => at[0]));
  const top = Math.min(...placed.map(({ at }) => at[1]));
  const right = Math.max(...placed.map(({ at }) => at[0])) + cardWidth;
  const bottom = Math.max(...placed.map(({ at }) => at[1])) + usualHeight;
  return {
    cards: placed.map(({ card, at }) => ({
      number: card.number,
      kind: card.kind,
      text: breakable(shortened(card.lines.join(' '), maxCharacters)),
      foot: shortened([card.kindName, card.author].join(' · '), 28),
      x: at[0] - left,
      y: at[1] - top,
    })),
    width: right - left,
    height: bottom - top,
  };
}
