import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, type MarkedItem } from './differences.ts';

/** Both versions, with what differs in brackets. */
function marked(one: readonly string[], other: readonly string[]): string[][] {
  return differences(one, other).map((items) => items.map(inBrackets));
}

function inBrackets(item: MarkedItem): string {
  return item.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
}

describe('what differs of a text', () => {
  it('is the words that the other does not say', () => {
    expect(marked(['Ouvrir le lundi matin, à vélo.'], ['Ouvrir le mardi soir, à vélo.'])).toEqual([
      ['Ouvrir le [lundi matin], à vélo.'],
      ['Ouvrir le [mardi soir], à vélo.'],
    ]);
  });

  it('is what one says more', () => {
    expect(marked(['Une halle'], ['Une halle couverte, ouverte à tous'])).toEqual([
      ['Une halle'],
      ['Une halle [couverte, ouverte à tous]'],
    ]);
  });

  it('is all of it where they have little in common', () => {
    const [one, other] = ['Laver les légumes d’ici, près des cantines.', 'Deux agents pour les carottes.'];
    expect(marked([one], [other])).toEqual([[`[${one}]`], [`[${other}]`]]);
    expect(marked(['8'], ['6'])).toEqual([['[8]'], ['[6]']]);
    expect(marked(['Romans'], [])).toEqual([['[Romans]'], []]);
  });
});

describe('what differs of a list', () => {
  it('is the items that the other does not have', () => {
    expect(marked(['La ville', 'Une banque'], ['Une banque', 'Le lycée', 'Des voisins'])).toEqual([
      ['[La ville]', 'Une banque'],
      ['Une banque', '[Le lycée]', '[Des voisins]'],
    ]);
  });

  it('is the words of an item that the other has in others, wherever it stands', () => {
    const one = ['Trouver un local au centre', 'Acheter un four'];
    const other = ['Former trois personnes', 'Acheter un four à pain', 'Trouver un local à la gare'];
    expect(marked(one, other)).toEqual([
      ['Trouver un local [au centre]', 'Acheter un four'],
      ['[Former trois personnes]', 'Acheter un four [à pain]', 'Trouver un local [à la gare]'],
    ]);
  });

  it('is an item that stands elsewhere', () => {
    const [[here = []], [there = []]] = [
      marked(['A', 'B', 'C'], ['B', 'C', 'A']),
      marked(['A', 'B'], ['B', 'A']),
    ];
    expect(here).toEqual(['[A]', 'B', 'C']);
    expect(there.filter((item) => item.startsWith('['))).toHaveLength(1);
  });
});

describe('whatever the versions are', () => {
  const word = fc.constantFrom('pain', 'four', 'blé', ',', ' ', '\n', ' !', '🍞');
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  const version = fc.array(text, { maxLength: 5 });

  it('keeps every letter, and marks nothing where they are alike', () => {
    fc.assert(
      fc.property(version, version, (one, other) => {
        const textsOf = (items: readonly MarkedItem[]) =>
          items.map((item) => item.map((stretch) => stretch.text).join(''));
        const [here, there] = differences(one, other);
        expect([textsOf(here), textsOf(there)]).toEqual([one, other]);
        const alike = differences(one, one).flat(2);
        expect(alike.filter(({ differs }) => differs)).toEqual([]);
      }),
    );
  });

  it('leaves the same words of two texts unmarked', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [here, there] = differences([one], [other]).map(([item = []]) =>
          item.flatMap((stretch) => (stretch.differs ? [] : stretch.text.split(/\s+/))).join(''),
        );
        expect(here).toBe(there);
      }),
    );
  });

  it('gives up comparing what is too long, and marks all of it', () => {
    const [one, other] = ['pain '.repeat(9_000), 'pain '.repeat(8_999)];
    expect(marked([one], [other])).toEqual([[`[${one}]`], [`[${other}]`]]);
  });
});
