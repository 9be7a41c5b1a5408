import { describe, expect, it } from 'vitest';
import { type Likeness, placeOf } from './likeness.ts';
import { settle } from './settling.ts';

/** The likeness of all pairs of some cards, by a rule. */
function likenessBy(cards: number, rule: (a: number, b: number) => number): Likeness {
  const likeness = new Float32Array((cards * (cards - 1)) / 2);
  for (let a = 0; a < cards; a++)
    for (let b = 0; b < a; b++) likeness[placeOf(a, b)] = rule(Math.min(a, b), a + b - Math.min(a, b));
  return likeness;
}
const settled = (partition: readonly number[], rule: (a: number, b: number) => number) => [
  ...settle(Int32Array.from(partition), likenessBy(partition.length, rule)),
];

describe('settle', () => {
  it('moves a card to the group that it is most like', () => {
    const isLike = (a: number, b: number) => (a < 2 && b < 2) || a >= 2;
    expect(settled([0, 0, 0, 1, 1], (a, b) => (isLike(a, b) ? 0.6 : 0.1))).toEqual([0, 0, 1, 1, 1]);
  });

  it('takes in a loose card that is like a group, and puts out one that is like none', () => {
    // The first three are alike; the fourth, which was put to them, is like nothing, as the others are.
    const rule = (_: number, b: number) => (b < 3 ? 0.5 : 0.01);
    expect(settled([0, 0, -1, 0, -1, -1, -1], rule)).toEqual([0, 0, 0, -1, -1, -1, -1]);
  });

  it('dissolves a group of which one card is left', () => {
    const rule = (a: number, b: number) => (a < 3 && b < 3 ? 0.7 : b === 3 && a === 2 ? 0.15 : 0.01);
    expect(settled([0, 0, 1, 1, 2, 2], rule).filter((group) => group === 1)).toEqual([]);
  });

  it('changes nothing when a group would grow beyond half of the cards', () => {
    const rule = (a: number, b: number) => (b < 4 ? 0.9 : a >= 4 ? 0.1 : 0.5);
    expect(settled([0, 0, 0, 0, 1, 1, 1, 1], rule)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it('leaves a board alone on which nothing is grouped', () => {
    expect(settled([-1, -1, -1], () => 0.9)).toEqual([-1, -1, -1]);
    expect(settled([], () => 0)).toEqual([]);
  });
});
