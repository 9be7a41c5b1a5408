// Cards as directions: the rarer a word is on this board, the more it says (TF-IDF). Beside the stems of the words
// count the concepts that they stand for, and their trigrams, which know compounds, misspellings and the scripts whose
// words we do not know.

import type { ReadCard, ReadWord } from './read-cards.ts';

/** What a card has, and how much, of length 1; nothing if it says nothing. */
export type CardVector = ReadonlyMap<string, number>;

/** How much each kind of feature counts, found on half of the samples of tests/bench/grouping. */
const shares = { stem: 1, concept: 1, trigram: 0.5 } as const;
type Kind = keyof typeof shares;
const kinds: readonly Kind[] = ['stem', 'concept', 'trigram'];

/** The strongest features of a card that count: bounds the time of long cards. [T6] */
const featuresPerCard = 128;

/** The vectors of a board's cards. */
export function vectorsOf(cards: readonly ReadCard[]): readonly CardVector[] {
  const counts = cards.map(({ words }) => kinds.map((kind) => countsOf(words, kind)));
  const raritiesByKind = kinds.map((_, kind) =>
    raritiesOf(counts.map((byKind) => byKind[kind] ?? new Map())),
  );
  return counts.map((byKind) => {
    const weights = byKind.flatMap((count, kind) => {
      const rarities = raritiesByKind[kind] ?? new Map<string, number>();
      const weighted = [...count].map(
        ([feature, times]): Weight => [feature, (1 + Math.log(times)) * (rarities.get(feature) ?? 0)],
      );
      return ofLength(shares[kinds[kind] ?? 'stem'], weighted);
    });
    return new Map(ofLength(1, strongest(weights)));
  });
}

type Weight = readonly [feature: string, weight: number];

/** How often each feature occurs in a card. The first letter keeps the kinds apart. */
function countsOf(words: readonly ReadWord[], kind: Kind): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words)
    for (const feature of featuresOf(word, kind)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

function featuresOf({ stem, folded, concept }: ReadWord, kind: Kind): readonly string[] {
  if (kind === 'stem') return [`s${stem}`];
  if (kind === 'concept') return concept === undefined ? [] : [`c${concept}`];
  return trigramsOf(` ${folded} `).map((trigram) => `t${trigram}`);
}

/** The pieces of three letters of a text. */
export function trigramsOf(text: string): readonly string[] {
  const letters = Array.from(text);
  return letters.slice(2).map((last, i) => `${letters[i]}${letters[i + 1]}${last}`);
}

/** How much a feature says: the less, the more cards have it. Never nothing, so that identical cards stay alike. */
function raritiesOf(counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const cardsWith = new Map<string, number>();
  for (const count of counts)
    for (const feature of count.keys()) cardsWith.set(feature, (cardsWith.get(feature) ?? 0) + 1);
  return new Map(
    [...cardsWith].map(([feature, cards]) => [feature, Math.log((counts.length + 1) / (cards + 0.5))]),
  );
}

function ofLength(length: number, weights: readonly Weight[]): readonly Weight[] {
  const sum = Math.hypot(...weights.map(([, weight]) => weight));
  return sum === 0 ? [] : weights.map(([feature, weight]) => [feature, (weight / sum) * length]);
}

function strongest(weights: readonly Weight[]): readonly Weight[] {
  if (weights.length <= featuresPerCard) return weights;
  return weights.toSorted((a, b) => b[1] - a[1]).slice(0, featuresPerCard);
}
