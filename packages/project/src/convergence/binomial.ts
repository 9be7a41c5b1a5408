// How probable so many successes are when each trial succeeds by chance. The figures that are shown are computed in floating
// point, by products and sums alone, which are the same on every machine; whether one is small enough is decided exactly.

/** A probability as a fraction of two whole numbers: `part` out of `whole`, and `whole` at least 1. */
export interface Chance {
  readonly part: number;
  readonly whole: number;
}

/** The probabilities of at least 0, 1, … `trials` successes, to within 1e-9. Costs O(trials). */
export function binomialTails(trials: number, { part, whole }: Chance): number[] {
  if (part === 0 || part === whole) {
    return Array.from({ length: trials + 1 }, (_, successes) => (successes === 0 || part > 0 ? 1 : 0));
  }
  const weights = weightsOf(trials, part / (whole - part));
  let sum = 0;
  const sums = weights.map((_, index) => {
    sum += weights[trials - index] ?? 0;
    return sum;
  });
  return sums.reverse().map((tail) => tail / sum);
}

/** The fewest successes of which the tail, so many times, is at most so many percent; null when not even that of all of them is. */
export function leastImprobable(
  tails: readonly number[],
  chance: Chance,
  percent: number,
  times = 1,
): number | null {
  const bound = percent / 100 / times;
  const least = tails.findIndex((tail, successes) => {
    if (Math.abs(tail - bound) > Math.min(doubtful, bound / 2)) return tail < bound;
    return isAtMostPercent(tails.length - 1, chance, successes, percent, times);
  });
  return least === -1 ? null : least;
}

/** Whether so many successes or more, so many times, are at most so improbable, in whole numbers. Costs O(trials) with large ones. */
export function isAtMostPercent(
  trials: number,
  chance: Chance,
  least: number,
  percent: number,
  times = 1,
): boolean {
  const common = greatestDivisor(chance.part, chance.whole);
  const [success, all] = [BigInt(chance.part / common), BigInt(chance.whole / common)];
  const failure = all - success;
  let [ways, wins] = [1n, success ** BigInt(trials)];
  let losses = 1n;
  let sum = 0n;
  for (let successes = trials; successes >= least; successes--) {
    sum += ways * wins * losses;
    ways = (ways * BigInt(successes)) / BigInt(trials - successes + 1);
    losses *= failure;
    wins = success === 0n ? BigInt(successes === 1 ? 1 : 0) : wins / success;
  }
  return sum * BigInt(times) * 100n <= BigInt(percent) * all ** BigInt(trials);
}

/** So close to a bound, floating point does not decide; it errs by less than a thousandth of this. */
const doubtful = 1e-9;

/** How probable each number of successes is, compared with the most probable one: so that nothing that counts underflows. */
function weightsOf(trials: number, odds: number): number[] {
  const weights = new Array<number>(trials + 1).fill(0);
  const mode = Math.min(trials, Math.floor(((trials + 1) * odds) / (1 + odds)));
  weights[mode] = 1;
  for (let at = mode, weight = 1; at < trials && weight > 0; at++) {
    weight *= ((trials - at) * odds) / (at + 1);
    weights[at + 1] = weight;
  }
  for (let at = mode, weight = 1; at > 0 && weight > 0; at--) {
    weight *= at / ((trials - at + 1) * odds);
    weights[at - 1] = weight;
  }
  return weights;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
