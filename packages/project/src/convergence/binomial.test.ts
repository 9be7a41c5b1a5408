import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialTails, type Chance, isAtMostPercent, leastImprobable } from './binomial.ts';

const tails = (trials: number, part: number, whole: number) => binomialTails(trials, { part, whole });
const least = (trials: number, chance: Chance, percent: number) =>
  leastImprobable(binomialTails(trials, chance), chance, percent);
const closeTo = (expected: readonly number[]) => expected.map((tail) => expect.closeTo(tail, 9));

describe('binomialTails', () => {
  test('is the sum that a person would write down', () => {
    expect(tails(2, 1, 2)).toEqual([1, 0.75, 0.25]);
    expect(tails(3, 1, 3)).toEqual(closeTo([1, 19 / 27, 7 / 27, 1 / 27]));
    expect(tails(8, 2, 6)[5]).toBeCloseTo(0.0879, 4);
  });

  test('is certain or impossible at the ends', () => {
    expect(tails(4, 0, 3)).toEqual([1, 0, 0, 0, 0]);
    expect(tails(4, 3, 3)).toEqual([1, 1, 1, 1, 1]);
    expect(tails(0, 1, 2)).toEqual([1]);
  });

  test('does not underflow with a whole plenary', () => {
    const plenary = tails(1_400, 1, 40);
    expect(plenary[0]).toBe(1);
    expect(plenary[35]).toBeGreaterThan(0.5);
    expect(plenary[60]).toBeLessThan(0.001);
    expect(tails(5_000, 4_999, 5_000)[4_990]).toBeGreaterThan(0.99);
  });

  test('never rises with the number of successes', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(30), fc.integer({ min: 1, max: 30 }), (trials, part, more) => {
        const all = tails(trials, part, part + more);
        expect(all).toHaveLength(trials + 1);
        expect(all).toEqual(all.toSorted((a, b) => b - a));
        expect(all.at(-1)).toBeGreaterThanOrEqual(0);
        expect(all[0]).toBe(1);
      }),
    );
  });
});

describe('leastImprobable', () => {
  test('with 8 ballots, 6 clusters and 2 chosen, 5 ballots are rarer than one in ten and 4 are not', () => {
    expect(least(8, { part: 2, whole: 6 }, 10)).toBe(5);
  });

  test('decides exactly what is exactly at the bound, as no floating point would', () => {
    expect(least(1, { part: 1, whole: 10 }, 10)).toBe(1);
    expect(least(2, { part: 3, whole: 10 }, 9)).toBe(2);
    expect(least(3, { part: 7, whole: 10 }, 34)).toBe(null);
    expect(least(1, { part: 100_001, whole: 1_000_000 }, 10)).toBe(null);
    expect(least(1, { part: 100_000_000_000_001, whole: 1_000_000_000_000_000 }, 10)).toBe(null);
    expect(least(1, { part: 99_999_999_999_999, whole: 1_000_000_000_000_000 }, 10)).toBe(1);
  });

  test('is none when chance does as well as all of them', () => {
    expect(least(4, { part: 3, whole: 3 }, 10)).toBe(null);
    expect(least(0, { part: 1, whole: 2 }, 10)).toBe(null);
    expect(least(4, { part: 3, whole: 3 }, 100)).toBe(0);
    expect(least(4, { part: 0, whole: 3 }, 10)).toBe(1);
  });

  test('is what whole numbers say, for any chance and bound', () => {
    const chance = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(fc.nat(30), chance, fc.integer({ min: 1, max: 100 }), (trials, [part, more], percent) => {
        const at = { part, whole: part + more };
        const exact = Array.from({ length: trials + 1 }, (_, successes) =>
          isAtMostPercent(trials, at, successes, percent),
        ).indexOf(true);
        expect(least(trials, at, percent)).toBe(exact === -1 ? null : exact);
      }),
    );
  });
});
