import type { ParticipantId } from '@terreau/board/ids';
import { expect, test } from 'vitest';
import { createPatience } from './patience.ts';

const alice = 'alice-participant' as ParticipantId;

test('[T6] three refusals are free, then each doubles the wait, and a quiet time is forgiven', () => {
  let now = 1_000_000;
  const patience = createPatience(() => now);
  const waitedMs = (): number => {
    const from = now;
    while (patience.mustWait(alice)) now += 500;
    return now - from;
  };
  const waits = Array.from({ length: 6 }, () => {
    patience.refused(alice);
    return waitedMs();
  });
  expect(waits).toEqual([0, 0, 0, 1_000, 2_000, 4_000]);
  now += 200_000;
  patience.refused(alice);
  expect(waitedMs()).toBe(0);
});

test('[T6] nobody waits for ever', () => {
  const now = 1_000_000;
  let elapsed = 0;
  const patience = createPatience(() => now + elapsed);
  for (let i = 0; i < 50; i++) patience.refused(alice);
  elapsed = 59_999;
  expect(patience.mustWait(alice)).toBe(true);
  elapsed = 60_000;
  expect(patience.mustWait(alice)).toBe(false);
});
