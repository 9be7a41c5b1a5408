// A token bucket: how much there is to spend, filling again with time up to its burst. What was done already can be spent
// beyond what is left: then the bucket owes, and whoever waits until it is paid keeps the rate on average. It is one number,
// the moment at which it is full again, so that a thousand people's are cheap to keep and to ask (the generic cell rate
// algorithm, ITU-T I.371, annex A).

export interface Rate {
  /** How many at once. */
  readonly burst: number;
  readonly perSecond: number;
}

/** The moment at which a bucket is full that was never spent from. */
export const full = Number.NEGATIVE_INFINITY;

/** What a sum of fractions may be off by at a moment of this century. */
const roundingMs = 0.1;

/** When a bucket is full again once so many are spent, whether or not they were there. Moments are in milliseconds. */
export function spend(fullAt: number, amount: number, now: number, { perSecond }: Rate): number {
  return Math.max(fullAt, now) + (amount * 1_000) / perSecond;
}

/** Milliseconds until there are so many to spend; 0 when there are. */
export function waitMs(fullAt: number, amount: number, now: number, { burst, perSecond }: Rate): number {
  const ms = Math.max(0, fullAt - now) + ((amount - burst) * 1_000) / perSecond;
  return Math.max(0, Math.ceil(ms - roundingMs));
}
