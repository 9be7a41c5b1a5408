// Which cards could belong together, as a first suggestion that a table accepts, changes or drops: from the words alone,
// without a network, and the same on every machine and in whatever order the cards come.
//
// Up to 2,000 cards are compared with each other. Four hundred take a fraction of a second, 2,000 of a thousand letters
// each some seconds and 150 MB, so call it from a worker. Of more cards 2,000 from all over the alphabet are grouped, and
// the others stay loose.

import { joinsOf } from './average-link.ts';
import { vectorsOf } from './card-vectors.ts';
import { alone, bestCut, type Partition } from './cuts.ts';
import { labelsOf } from './labels.ts';
import { likenessOf } from './likeness.ts';
import { type CardText, comparedCards, inOrder, type ReadCard, readCards } from './read-cards.ts';
import { settle } from './settling.ts';
import type { Language } from './stop-words.ts';

/** Cards that seem to belong together. */
interface SuggestedGroup {
  readonly cards: readonly string[];
  /** Up to three words that stand out in them, as they were written. */
  readonly words: readonly string[];
}

/** Every card is in one group or loose. */
export interface Suggestion {
  /** The largest first. */
  readonly groups: readonly SuggestedGroup[];
  /** Cards that fit nowhere. */
  readonly loose: readonly string[];
}

/** Suggests groups of at least two cards. The locale is the language of a board whose words tell none. */
export function suggestGroups(
  cards: readonly CardText[],
  { locale }: { readonly locale?: Language } = {},
): Suggestion {
  const { compared, left } = partOf(inOrder(cards));
  const read = readCards(compared, locale);
  const groups = groupsOf(read, partitionOf(read));
  const words = labelsOf(groups);
  const placed = new Set(groups.flat());
  return {
    groups: groups.map((group, n) => ({ cards: group.map(({ id }) => id), words: words[n] ?? [] })),
    loose: [...read.filter((card) => !placed.has(card)), ...left].map(({ id }) => id),
  };
}

/** The group of each card that was read, or that it is alone. */
export function partitionOf(cards: readonly ReadCard[]): Partition {
  const likeness = likenessOf(vectorsOf(cards));
  return settle(bestCut(cards.length, joinsOf(cards.length, likeness), likeness), likeness);
}

/** The cards of each group, the largest group first. */
function groupsOf(cards: readonly ReadCard[], partition: Partition): readonly (readonly ReadCard[])[] {
  const groups = Map.groupBy(cards.keys(), (card) => partition[card] ?? alone);
  groups.delete(alone);
  return [...groups.values()]
    .map((group) => group.flatMap((card) => cards[card] ?? []))
    .toSorted((a, b) => b.length - a.length);
}

/** The cards that are compared: all, or as many as can be, at even distances. */
function partOf(cards: readonly CardText[]): {
  readonly compared: readonly CardText[];
  readonly left: readonly CardText[];
} {
  if (cards.length <= comparedCards) return { compared: cards, left: [] };
  const slot = (card: number): number => Math.floor((card * comparedCards) / cards.length);
  const isCompared = (_: CardText, card: number): boolean => card === 0 || slot(card) !== slot(card - 1);
  return {
    compared: cards.filter(isCompared),
    left: cards.filter((each, card) => !isCompared(each, card)),
  };
}
