import { expect, it } from 'vitest';
import { type Word, wordsOf } from './card-words.ts';
import { createStemmer } from './stemming.ts';
import type { Language } from './stop-words.ts';

const stems = (text: string, language: Language) => {
  const stemOf = createStemmer();
  return new Set(wordsOf(text).map((word: Word) => stemOf(word, language)));
};

it('finds what the forms of a word have in common', () => {
  expect(stems('vélo vélos velo', 'fr')).toHaveLength(1);
  expect(stems('réparer réparation réparations', 'fr')).toHaveLength(1);
  expect(stems('partagé partagés partager partage', 'fr')).toHaveLength(1);
  expect(stems('locaux local locale', 'fr')).toHaveLength(1);
  expect(stems('bakery bakeries', 'en')).toHaveLength(1);
  expect(stems('sharing shared share', 'en')).toHaveLength(1);
});

it('keeps the languages apart', () => {
  const stemOf = createStemmer();
  const [word] = wordsOf('baking');
  if (!word) throw new Error('no word');
  expect(stemOf(word, 'en')).toBe('bake');
  expect(stemOf(word, 'fr')).toBe('baking');
});
