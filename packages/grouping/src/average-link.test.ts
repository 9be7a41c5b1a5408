import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinsOf } from './average-link.ts';
import { placeOf } from './likeness.ts';

/** Cards and how alike all pairs are, no two equally. */
const boards = fc
  .integer({ min: 2, max: 14 })
  .chain((cards) =>
    fc.tuple(
      fc.constant(cards),
      fc.uniqueArray(fc.integer({ min: 0, max: 1_000_000 }), {
        minLength: (cards * (cards - 1)) / 2,
        maxLength: (cards * (cards - 1)) / 2,
      }),
    ),
  )
  .map(([cards, values]) => ({ cards, likeness: Float32Array.from(values, (value) => value / 1_000_000) }));

it('joins as the textbook does, which compares all groups before each join', () => {
  fc.assert(
    fc.property(boards, ({ cards, likeness }) => {
      const ours = joinsOf(cards, likeness).map((join) => join.likeness);
      const textbook = textbookJoins(cards, likeness);
      expect(ours).toHaveLength(textbook.length);
      for (const [n, value] of ours.entries()) expect(value).toBeCloseTo(textbook[n] ?? Number.NaN, 4);
    }),
  );
});

it('joins all cards into one, whatever is as alike as what', () => {
  for (const value of [0, 0.5, 1])
    expect(joinsOf(30, new Float32Array((30 * 29) / 2).fill(value))).toHaveLength(29);
  expect(joinsOf(1, new Float32Array(0))).toEqual([]);
  expect(joinsOf(0, new Float32Array(0))).toEqual([]);
});

/** How alike each two groups are that are joined, by the definition. */
function textbookJoins(cards: number, likeness: Float32Array): readonly number[] {
  let groups = Array.from({ length: cards }, (_, card) => [card]);
  const joins: number[] = [];
  while (groups.length > 1) {
    const pairs = groups.flatMap((a, n) =>
      groups.slice(n + 1).map((b) => ({ a, b, mean: meanOf(a, b, likeness) })),
    );
    const best = pairs.reduce((most, pair) => (pair.mean > most.mean ? pair : most));
    groups = [...groups.filter((group) => group !== best.a && group !== best.b), [...best.a, ...best.b]];
    joins.push(best.mean);
  }
  return joins;
}

function meanOf(a: readonly number[], b: readonly number[], likeness: Float32Array): number {
  const values = a.flatMap((one) => b.map((other) => likeness[placeOf(one, other)] ?? 0));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
