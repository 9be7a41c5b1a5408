import { expect, it } from 'vitest';
import { agreementOf, meanOf } from './agreement.ts';

it('is 1 for the same groups under other names', () => {
  expect(agreementOf([1, 1, 2, 2, 3], ['c', 'c', 'a', 'a', 'b'])).toEqual({ adjusted: 1, pairs: 1 });
});

it('gives the value of the paper’s formula', () => {
  // Contingency table: 2 and 1 in the first group, 1 and 2 in the second.
  const { adjusted, pairs } = agreementOf(['a', 'a', 'a', 'b', 'b', 'b'], [1, 1, 2, 1, 2, 2]);
  expect(adjusted).toBeCloseTo((2 - 36 / 15) / (6 - 36 / 15));
  expect(pairs).toBeCloseTo(7 / 15);
});

it('is 0 for everything in one group, against any other grouping', () => {
  expect(agreementOf([1, 1, 1, 1], [1, 1, 2, 2]).adjusted).toBe(0);
});

it('takes means', () => {
  expect(
    meanOf([
      { adjusted: 0, pairs: 0.5 },
      { adjusted: 1, pairs: 1 },
    ]),
  ).toEqual({ adjusted: 0.5, pairs: 0.75 });
});
