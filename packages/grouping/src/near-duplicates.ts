// Cards that say the same in almost the same words, to be shown side by side so that their authors may merge them. What
// differs by a number or by a "not" is not the same, however alike the words are.

import { trigramsOf } from './card-vectors.ts';
import { likenessOf, placeOf } from './likeness.ts';
import { type CardText, comparedCards, inOrder, type ReadCard, readCards } from './read-cards.ts';
import type { Language } from './stop-words.ts';

/** Two cards that say the same. */
export interface NearDuplicate {
  readonly pair: readonly [string, string];
  /** From `sameWords` to 1. */
  readonly likeness: number;
}

/**
 * From here on two cards say the same. Read in four real consultations with 1,539 ideas: of the 86 pairs above it some
 * nine of ten are one idea sent twice, corrected or put a little differently; between 0.6 and 0.7 it is about half.
 */
export const sameWords = 0.7;

/**
 * Each card that has a near-duplicate, with the one most like it; the most alike first. Of more than 2,000 cards only the
 * first by their text are looked at.
 */
export function nearDuplicates(
  cards: readonly CardText[],
  { locale }: { readonly locale?: Language } = {},
): readonly NearDuplicate[] {
  const compared = inOrder(cards).slice(0, comparedCards);
  const likeness = likenessOf(readCards(compared, locale).map(vectorOf));
  const claims = compared.map(({ text }) => claimOf(text));
  const found = new Map<number, NearDuplicate>();
  for (let card = 0; card < compared.length; card++) {
    let twin = -1;
    let most = sameWords;
    for (let other = 0; other < compared.length; other++) {
      const value = other === card ? 0 : (likeness[placeOf(card, other)] ?? 0);
      if (value < most || (value === most && twin >= 0) || claims[card] !== claims[other]) continue;
      most = value;
      twin = other;
    }
    const [one, two] = [compared[Math.min(card, twin)], compared[Math.max(card, twin)]];
    if (twin >= 0 && one && two)
      found.set(placeOf(card, twin), { pair: [one.id, two.id], likeness: Math.min(1, most) });
  }
  return [...found.values()].toSorted((a, b) => b.likeness - a.likeness);
}

/** All words weigh the same here: what is common on this board can still be all that a card says. */
function vectorOf({ words }: ReadCard): ReadonlyMap<string, number> {
  const stems = words.map(({ stem }) => `s${stem}`);
  const trigrams = words.flatMap(({ folded }) => trigramsOf(` ${folded} `).map((trigram) => `t${trigram}`));
  return new Map([...halfLength(stems), ...halfLength(trigrams)]);
}

function halfLength(features: readonly string[]): readonly (readonly [string, number])[] {
  const counts = [...Map.groupBy(features, (feature) => feature)].map(
    ([feature, all]) => [feature, 1 + Math.log(all.length)] as const,
  );
  const length = Math.hypot(...counts.map(([, weight]) => weight)) * Math.SQRT2;
  return counts.map(([feature, weight]) => [feature, weight / length] as const);
}

/** The numbers in a text, and whether it denies something. */
function claimOf(text: string): string {
  const numbers = text.match(/\p{N}+/gu) ?? [];
  return [denial.test(text), ...numbers.toSorted()].join(' ');
}

const denial =
  /(?<!\p{L})(?:pas|non|jamais|sans|contre|aucune?|ni|ne|n['’]\p{L}+|not|no|never|without|against|nor|cannot|\p{L}+n['’]t)(?!\p{L})/iu;
