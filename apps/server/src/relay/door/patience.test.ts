import type { ParticipantId } from '@terreau/board/ids';
import { expect, test } from 'vitest';
import { createPatience } from './patience.ts';

const alice = 'alice-participant' as ParticipantId;
const minuteMs = 60_000;

/** A clock that is moved by hand, and patience by it. */
function begin(refusalsBeforeBar = 12) {
  const clock = { ms: 1_000_000 };
  const patience = createPatience({ now: () => clock.ms, refusalsBeforeBar, barMs: 5 * minuteMs });
  return { clock, patience };
}

test('[T6] three refusals are free, then each doubles the wait, and a quiet time is forgiven', () => {
  const { clock, patience } = begin();
  const waits = Array.from({ length: 6 }, () => {
    patience.refused(alice);
    const waitMs = patience.waitMs(alice);
    clock.ms += waitMs;
    expect(patience.waitMs(alice)).toBe(0);
    return waitMs;
  });
  expect(waits).toEqual([0, 0, 0, 1_000, 2_000, 4_000]);
  clock.ms += 200_000;
  patience.refused(alice);
  expect(patience.waitMs(alice)).toBe(0);
});

test('[T6] nobody waits for ever', () => {
  const { patience } = begin(1_000);
  for (let i = 0; i < 50; i++) patience.refused(alice);
  expect(patience.waitMs(alice)).toBe(minuteMs);
});

test('[T6] who is refused again and again is barred, once, for a while, and then begins anew', () => {
  const { clock, patience } = begin();
  const bars = Array.from({ length: 20 }, () => patience.refused(alice));
  expect(bars.indexOf(true)).toBe(11);
  expect(bars.filter(Boolean)).toEqual([true]);
  expect(patience.barredMs(alice)).toBe(5 * minuteMs);
  clock.ms += 5 * minuteMs - 1;
  expect(patience.barredMs(alice)).toBe(1);
  clock.ms += 1;
  expect([patience.barredMs(alice), patience.waitMs(alice)]).toEqual([0, 0]);
  expect([patience.refused(alice), patience.waitMs(alice)]).toEqual([false, 0]);
});

test('[T6] whoever is refused once in a while is never barred', () => {
  const { clock, patience } = begin();
  for (let i = 0; i < 500; i++) {
    expect(patience.refused(alice)).toBe(false);
    clock.ms += minuteMs;
  }
});

test('[T6] who waits as long as asked, and is refused each time, is barred after three minutes at the earliest', () => {
  const { clock, patience } = begin();
  const start = clock.ms;
  while (!patience.refused(alice)) clock.ms += patience.waitMs(alice);
  expect(clock.ms - start).toBeGreaterThan(3 * minuteMs);
});
