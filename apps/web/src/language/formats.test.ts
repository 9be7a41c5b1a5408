import { expect, it } from 'vitest';
import { clock, inPercent } from './formats.ts';

it('shows the time that is left, a second that has begun still counting', () => {
  expect([0, 1, 1_000, 59_001, 425_000, 3_600_000].map(clock)).toEqual([
    '0:00',
    '0:01',
    '0:01',
    '1:00',
    '7:05',
    '60:00',
  ]);
});

it('writes a share as each language does', () => {
  expect([inPercent(0.314, 'fr'), inPercent(0.314, 'en')]).toEqual(['31\u00a0%', '31%']);
});
