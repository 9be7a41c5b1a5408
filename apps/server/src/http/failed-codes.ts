// Slows down whoever tries codes. Only unknown codes count, so that a hall that joins behind one address is not counted
// at all; and they count first for the device (its address and browser), so that one visitor who guesses runs dry long
// before the hall does. With 27^6 codes and two tries a second, finding one of 200 tables takes ten days on average.

export interface FailedCodes {
  /** Seconds to wait before another code is tried; 0 to go ahead. */
  readonly waitFor: (caller: CodeCaller) => number;
  readonly failed: (caller: CodeCaller) => void;
}

export interface CodeCaller {
  readonly address: string;
  readonly browser: string;
}

/** A bucket of tries that fills again with time. */
interface Allowance {
  readonly tries: number;
  readonly perSecond: number;
}

const forDevice: Allowance = { tries: 30, perSecond: 0.2 };
const forAddress: Allowance = { tries: 600, perSecond: 2 };
/** Buckets that are kept; the oldest is forgotten first. [T6] */
const maxBuckets = 10_000;

export function createFailedCodes(now: () => number): FailedCodes {
  /** The tries left at a time, ms since 1970. */
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();

  function leftOf(key: string, { tries, perSecond }: Allowance): number {
    const bucket = buckets.get(key);
    return bucket ? Math.min(tries, bucket.left + ((now() - bucket.at) / 1000) * perSecond) : tries;
  }

  function spend(key: string, allowance: Allowance): void {
    const left = leftOf(key, allowance) - 1;
    buckets.delete(key);
    buckets.set(key, { left, at: now() });
    const [oldest] = buckets.keys();
    if (buckets.size > maxBuckets && oldest !== undefined) buckets.delete(oldest);
  }

  return {
    waitFor(caller) {
      const waits = keysOf(caller).map(([key, allowance]) =>
        Math.ceil((1 - leftOf(key, allowance)) / allowance.perSecond),
      );
      return Math.max(0, ...waits);
    },
    failed(caller) {
      for (const [key, allowance] of keysOf(caller)) spend(key, allowance);
    },
  };
}

function keysOf({ address, browser }: CodeCaller): (readonly [string, Allowance])[] {
  return [
    [address, forAddress],
    [`${address} ${browser.slice(0, 200)}`, forDevice],
  ];
}
