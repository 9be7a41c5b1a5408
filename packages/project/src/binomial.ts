// The exact binomial tail, in whole numbers: no rounding can move a verdict from one machine to another.

/** A probability as an exact fraction of whole numbers. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The probabilities of at least 0, 1, … `trials` successes when each trial succeeds with `chance`, which is
 * between 0 and 1. Costs O(trials) multiplications of large numbers.
 */
export function binomialTails(trials: number, chance: Fraction): Fraction[] {
  const failure = chance.denominator - chance.numerator;
  const denominator = chance.denominator ** BigInt(trials);
  const successPowers = powers(chance.numerator, trials);
  const tails: Fraction[] = [];
  let ways = 1n;
  let failurePower = 1n;
  let numerator = 0n;
  for (let successes = trials; successes >= 0; successes--) {
    numerator += ways * (successPowers[successes] ?? 0n) * failurePower;
    tails.unshift({ numerator, denominator });
    ways = (ways * BigInt(successes)) / BigInt(trials - successes + 1);
    failurePower *= failure;
  }
  return tails;
}

/** Whether a fraction is at most so many percent. */
export function isAtMostPercent({ numerator, denominator }: Fraction, percent: number): boolean {
  return numerator * 100n <= BigInt(percent) * denominator;
}

/** A fraction as a number, to six digits after the point. */
export function toNumber({ numerator, denominator }: Fraction): number {
  return Number((numerator * 1_000_000n) / denominator) / 1_000_000;
}

function powers(base: bigint, highest: number): bigint[] {
  const all = [1n];
  for (let power = 1n; all.length <= highest; ) {
    power *= base;
    all.push(power);
  }
  return all;
}
