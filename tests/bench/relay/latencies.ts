// Latencies of millions of deliveries in a few kilobytes: buckets whose width grows with the value, so that every percentile
// is right to 1.6 %. Percentiles are over what was owed: what never arrived took for ever.

export interface Latencies {
  readonly add: (ms: number) => void;
  /** In milliseconds; Infinity when the percentile falls on something that never arrived. */
  readonly percentile: (share: number, owed: number) => number;
}

/** Buckets for one power of two. */
const fineness = 64;
const buckets = fineness * 40;

/** Without any yet. */
export function createLatencies(): Latencies {
  const counts = new Uint32Array(buckets);
  return {
    add(ms) {
      const bucket = bucketOf(Math.max(0, Math.floor(ms * 1000)));
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    },
    percentile(share, owed) {
      const rank = Math.max(1, Math.ceil(share * owed));
      let passed = 0;
      for (const [bucket, count] of counts.entries()) {
        passed += count;
        if (passed >= rank) return middleOf(bucket) / 1000;
      }
      return owed === 0 ? 0 : Number.POSITIVE_INFINITY;
    },
  };
}

function bucketOf(microseconds: number): number {
  if (microseconds < fineness) return microseconds;
  const power = 31 - Math.clz32(microseconds);
  const within = Math.floor(microseconds / 2 ** (power - 6)) - fineness;
  return Math.min(buckets - 1, (power - 5) * fineness + within);
}

function middleOf(bucket: number): number {
  if (bucket < fineness) return bucket;
  const width = 2 ** (Math.floor(bucket / fineness) - 1);
  return (fineness + (bucket % fineness) + 0.5) * width;
}
