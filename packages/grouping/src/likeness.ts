// How alike each two of some things are, from 0 to 1, in one block of memory: 8 MB for the 2,000 cards that we group.

import type { CardVector } from './card-vectors.ts';

/** The likeness of all pairs; a pair's place is that of `placeOf`. */
export type Likeness = Float32Array;

/** The place of a pair of different numbers. */
export function placeOf(a: number, b: number): number {
  return a > b ? (a * (a - 1)) / 2 + b : (b * (b - 1)) / 2 + a;
}

/** The cosines of vectors, by way of the features that they share. */
export function likenessOf(vectors: readonly CardVector[]): Likeness {
  const likeness = new Float32Array((vectors.length * (vectors.length - 1)) / 2);
  const sharers = new Map<string, Sharers>();
  vectors.forEach((vector, card) => {
    const row = placeOf(card, 0);
    for (const [feature, weight] of vector) {
      const { cards, weights } = sharers.get(feature) ?? addTo(sharers, feature);
      for (let n = 0; n < cards.length; n++) {
        const place = row + (cards[n] ?? 0);
        likeness[place] = (likeness[place] ?? 0) + weight * (weights[n] ?? 0);
      }
      cards.push(card);
      weights.push(weight);
    }
  });
  return likeness;
}

/** The cards that have a feature, in their order, and how much of it. */
interface Sharers {
  readonly cards: number[];
  readonly weights: number[];
}

function addTo(sharers: Map<string, Sharers>, feature: string): Sharers {
  const none: Sharers = { cards: [], weights: [] };
  sharers.set(feature, none);
  return none;
}
