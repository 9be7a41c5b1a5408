// The picture of a cluster: its cards with their whole texts where they lay on the board, in the board's units. What nobody
// put anywhere, the empty room between rows and columns, is left out of it, so that texts are as large as the page allows.

import { estimatedLetters } from '@terreau/exchange/estimated-letters';
import type { OriginCard, OriginContent } from '../origin-content.ts';
import { shortened } from '../text-lines.ts';
import { separator } from '../typography.ts';
import { breakable } from './breakable.ts';

export interface PictureCard {
  readonly number: number;
  readonly kind: OriginCard['kind'];
  readonly text: string;
  readonly foot: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** At most: how high its text is, only whoever has its letters knows. */
  readonly height: number;
}

export interface ClusterPicture {
  readonly cards: readonly PictureCard[];
  readonly width: number;
  readonly height: number;
}

/** Longer texts would make all others too small to read; they stand in full below. */
const maxCharacters = 480;
const gap = 24;

/** null for a cluster of which nothing is known or where it lay is not. */
export function clusterPicture({ cards }: OriginContent): ClusterPicture | null {
  const inside = cards.filter(({ gone }) => gone === '');
  const lying = inside.flatMap((card) => (card.at ? [lyingAt(card, card.at)] : []));
  if (lying.length === 0 || lying.length < inside.length) return null;
  const left = closed(lying.map(({ x, width }) => [x, x + width]));
  const top = closed(lying.map(({ y, height }) => [y, y + height]));
  const placed = lying.map((card) => ({ ...card, x: left(card.x), y: top(card.y) }));
  return {
    cards: placed,
    width: Math.max(...placed.map(({ x, width }) => x + width)),
    height: Math.max(...placed.map(({ y, height }) => y + height)),
  };
}

function lyingAt(card: OriginCard, [x, y]: NonNullable<OriginCard['at']>): PictureCard {
  const text = shortened(card.lines.join(' '), maxCharacters);
  const [width, height] = estimatedLetters.card(text).size;
  const foot = [String(card.number), card.kindName, card.author].join(separator);
  const at = { x, y, width, height };
  return { number: card.number, kind: card.kind, text: breakable(text), foot: shortened(foot, 36), ...at };
}

/** Where what begins at a place does begin once no room between the spans is wider than the gap, and the first is at 0. */
function closed(spans: readonly (readonly [from: number, to: number])[]): (place: number) => number {
  const moves = new Map<number, number>();
  let end = Number.NEGATIVE_INFINITY;
  let moved = 0;
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    if (end === Number.NEGATIVE_INFINITY) moved = from;
    else moved += Math.max(0, from - end - gap);
    moves.set(from, moved);
    end = Math.max(end, to);
  }
  return (place) => place - (moves.get(place) ?? 0);
}
