import { expect, test } from 'vitest';
import { createBoardSize } from './board-size.ts';

test('[T6] a board grows up to its limit, and what was overwritten makes room again', () => {
  let real = 0;
  let measurements = 0;
  const measure = (): number => {
    measurements++;
    return real;
  };
  const size = createBoardSize(100, { maxBytes: 1_600, measure, now: () => 0 });
  const write = (bytes: number, kept: number): boolean => {
    if (!size.hasRoomFor(bytes)) return false;
    size.grew(bytes, false);
    real += kept;
    return true;
  };
  expect(write(1_500, 200)).toBe(true);
  expect(measurements).toBe(0);
  expect(write(1, 1)).toBe(true);
  expect(measurements).toBe(1);
  for (let i = 0; i < 1_398; i++) expect(write(1, 1)).toBe(true);
  expect(write(2, 2), 'it is full').toBe(false);
  expect(measurements).toBe(2);
  for (let i = 0; i < 1_000; i++) expect(write(2, 2)).toBe(false);
  expect(measurements, 'who writes in vain costs nothing').toBe(2);
});

test('a full board has room again when something was deleted, and is measured now and then only', () => {
  let now = 0;
  let real = 1_600;
  let measurements = 0;
  const measure = (): number => {
    measurements++;
    return real;
  };
  const size = createBoardSize(1_600, { maxBytes: 1_600, measure, now: () => now });
  expect(size.hasRoomFor(100)).toBe(false);
  real = 1_000;
  size.grew(4, true);
  expect([size.hasRoomFor(100), measurements]).toEqual([false, 1]);
  now = 5_000;
  expect([size.hasRoomFor(100), measurements]).toEqual([true, 2]);
});
