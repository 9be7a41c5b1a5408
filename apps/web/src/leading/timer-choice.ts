// What a facilitator does to the timer, as what is then left of the step. Pure.

import { maxPhaseMinutes } from '@terreau/workshop/phases';
import { remainingMs, type Timer } from '@terreau/workshop/timer';

export type TimerChoice =
  | { readonly kind: 'more'; readonly minutes: number }
  | { readonly kind: 'pause' | 'resume' | 'stop' };

const minuteMs = 60_000;

/** The timer to ask for; `now` is the server's time. More time leaves a paused timer paused. */
export function timerAfter(
  choice: TimerChoice,
  timer: Timer,
  now: number,
): { readonly minutes: number | null; readonly isRunning: boolean } {
  const left = (remainingMs(timer, now) ?? 0) / minuteMs;
  switch (choice.kind) {
    case 'more':
      return {
        minutes: Math.min(maxPhaseMinutes, left + choice.minutes),
        isRunning: timer.pausedMs === null,
      };
    case 'pause':
      return { minutes: left, isRunning: false };
    case 'resume':
      return { minutes: left, isRunning: true };
    case 'stop':
      return { minutes: null, isRunning: false };
  }
}
