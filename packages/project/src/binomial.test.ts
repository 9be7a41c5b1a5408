import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialTails, isAtMostPercent, toNumber } from './binomial.ts';

const chances = (trials: number, numerator: number, denominator: number) =>
  binomialTails(trials, { numerator: BigInt(numerator), denominator: BigInt(denominator) }).map(toNumber);

describe('binomialTails', () => {
  test('is the sum that a person would write down', () => {
    expect(chances(2, 1, 2)).toEqual([1, 0.75, 0.25]);
    expect(chances(3, 1, 3)).toEqual([1, 0.703703, 0.259259, 0.037037]);
  });

  test('with 8 ballots, 6 clusters and 2 chosen, 5 ballots are rarer than one in ten and 4 are not', () => {
    const tails = binomialTails(8, { numerator: 2n, denominator: 6n });
    expect(tails.map((tail) => isAtMostPercent(tail, 10))).toEqual([
      ...new Array(5).fill(false),
      ...new Array(4).fill(true),
    ]);
    expect(chances(8, 2, 6)[5]).toBeCloseTo(0.0879, 4);
  });

  test('is certain or impossible at the ends', () => {
    expect(chances(4, 0, 3)).toEqual([1, 0, 0, 0, 0]);
    expect(chances(4, 3, 3)).toEqual([1, 1, 1, 1, 1]);
    expect(chances(0, 1, 2)).toEqual([1]);
  });

  test('does not underflow with a whole plenary', () => {
    const tails = chances(1_400, 1, 40);
    expect(tails[0]).toBe(1);
    expect(tails[35]).toBeGreaterThan(0.5);
    expect(tails[60]).toBeLessThan(0.001);
  });

  test('never rises with the number of successes', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(30), fc.integer({ min: 1, max: 30 }), (trials, numerator, more) => {
        const tails = chances(trials, numerator, numerator + more);
        expect(tails).toHaveLength(trials + 1);
        expect(tails).toEqual(tails.toSorted((a, b) => b - a));
        expect(tails.at(-1)).toBeGreaterThanOrEqual(0);
        expect(tails[0]).toBe(1);
      }),
    );
  });
});
