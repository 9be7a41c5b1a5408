// The cards as the rest of this package sees them: in an order that depends on their texts alone, with the words that say
// something. Whatever is decided afterwards goes by this order, so that it does not depend on who sent which card first.

import { type Word, wordsOf } from './card-words.ts';
import { type Concept, conceptOf } from './concepts.ts';
import { languagesOf } from './languages.ts';
import { createStemmer } from './stemming.ts';
import { isStopWord, type Language } from './stop-words.ts';

/** What is looked at of a card. */
export interface CardText {
  readonly id: string;
  readonly text: string;
}

/** A word that says something. */
export interface ReadWord extends Word {
  readonly stem: string;
  readonly concept: Concept | undefined;
}

/** A card and its words that say something, in their order. */
export interface ReadCard {
  readonly id: string;
  readonly words: readonly ReadWord[];
}

/** So many cards are compared with each other; there are half as many pairs as the square of that. [T6] */
export const comparedCards = 2_000;

/** Sorts by text, then by id, in the order of UTF-16 units, which every machine knows alike. */
export function inOrder<Card extends CardText>(cards: readonly Card[]): readonly Card[] {
  return cards.toSorted((a, b) => compare(a.text, b.text) || compare(a.id, b.id));
}

/** Reads cards; the hint is the language of a board whose words tell none. */
export function readCards(cards: readonly CardText[], hint: Language | undefined): readonly ReadCard[] {
  const words = cards.map(({ text }) => wordsOf(text));
  const languages = languagesOf(words, hint);
  const stemOf = createStemmer();
  return cards.map(({ id }, card) => {
    const language = languages[card] ?? 'fr';
    const telling = (words[card] ?? []).filter(({ folded }) => !isStopWord(folded, language));
    const read = (word: Word): ReadWord => ({
      ...word,
      stem: stemOf(word, language),
      concept: conceptOf(word.folded, language),
    });
    return { id, words: telling.map(read) };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
