import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearDuplicates, sameWords } from './near-duplicates.ts';

const found = (...texts: readonly string[]) =>
  nearDuplicates(texts.map((text) => ({ id: text, text }))).map(({ pair }) => pair.toSorted());

describe('nearDuplicates', () => {
  it.each([
    ['Un four à pain sur la place du village', 'un four a pain sur la place du village !'],
    ['Réparer les vélos à la gare', 'À la gare, réparer des vélos'],
    ['Des jardins partagés au pied des immeubles', 'Un jardin partagé au pied de l’immeuble'],
    ['Un atelier de réparation de vélos', 'Un atelier de reparation de velo'],
    ['A shared bread oven on the village green', 'We need a shared bread oven on our village green'],
    ['Bike repair workshop in the old station', 'Bike repair workshops in the old staton'],
  ])('finds that “%s” and “%s” are one idea', (one, other) => {
    expect(found(one, other, 'Une chorale', 'A library of tools')).toEqual([[one, other].toSorted()]);
  });

  it.each([
    ['Un four à pain sur la place', 'Un marché sur la place'],
    ['Réparer les vélos', 'Louer des vélos'],
    ['Un bus le soir pour les apprentis', 'Un bus le dimanche pour le marché'],
    ['A bread oven on the green', 'A playground on the green'],
    ['Fermer la rue aux voitures', 'Ne pas fermer la rue aux voitures'],
    ['The street should be closed', 'The street should not be closed'],
    ['Dix parcelles à 20 €', 'Dix parcelles à 50 €'],
  ])('keeps “%s” and “%s” apart', (one, other) => {
    expect(found(one, other)).toEqual([]);
  });

  it('shows each card beside the one most like it, the most alike first', () => {
    const pairs = nearDuplicates([
      { id: 'a', text: 'Un four à pain partagé sur la place' },
      { id: 'b', text: 'Un four à pain partagé, sur la place' },
      { id: 'c', text: 'Un four à pain partagé sur la grande place' },
      { id: 'd', text: 'Une chorale' },
    ]);
    expect(pairs.map(({ pair }) => pair.toSorted())).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
    expect(pairs[0]?.likeness).toBeCloseTo(1);
    expect(pairs[1]?.likeness).toBeLessThan(1);
  });

  it('says nothing about cards that say nothing', () => {
    expect(nearDuplicates(['', '', '👍', '👍', '1', '1'].map((text, n) => ({ id: `${n}`, text })))).toEqual(
      [],
    );
  });

  it('does not depend on the order, and never pairs a card with itself', () => {
    const texts = fc.array(
      fc.constantFrom('four à pain', 'four pain', 'vélo', 'vélos', '', 'constructor', 'un vélo bleu'),
    );
    fc.assert(
      fc.property(texts, (all) => {
        const board = all.map((text, n) => ({ id: `card-${n}`, text }));
        const pairs = nearDuplicates(board);
        expect(nearDuplicates(board.toReversed())).toEqual(pairs);
        expect(pairs.length).toBeLessThanOrEqual(board.length);
        for (const { pair, likeness } of pairs) {
          expect(pair[0]).not.toBe(pair[1]);
          expect(likeness).toBeGreaterThanOrEqual(sameWords);
          expect(likeness).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
