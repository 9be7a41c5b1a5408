import { describe, expect, it } from 'vitest';
import { fold } from './card-words.ts';
import { conceptTable } from './concept-table.ts';
import { conceptOf } from './concepts.ts';
import { isStopWord } from './stop-words.ts';

describe('the table of concepts', () => {
  it.each(['fr', 'en'] as const)(
    'has each word once, folded, and no word that says nothing (%s)',
    (language) => {
      const words = conceptTable.flatMap((line) => line[language].split(' '));
      const twice = words.filter((word, n) => words.indexOf(word) !== n);
      const silent = words.filter((word) => isStopWord(word, language));
      const unfolded = words.filter((word) => !/^[a-z]{2,}\*?$/.test(word) || word !== fold(word));
      expect({ twice, silent, unfolded }).toEqual({ twice: [], silent: [], unfolded: [] });
    },
  );
});

describe('conceptOf', () => {
  it('joins what shares no word, over both languages', () => {
    expect(conceptOf('tramway', 'fr')).toBe(conceptOf('gares', 'fr'));
    expect(conceptOf('boulangerie', 'fr')).toBe(conceptOf('oven', 'en'));
    expect(conceptOf('cyclable', 'fr')).toBe(conceptOf('bikes', 'en'));
  });

  it('does not take a word of one language for one of the other', () => {
    expect(conceptOf('pain', 'fr')).toBeDefined();
    expect(conceptOf('pain', 'en')).toBeUndefined();
  });

  it('knows nothing of other words, whatever they are called', () => {
    for (const word of ['hasOwnProperty', '__proto__', 'toString', 'zzz', ''])
      expect(conceptOf(word, 'fr')).toBeUndefined();
  });
});
