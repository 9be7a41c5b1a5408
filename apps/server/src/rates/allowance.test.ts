import { describe, expect, it } from 'vitest';
import { createAllowance } from './allowance.ts';

describe('an allowance', () => {
  it('is spent, and never less than empty: asking on makes nobody wait longer', () => {
    const allowance = createAllowance({ burst: 3, perSecond: 0.2 }, () => 0);
    for (let n = 0; n < 3; n++) {
      expect(allowance.waitFor('a')).toBe(0);
      allowance.spend('a');
    }
    for (let n = 0; n < 1_000; n++) allowance.spend('a');
    expect(allowance.waitFor('a')).toBe(5);
    expect(allowance.waitFor('b')).toBe(0);
  });

  it('fills again with time, up to its burst', () => {
    let now = 0;
    const allowance = createAllowance({ burst: 2, perSecond: 0.2 }, () => now);
    allowance.spend('a');
    allowance.spend('a');
    now = allowance.waitFor('a') * 1000;
    expect(allowance.waitFor('a')).toBe(0);
    now += 3_600_000;
    allowance.spend('a');
    allowance.spend('a');
    expect(allowance.waitFor('a')).toBe(5);
  });

  it('remembers a bounded number of keys [T6]', () => {
    const allowance = createAllowance({ burst: 1, perSecond: 1 / 60 }, () => 0);
    allowance.spend('first');
    for (let n = 0; n < 10_000; n++) allowance.spend(`a${n}`);
    expect(allowance.waitFor('first')).toBe(0);
    expect(allowance.waitFor('a9999')).toBe(60);
  });
});
