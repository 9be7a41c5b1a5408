import { describe, expect, it } from 'vitest';
import { wordsOf } from './card-words.ts';
import { languagesOf } from './languages.ts';

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
