import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedCards } from './read-cards.ts';
import { type Suggestion, suggestGroups } from './suggest-groups.ts';

const bread = [
  'Un four à pain partagé sur la place',
  'Rallumer le vieux four et cuire le pain ensemble le samedi',
  'Apprendre aux enfants à pétrir le pain',
  'Une boulangerie coopérative',
];
const bikes = [
  'Un atelier de réparation de vélos dans l’ancienne caserne',
  'Des vélos en libre-service au bourg',
  'Réparer soi-même son vélo',
  'Une piste cyclable le long du canal',
];
const gardens = [
  'Des jardins partagés au pied des immeubles',
  'Un potager derrière la salle des fêtes',
  'Échanger les graines de nos jardins',
  'Un abri à outils pour le jardin des Tilleuls',
];
const breadInEnglish = [
  'A shared bread oven on the village green',
  'Bake bread together on Saturdays',
  'Bring back the old bakery',
];
const bikesInEnglish = [
  'A bike repair workshop in the old fire station',
  'Learn to mend your own bicycle',
  'Bikes to borrow for a day',
];
const gardensInEnglish = [
  'A shared garden behind the flats',
  'Swap seeds from our gardens',
  'More allotments along the canal',
];

/** Cards whose ids are their texts, which makes groups readable. */
const cards = (...texts: readonly string[]) => texts.map((text) => ({ id: text, text }));
const asSets = ({ groups }: Suggestion) => new Set(groups.map((group) => group.cards.toSorted().join('\n')));
const sets = (...groups: readonly (readonly string[])[]) =>
  new Set(groups.map((group) => group.toSorted().join('\n')));

describe('suggestGroups', () => {
  it('groups bread, bikes and gardens in French, and leaves what fits nowhere', () => {
    const suggestion = suggestGroups(cards(...bread, ...bikes, ...gardens, 'Une chorale'));
    expect(asSets(suggestion)).toEqual(sets(bread, bikes, gardens));
    expect(suggestion.loose).toEqual(['Une chorale']);
  });

  it('groups bread, bikes and gardens in English', () => {
    const suggestion = suggestGroups(
      cards(...breadInEnglish, ...bikesInEnglish, ...gardensInEnglish, 'A choir'),
    );
    expect(asSets(suggestion)).toEqual(sets(breadInEnglish, bikesInEnglish, gardensInEnglish));
    expect(suggestion.loose).toEqual(['A choir']);
  });

  it('groups over both languages', () => {
    const suggestion = suggestGroups(cards(...bread, ...bikes, ...breadInEnglish, ...bikesInEnglish));
    const bakers = suggestion.groups.find((group) => group.cards.includes('Bring back the old bakery'));
    expect(bakers?.cards).toContain('Une boulangerie coopérative');
    expect(bakers?.cards).not.toContain('Learn to mend your own bicycle');
  });

  it('names a group by what stands out in it, as it was written', () => {
    const { groups } = suggestGroups(cards(...bread, ...bikes, ...gardens));
    const wordsOf = (card: string) => groups.find((group) => group.cards.includes(card))?.words ?? [];
    expect(wordsOf('Une boulangerie coopérative')[0]).toBe('pain');
    expect(wordsOf('Des vélos en libre-service au bourg').slice(0, 2)).toEqual(['vélos', 'réparer']);
    expect(wordsOf('Échanger les graines de nos jardins')[0]).toBe('jardins');
  });

  it('makes a handful of groups of a table’s cards', () => {
    const table = [...bread, ...bikes, ...gardens, ...breadInEnglish, ...bikesInEnglish, ...gardensInEnglish];
    const doubled = table.flatMap((text) => [text, `${text} près de la gare`]);
    const { groups } = suggestGroups(cards(...doubled));
    expect(groups.length).toBeGreaterThanOrEqual(4);
    expect(groups.length).toBeLessThanOrEqual(9);
  });

  it('keeps cards together that say the same, however many they are', () => {
    const same = Array.from({ length: 30 }, (_, n) => ({ id: `same-${n}`, text: 'Un four à pain' }));
    expect(suggestGroups(same).groups.map((group) => group.cards)).toHaveLength(1);
    expect(suggestGroups(same).loose).toEqual([]);
    const { groups } = suggestGroups([...same, ...cards(...bikes)]);
    expect(groups[0]?.cards).toHaveLength(30);
  });
});

/** What a table could write, and what it could not. */
const anyText = fc.oneof(
  fc.constantFrom(...bread, ...bikes, ...gardens, ...breadInEnglish),
  fc.constantFrom(
    '',
    ' ',
    '👍👍🏽',
    'constructor',
    '__proto__ toString',
    'فرن الخبز في القرية',
    '共有のパン焼き窯',
    '\ud800',
  ),
  fc.lorem({ maxCount: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const anyBoard = fc
  .array(anyText, { maxLength: 50 })
  .map((texts) => texts.map((text, n) => ({ id: `card-${n}`, text })));

describe('any board', () => {
  it('has every card once, in groups of at least two', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const { groups, loose } = suggestGroups(board);
        const all = [...groups.flatMap((group) => group.cards), ...loose];
        expect(all.toSorted()).toEqual(board.map(({ id }) => id).toSorted());
        for (const group of groups) {
          expect(group.cards.length).toBeGreaterThan(1);
          expect(group.words.length).toBeLessThanOrEqual(3);
        }
      }),
    );
  });

  it('gets the same suggestion in whatever order its cards come, and every time', () => {
    fc.assert(
      fc.property(
        anyBoard.chain((board) =>
          fc.tuple(fc.constant(board), fc.shuffledSubarray(board, { minLength: board.length })),
        ),
        ([board, shuffled]) => {
          const suggestion = suggestGroups(board);
          expect(suggestGroups(shuffled)).toEqual(suggestion);
          expect(suggestGroups(board)).toEqual(suggestion);
        },
      ),
    );
  });

  it('has no group of more than half of its cards, if they say different things', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.lorem({ maxCount: 8 }), { minLength: 8, maxLength: 60 }), (texts) => {
        const { groups } = suggestGroups(cards(...texts));
        const saysTheSame = (group: readonly string[]) =>
          new Set(
            group.map((text) =>
              text
                .toLowerCase()
                .match(/\p{L}+/gu)
                ?.toSorted()
                .join(),
            ),
          ).size <
          group.length / 2;
        for (const group of groups)
          if (!saysTheSame(group.cards)) expect(group.cards.length).toBeLessThanOrEqual(texts.length / 2);
      }),
    );
  });
});

describe('hostile input', () => {
  it('answers empty boards, single cards and cards that say nothing', () => {
    expect(suggestGroups([])).toEqual({ groups: [], loose: [] });
    expect(suggestGroups(cards('Un four à pain'))).toEqual({ groups: [], loose: ['Un four à pain'] });
    const silent = ['', '  ', '👍', '…', 'le la les', '12 000'];
    expect(suggestGroups(cards(...silent))).toEqual({ groups: [], loose: silent.toSorted() });
  });

  it('groups scripts whose words it does not know by their letters', () => {
    const ovens = ['فرن الخبز القديم', 'إصلاح فرن الخبز'];
    const choirs = ['جوقة الغناء', 'جوقة المدرسة للغناء'];
    expect(asSets(suggestGroups(cards(...ovens, ...choirs)))).toEqual(sets(ovens, choirs));
  });

  it('is not led astray by words that objects have', () => {
    const words = ['constructor', '__proto__', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'];
    const board = words.flatMap((word) => [`${word} du village`, `${word} sur la place`]);
    expect(suggestGroups(cards(...board)).groups.flatMap((group) => group.cards)).not.toEqual([]);
  });

  it('[T6] compares 2,000 cards and leaves the others loose', () => {
    const board = Array.from({ length: comparedCards + 500 }, (_, n) => ({ id: `${n}`, text: `pain ${n}` }));
    const { groups, loose } = suggestGroups(board);
    expect(groups.reduce((sum, group) => sum + group.cards.length, 0)).toBe(comparedCards);
    expect(loose).toHaveLength(500);
  });
});
