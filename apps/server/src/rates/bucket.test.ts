import { expect, test } from 'vitest';
import { full, spend, waitMs } from './bucket.ts';

const rate = { burst: 10, perSecond: 5 };

test('[T6] a bucket gives its burst at once and then its rate, whatever it owes', () => {
  let now = 1_000_000;
  let fullAt = spend(full, 10, now, rate);
  expect([waitMs(fullAt, 0, now, rate), waitMs(fullAt, 1, now, rate)]).toEqual([0, 200]);
  fullAt = spend(fullAt, 20, now, rate);
  expect(waitMs(fullAt, 0, now, rate)).toBe(4_000);
  now += 4_000;
  expect([waitMs(fullAt, 0, now, rate), waitMs(fullAt, 10, now, rate)]).toEqual([0, 2_000]);
  now += 3_600_000;
  expect([waitMs(fullAt, 10, now, rate), waitMs(fullAt, 11, now, rate)]).toEqual([0, 200]);
});

test('fractions of today’s milliseconds add up to the burst', () => {
  const sixty = { burst: 60, perSecond: 60 };
  const now = Date.UTC(2026, 10, 22);
  let fullAt = full;
  for (let i = 0; i < 60; i++) {
    expect(waitMs(fullAt, 1, now, sixty)).toBe(0);
    fullAt = spend(fullAt, 1, now, sixty);
  }
  expect(waitMs(fullAt, 1, now, sixty)).toBe(17);
});
