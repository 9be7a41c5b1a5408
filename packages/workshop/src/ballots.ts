// Ballots: one for each participant, within a budget, secret until they are revealed as tallies. [T5]

import type { Cluster } from '@terreau/board/cluster';
import type { BoardSnapshot } from '@terreau/board/snapshot';

/** How many votes a participant gives to which card or cluster; whole numbers of at least 1. */
export type Votes = Readonly<Record<string, number>>;

export interface Tallies {
  /** Votes by card or cluster id, as they were cast. */
  readonly votes: Votes;
  /** How many ballots touched each card or cluster; a ballot counts once for each. */
  readonly supporters: Votes;
  /** How many participants cast a ballot that is not empty. */
  readonly ballots: number;
}

export type BallotRefusal =
  | { readonly reason: 'over-budget'; readonly spent: number; readonly budget: number }
  | { readonly reason: 'unknown-target'; readonly target: string }
  | { readonly reason: 'bad-count'; readonly target: string };

export type BallotResult =
  | { readonly ok: true; readonly votes: Votes }
  | { readonly ok: false; readonly refusal: BallotRefusal };

/** The votes that each participant may spend: a third of the clusters on the ballot, and at least 3. */
export function defaultBudget(board: BoardSnapshot): number {
  return Math.max(3, Math.round(clustersOnBallot(board).length / 3));
}

/** What is on the ballot: the clusters in which a visible card lies, and the visible cards outside of them. */
export function voteTargets(board: BoardSnapshot): string[] {
  const loose = board.cards.filter((card) => card.cluster === null && !card.hidden);
  return [...clustersOnBallot(board), ...loose].map(({ id }) => id);
}

function clustersOnBallot({ cards, clusters }: BoardSnapshot): Cluster[] {
  const filled = new Set(cards.flatMap(({ cluster, hidden }) => (hidden ? [] : [cluster])));
  return clusters.filter(({ id }) => filled.has(id));
}

/** `hidden`: what is there but not to be seen, perhaps since somebody voted for it: a hidden card, a cluster without others. */
export type Standing = 'open' | 'hidden' | 'unknown';

/**
 * Checks a whole ballot. Zeros are dropped, and so are votes for what is hidden: hiding it gives its votes back.
 * `standingOf` says how something stands in the vote.
 */
export function checkBallot(
  votes: Readonly<Record<string, unknown>>,
  budget: number,
  standingOf: (id: string) => Standing,
): BallotResult {
  const kept: [string, number][] = [];
  let spent = 0;
  for (const [target, count] of Object.entries(votes)) {
    if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) {
      return { ok: false, refusal: { reason: 'bad-count', target } };
    }
    const standing = standingOf(target);
    if (standing === 'hidden') continue;
    if (standing === 'unknown') return { ok: false, refusal: { reason: 'unknown-target', target } };
    if (count > 0) kept.push([target, count]);
    spent += count;
  }
  if (spent > budget) return { ok: false, refusal: { reason: 'over-budget', spent, budget } };
  return { ok: true, votes: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The votes that went to some of the cards and clusters. */
export function votesAmong(votes: Votes, isAmong: (id: string) => boolean): Votes {
  return Object.fromEntries(Object.entries(votes).filter(([id]) => isAmong(id)));
}

/** A ballot as it counts now: what it gave to a card or cluster is given to what that belongs to. */
export function votesAtHome(votes: Votes, homeOf: (id: string) => string): Votes {
  const counted = new Map<string, number>();
  for (const [id, given] of Object.entries(votes))
    counted.set(homeOf(id), (counted.get(homeOf(id)) ?? 0) + given);
  return Object.fromEntries([...counted].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Tallies without what may not be seen, or is no longer there; the ballots stay counted. */
export function visibleTallies(
  { votes, supporters, ballots }: Tallies,
  isVisible: (id: string) => boolean,
): Tallies {
  return { votes: votesAmong(votes, isVisible), supporters: votesAmong(supporters, isVisible), ballots };
}

/** Sums the ballots, one a participant. */
export function tally(ballots: Iterable<Votes>): Tallies {
  const votes = new Map<string, number>();
  const supporters = new Map<string, number>();
  let count = 0;
  for (const ballot of ballots) {
    const entries = Object.entries(ballot);
    if (entries.length > 0) count++;
    for (const [id, given] of entries) {
      votes.set(id, (votes.get(id) ?? 0) + given);
      supporters.set(id, (supporters.get(id) ?? 0) + 1);
    }
  }
  return { votes: Object.fromEntries(votes), supporters: Object.fromEntries(supporters), ballots: count };
}
