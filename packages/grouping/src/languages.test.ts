import { describe, expect, it } from 'vitest';
import { fold, wordsOf } from './card-words.ts';
import { languagesOf } from './languages.ts';
import { isStopWord } from './stop-words.ts';

const languages = (texts: readonly string[], hint?: 'fr' | 'en') => languagesOf(texts.map(wordsOf), hint);

describe('languagesOf', () => {
  it('goes by the small words and the accents of each card', () => {
    expect(languages(['Un four pour le village', 'An oven for the village', 'Épicerie'])).toEqual([
      'fr',
      'en',
      'fr',
    ]);
  });

  it('reads a card that does not tell as the board’s others are', () => {
    expect(languages(['Parking', 'A bus in the evening', 'The school'])[0]).toBe('en');
    expect(languages(['Parking', 'Un bus le soir', 'Pour les jeunes'])[0]).toBe('fr');
  });

  it('follows the hint when the whole board does not tell, and French without one', () => {
    expect(languages(['Parking', 'Compost'], 'en')).toEqual(['en', 'en']);
    expect(languages(['Parking', 'Compost'])).toEqual(['fr', 'fr']);
  });
});

describe('isStopWord', () => {
  it.each([
    [
      'fr',
      'le la les un une des du de au aux ce cette mon ton son notre votre leur je tu il elle on nous vous ils elles',
    ],
    [
      'fr',
      'et ou mais donc ni car que qui dont où avec sans pour par dans sur sous chez vers est sont était sera soit',
    ],
    [
      'en',
      'the a an this that these those my your his her its our their i you he she it we they me him us them',
    ],
    [
      'en',
      'and or but so if because with without for by in on at to from is are was were be been will would should',
    ],
  ] as const)('knows the small words (%s)', (language, text) => {
    const { length } = text.split(' ');
    const known = text.split(' ').filter((word) => isStopWord(fold(word), language));
    expect(known).toHaveLength(length);
  });
});
