// Random numbers from a seed, so that a failing run can be repeated.

export interface Random {
  /** A whole number of at least 0 and below the given one. */
  readonly below: (limit: number) => number;
  /** One of several; undefined when there is none. */
  readonly pick: <T>(items: readonly T[]) => T | undefined;
  readonly chance: (probability: number) => boolean;
}

/** mulberry32 (T. Ettinger, public domain): small, fast, and good enough to choose what to do next. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (items) => items[below(items.length)],
    chance: (probability) => next() < probability,
  };
}
