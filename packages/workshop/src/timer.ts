// The timer of a step. It runs by the server's clock: whoever reloads or whose phone slept sees the same time as the others.

export interface Timer {
  /** When it ends, milliseconds since 1970 by the server's clock; null while it is paused, and where there is no end. */
  readonly endsAt: number | null;
  /** The milliseconds that are left while it is paused; null while it runs, and where there is no end. */
  readonly pausedMs: number | null;
}

export const noTimer: Timer = { endsAt: null, pausedMs: null };

/** A timer with so many milliseconds left, running or paused. */
export function timerWith(leftMs: number, isRunning: boolean, now: number): Timer {
  const left = Math.max(0, Math.round(leftMs));
  return isRunning ? { endsAt: now + left, pausedMs: null } : { endsAt: null, pausedMs: left };
}

/** Milliseconds that are left, at least 0; null where there is no end. `now` is the server's time. */
export function remainingMs({ endsAt, pausedMs }: Timer, now: number): number | null {
  return endsAt === null ? pausedMs : Math.max(0, endsAt - now);
}
