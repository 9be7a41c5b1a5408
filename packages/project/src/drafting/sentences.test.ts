import { describe, expect, test } from 'vitest';
import { firstSentence, shortened } from './sentences.ts';

describe('firstSentence', () => {
  test.each([
    ['Un four. Deux fournées.', 'Un four.'],
    ['Qui paie ? Personne.', 'Qui paie ?'],
    ['Le garage de M. Perrin répare. Il est fermé.', 'Le garage de M. Perrin répare.'],
    ['2,5 km de haie… Puis rien', '2,5 km de haie…'],
    ['Sans point\nÀ la ligne', 'Sans point'],
    ['Ouvert à 7 h. et le soir', 'Ouvert à 7 h. et le soir'],
    ['\u0007\r\n\n Enfin\r\nle mot', 'Enfin'],
    ['', ''],
  ])('%j begins with %j', (text, sentence) => expect(firstSentence(text)).toBe(sentence));
});

describe('shortened', () => {
  test('cuts between words, and splits no character', () => {
    expect(shortened('court', 20)).toBe('court');
    expect(shortened('un marché au pied de la gare', 15)).toBe('un marché au…');
    expect(shortened('🥖🥖🥖🥖', 3)).toBe('🥖🥖…');
  });
});
