// What a caller may do so often: a bucket for each key that fills again with time. Whoever is refused spends nothing, so
// that a bucket is never less than empty and nobody waits longer because they asked again.

export interface Rate {
  /** How many at once. */
  readonly burst: number;
  readonly perMinute: number;
}

export interface Allowance {
  /** Seconds until there is one to spend; 0 when there is. */
  readonly waitFor: (key: string) => number;
  /** Spends one if there is one. */
  readonly spend: (key: string) => void;
}

/** Buckets that are kept; whichever was spent from longest ago is forgotten first. [T6] */
const maxBuckets = 10_000;

/** `now` in milliseconds. */
export function createAllowance({ burst, perMinute }: Rate, now: () => number): Allowance {
  const perMs = perMinute / 60_000;
  /** What was left at a time. */
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();

  function leftOf(key: string): number {
    const bucket = buckets.get(key);
    return bucket ? Math.min(burst, bucket.left + (now() - bucket.at) * perMs) : burst;
  }

  return {
    waitFor(key) {
      const left = leftOf(key);
      return left >= 1 ? 0 : Math.ceil((1 - left) / (perMs * 1000));
    },
    spend(key) {
      const left = leftOf(key);
      if (left < 1) return;
      buckets.delete(key);
      buckets.set(key, { left: left - 1, at: now() });
      const [oldest] = buckets.keys();
      if (buckets.size > maxBuckets && oldest !== undefined) buckets.delete(oldest);
    },
  };
}
