import { describe, expect, it } from 'vitest';
import { wordsOf } from './card-words.ts';

const folded = (text: string) => wordsOf(text).map((word) => word.folded);
const written = (text: string) => wordsOf(text).map((word) => word.written);

describe('wordsOf', () => {
  it('takes off what French elides and what English adds, with either apostrophe', () => {
    expect(folded('L’école jusqu’à l’étang, qu’on n’aime guère')).toEqual([
      'ecole',
      'etang',
      'on',
      'aime',
      'guere',
    ]);
    expect(folded("The children's oven isn't here, we'll bake")).toEqual([
      'the',
      'children',
      'oven',
      'isn',
      'here',
      'we',
      'bake',
    ]);
  });

  it('reads words with and without accents, composed and decomposed, as the same', () => {
    expect(folded('Vélo')).toEqual(folded('velo'));
    expect(folded('Ve\u0301lo')).toEqual(folded('Vélo'));
  });

  it('makes the beginning of a sentence small, and leaves names and acronyms', () => {
    expect(written('Four à pain. Rue de Bellegrave ! AMAP du quai')).toEqual([
      'four',
      'pain',
      'rue',
      'de',
      'Bellegrave',
      'AMAP',
      'du',
      'quai',
    ]);
  });

  it('takes neither numbers nor single letters nor signs for words', () => {
    expect(folded('12 000 € à 3 % 👍🏽 🌳 — ½ … ???')).toEqual([]);
  });

  it('reads other scripts', () => {
    expect(folded('فرن الخبز')).toEqual(['فرن', 'الخبز']);
    expect(folded('共有のパン焼き窯')).toHaveLength(1);
  });

  it('[T6] reads long texts and long words to their limits', () => {
    expect(wordsOf('pain '.repeat(400))).toHaveLength(200);
    expect(folded('x'.repeat(900))).toEqual(['x'.repeat(40)]);
  });
});
