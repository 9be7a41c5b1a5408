// Whether more ballots chose a cluster than dots placed at random would. What was on the ballot is what stood on the board when
// the vote ended: nothing that is added, split or merged afterwards changes what another cluster needs.

import type { Cluster } from '@terreau/board/cluster';
import type { BoardSnapshot } from '@terreau/board/snapshot';
import type { Votes } from '@terreau/workshop/ballots';
import { binomialTails, type Chance, leastImprobable } from './binomial.ts';
import { contentsOf, supportersOf } from './cluster-content.ts';

export interface SupportMeasure {
  /** How many ballots in its favour are above chance; null when no number of them is. */
  readonly needed: number | null;
  /** How probable so many ballots or more in its favour are when votes are placed at random, 0 to 1. */
  readonly chanceOf: (supporters: number) => number;
}

/**
 * Measures a cluster with so many supporters: of B ballots each touches it with probability k/m, where m clusters were on
 * the ballot and a ballot chose k of them on average. One with no visible card was not on it. A cluster that was made since
 * is measured as if it had been there as well. `atVote` is null when no vote has ended.
 */
export function supportMeasures(
  atVote: BoardSnapshot | null,
  cast: readonly Votes[],
  maxChancePercent: number,
): (cluster: Cluster, supporters: number) => SupportMeasure {
  if (!atVote || cast.length === 0) return () => nothingVoted;
  const contents = contentsOf(atVote);
  const onBallot = new Map(
    [...supportersOf(atVote, contents, cast)].filter(([id]) => (contents.get(id) ?? []).length > 0),
  );
  const choices = [...onBallot.values()].reduce((sum, count) => sum + count, 0);
  const measure = once((part, whole) => measureBy(cast.length, { part, whole }, maxChancePercent));
  return ({ id, merged = [] }, supporters) =>
    [id, ...merged.map((part) => part.id)].some((each) => onBallot.has(each))
      ? measure(choices, onBallot.size * cast.length)
      : measure(choices + supporters, (onBallot.size + 1) * cast.length);
}

const nothingVoted: SupportMeasure = { needed: null, chanceOf: () => 1 };

function measureBy(ballots: number, chance: Chance, maxChancePercent: number): SupportMeasure {
  const tails = binomialTails(ballots, chance);
  return {
    needed: leastImprobable(tails, chance, maxChancePercent),
    chanceOf: (supporters) => Math.round((tails[supporters] ?? 1) * 1e6) / 1e6,
  };
}

/** Remembers what was measured: most clusters of a board are measured alike. */
function once(measure: (part: number, whole: number) => SupportMeasure): typeof measure {
  const known = new Map<string, SupportMeasure>();
  return (part, whole) => {
    const key = `${part}/${whole}`;
    const measured = known.get(key) ?? measure(part, whole);
    known.set(key, measured);
    return measured;
  };
}
