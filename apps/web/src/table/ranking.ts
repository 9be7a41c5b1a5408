// The outcome of a vote as a ranking in which ties are ties: equal votes share a place, and the next place is left free
// for each of them (1, 1, 3). Pure.

import type { Tallies } from '@terreau/workshop/ballots';

export interface Ranked {
  readonly id: string;
  readonly votes: number;
  readonly supporters: number;
  /** From 1. */
  readonly place: number;
  readonly isTied: boolean;
}

/** Everything that got a vote, most votes first; within a tie in the order of `ids`, which means nothing. */
export function rank(tallies: Tallies, ids: readonly string[]): Ranked[] {
  const counted = ids
    .map((id) => ({ id, votes: tallies.votes[id] ?? 0, supporters: tallies.supporters[id] ?? 0 }))
    .filter(({ votes }) => votes > 0)
    .sort((a, b) => b.votes - a.votes);
  return counted.map((row) => {
    const equals = counted.filter(({ votes }) => votes === row.votes).length;
    const better = counted.filter(({ votes }) => votes > row.votes).length;
    return { ...row, place: better + 1, isTied: equals > 1 };
  });
}
