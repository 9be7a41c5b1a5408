// What a caller may do so often: a bucket for each key that fills again with time. Whoever is refused spends nothing, so
// that a bucket is never less than empty and nobody waits longer because they asked again.

import { full, type Rate, spend, waitMs } from './bucket.ts';

export interface Allowance {
  /** Seconds until there is one to spend; 0 when there is. */
  readonly waitFor: (key: string) => number;
  /** Spends one if there is one. */
  readonly spend: (key: string) => void;
}

/** Buckets that are kept; whichever was spent from longest ago is forgotten first. [T6] */
const maxBuckets = 10_000;

/** `now` in milliseconds; a clock that is set back costs nobody more than a burst. */
export function createAllowance(rate: Rate, now: () => number): Allowance {
  /** When each bucket is full again. */
  const buckets = new Map<string, number>();
  const latestFullAt = (): number => now() + (rate.burst * 1_000) / rate.perSecond;
  const fullAt = (key: string): number => Math.min(buckets.get(key) ?? full, latestFullAt());

  return {
    waitFor: (key) => Math.ceil(waitMs(fullAt(key), 1, now(), rate) / 1000),
    spend(key) {
      const before = fullAt(key);
      if (waitMs(before, 1, now(), rate) > 0) return;
      buckets.delete(key);
      buckets.set(key, spend(before, 1, now(), rate));
      const [oldest] = buckets.keys();
      if (buckets.size > maxBuckets && oldest !== undefined) buckets.delete(oldest);
    },
  };
}
