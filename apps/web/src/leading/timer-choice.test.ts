import { timerWith } from '@terreau/workshop/timer';
import { expect, it } from 'vitest';
import { timerAfter } from './timer-choice.ts';

const minute = 60_000;
const now = 1_700_000_000_000;
const running = timerWith(3.5 * minute, true, now);
const paused = timerWith(3.5 * minute, false, now);

it('gives more time to what is left, and to a time that is up', () => {
  const two = { kind: 'more', minutes: 2 } as const;
  expect(timerAfter(two, running, now + minute)).toEqual({ minutes: 4.5, isRunning: true });
  expect(timerAfter(two, running, now + 60 * minute)).toEqual({ minutes: 2, isRunning: true });
  expect(timerAfter(two, paused, now + 60 * minute)).toEqual({ minutes: 5.5, isRunning: false });
  expect(timerAfter(two, timerWith(240 * minute, true, now), now)).toEqual({ minutes: 240, isRunning: true });
});

it('begins to count where there was no end', () => {
  const five = { kind: 'more', minutes: 5 } as const;
  expect(timerAfter(five, { endsAt: null, pausedMs: null }, now)).toEqual({ minutes: 5, isRunning: true });
});

it('pauses with what is left and goes on from there', () => {
  expect(timerAfter({ kind: 'pause' }, running, now + minute)).toEqual({ minutes: 2.5, isRunning: false });
  expect(timerAfter({ kind: 'resume' }, paused, now + 9 * minute)).toEqual({ minutes: 3.5, isRunning: true });
  expect(timerAfter({ kind: 'stop' }, running, now)).toEqual({ minutes: null, isRunning: false });
});
