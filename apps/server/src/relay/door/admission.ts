// How fast the whole server lets sockets in. Each costs a few milliseconds: a hall that comes at once is let in at an even
// rate, so that those who are in go on working. A newcomer waits for its turn before it is answered; when the line is too
// long it is told when to come back, each at another time. [T6]

export type Turn =
  | { readonly kind: 'enter'; readonly inMs: number }
  | { readonly kind: 'later'; readonly inMs: number };

export interface Admission {
  /** A newcomer asks for its turn. */
  readonly ask: () => Turn;
  /** When somebody who is sent away may come back, in milliseconds: each at a moment of their own, after the line. */
  readonly laterMs: () => number;
}

/** Nobody is asked to stay away longer than this, however many there are. */
const longestMs = 60_000;

/** A line in which nobody stands. A second's worth of newcomers is let in at once. */
export function createAdmission(deps: {
  readonly perSecond: number;
  /** Whoever would wait longer is asked to come back. */
  readonly maxWaitMs: number;
  /** In milliseconds. */
  readonly now: () => number;
}): Admission {
  const { perSecond, maxWaitMs, now } = deps;
  const everyMs = 1_000 / perSecond;
  /** When the next one is let in. */
  let turn = Number.NEGATIVE_INFINITY;
  /** When the next one comes back of those who were sent away. */
  let back = Number.NEGATIVE_INFINITY;

  const laterMs = (): number => {
    const end = Math.max(turn, now());
    if (back < end || back > now() + longestMs) back = end;
    back += everyMs;
    return Math.ceil(back - now());
  };

  return {
    ask() {
      turn = Math.max(turn, now() - (perSecond - 1) * everyMs);
      // A clock that was set back keeps nobody waiting.
      if (turn > now() + maxWaitMs + longestMs) turn = now();
      const inMs = Math.max(0, Math.ceil(turn - now()));
      if (inMs > maxWaitMs) return { kind: 'later', inMs: laterMs() };
      turn += everyMs;
      return { kind: 'enter', inMs };
    },
    laterMs,
  };
}
