import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInField, centsOf } from './amount.ts';

describe('a sum of money', () => {
  it.each([
    ['', 0],
    ['1200', 120_000],
    ['1 200', 120_000],
    ['1 200,50 €', 120_050],
    ['€1,200.50', 120_050],
    ['1.200,5', 120_050],
    ['1,200', 120_000],
    ['12,3', 1_230],
    [',50', 50],
    ['0', 0],
    ['1’200 EUR', 120_000],
  ])('is read from what people type: %s', (typed, cents) => {
    expect(centsOf(typed)).toBe(cents);
  });

  it.each(['a lot', '12a', '1,2,3', '-5', '1e9', '99999999999999999'])('is none in %s', (typed) => {
    expect(centsOf(typed)).toBeNull();
  });

  it('is read again as it was shown, in both languages', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000_00), fc.constantFrom('fr' as const, 'en' as const), (cents, locale) => {
        expect(centsOf(amountInField(cents, locale))).toBe(cents);
      }),
    );
  });
});
