import { expect, it } from 'vitest';
import { latenessOf } from './lateness.ts';

it('is told for each number, also for one that another has passed over, and for one that never showed', () => {
  const dues = [
    { table: 'a', number: 1, at: 0 },
    { table: 'b', number: 1, at: 100 },
    { table: 'a', number: 2, at: 1_000 },
    { table: 'a', number: 3, at: 2_000 },
    { table: 'a', number: 1, at: 3_000 },
  ];
  const shown = [
    { table: 'a', number: 1, at: 400 },
    // Of another table, and from before.
    { table: 'b', number: 1, at: 50 },
    { table: 'a', number: 3, at: 2_500 },
  ];
  const never = Number.POSITIVE_INFINITY;
  expect(latenessOf(dues, shown)).toEqual([400, never, 1_500, 500, never]);
});
