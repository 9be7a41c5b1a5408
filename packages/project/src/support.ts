// Whether more ballots chose a cluster than dots placed at random would. What was on the ballot is what stood on the board when
// the vote ended: nothing that is added, split or merged afterwards changes what another cluster needs, and merging makes no
// support out of chance.

import type { Cluster } from '@terreau/board/cluster';
import type { ClusterId } from '@terreau/board/ids';
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
 * is measured as if it had been there as well. One that unites j of them is touched by whoever chose any of these, with a
 * probability of j·k/m at most. `atVote` is null when no vote has ended.
 */
export function supportMeasures(
  atVote: BoardSnapshot | null,
  cast: readonly Votes[],
  maxChancePercent: number,
): (cluster: Cluster, supporters: number) => SupportMeasure {
  if (!atVote || cast.length === 0) return () => nothingVoted;
  const contents = contentsOf(atVote);
  const chosen = supportersOf(atVote, contents, cast);
  const onBallot = new Map([...chosen].filter(([id]) => (contents.get(id) ?? []).length > 0));
  const choices = [...onBallot.values()].reduce((sum, count) => sum + count, 0);
  const homes = homesIn(atVote);
  const measure = once((part, whole) => measureBy(cast.length, { part, whole }, maxChancePercent));
  return ({ id, merged = [] }, supporters) => {
    const ids = [id, ...merged.map((part) => part.id)];
    const parts = [...new Set(ids.flatMap((each) => homes.get(each) ?? []))];
    const isNew = !parts.some((part) => onBallot.has(part));
    const whole = (onBallot.size + (isNew ? 1 : 0)) * cast.length;
    // What held nothing brings votes along all the same if somebody chose it.
    const united = parts.filter((part) => onBallot.has(part) || (chosen.get(part) ?? 0) > 0).length;
    return measure(Math.min(whole, Math.max(1, united) * (choices + (isNew ? supporters : 0))), whole);
  };
}

/** By the id of each cluster, merged ones too, the one that stood for it on a board. */
function homesIn({ clusters }: BoardSnapshot): ReadonlyMap<ClusterId, ClusterId> {
  return new Map(
    clusters.flatMap(({ id, merged = [] }) =>
      [id, ...merged.map((part) => part.id)].map((part) => [part, id]),
    ),
  );
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
