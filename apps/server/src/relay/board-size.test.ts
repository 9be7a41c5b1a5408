import { expect, test } from 'vitest';
import { createBoardSize } from './board-size.ts';

test('[T6] a board grows up to its limit, and what was overwritten makes room again', () => {
  let real = 0;
  let measurements = 0;
  const measure = (): number => {
    measurements++;
    return real;
  };
  const size = createBoardSize(100, { maxBytes: 1_600, measure });
  const write = (bytes: number, kept: number): boolean => {
    if (!size.hasRoomFor(bytes)) return false;
    size.grew(bytes);
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
