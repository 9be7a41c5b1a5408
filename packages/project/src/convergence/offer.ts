// What one vote offered and how ballots chose from it: the clusters and the loose cards that stood on the board when it ended,
// and which of them a cluster of today unites.

import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import type { BoardSnapshot } from '@terreau/board/snapshot';
import { type Votes, voteTargets } from '@terreau/workshop/ballots';
import { votesFor } from './cluster-content.ts';

export interface Offer {
  readonly clusters: Choices;
  /** Those beside the clusters. */
  readonly cards: Choices;
  /** By the id of a cluster, merged or not, or of a card: the cluster or card that stood for it on the ballot. */
  readonly standsFor: ReadonlyMap<string, string>;
}

/** What ballots could choose from. */
interface Choices {
  readonly ids: ReadonlySet<string>;
  /** How often one of them was chosen; a ballot counts once for each. */
  readonly chosen: number;
}

/** What of a vote's offer a cluster unites: by each the ballots that chose it, the most chosen first. */
export interface Parts {
  readonly clusters: readonly Voters[];
  readonly cards: readonly Voters[];
}

/** Ballots, by their places among those that were cast. */
type Voters = ReadonlySet<number>;

/** By what they named, the ballots that chose it. */
export type VotersById = ReadonlyMap<string, readonly number[]>;

export function votersById(cast: readonly Votes[]): VotersById {
  const choices = cast.flatMap((votes, ballot) =>
    Object.keys(votes).flatMap((id) => (votesFor(votes, id) > 0 ? [{ id, ballot }] : [])),
  );
  const byId = Map.groupBy(choices, ({ id }) => id);
  return new Map([...byId].map(([id, those]) => [id, those.map(({ ballot }) => ballot)]));
}

/** Reads what a vote offered from the board as it stood at its end. What was chosen before it was hidden was offered, too. */
export function offerOf(atVote: BoardSnapshot, voters: VotersById): Offer {
  const standsFor = new Map<string, string>();
  for (const { id, hidden, cluster } of atVote.cards) standsFor.set(id, (!hidden && cluster) || id);
  for (const { id, merged = [] } of atVote.clusters)
    for (const part of [id, ...merged.map((one) => one.id)]) standsFor.set(part, id);
  const chosen = new Map<string, Set<number>>();
  for (const [id, ballots] of voters) addVoters(chosen, standsFor.get(id), ballots);
  const offered = new Set([...voteTargets(atVote), ...chosen.keys()]);
  const clusters = new Set<string>(atVote.clusters.map(({ id }) => id));
  const choicesOf = (ids: readonly string[]): Choices => ({
    ids: new Set(ids),
    chosen: ids.reduce((sum, id) => sum + (chosen.get(id)?.size ?? 0), 0),
  });
  return {
    clusters: choicesOf([...offered].filter((id) => clusters.has(id))),
    cards: choicesOf([...offered].filter((id) => !clusters.has(id))),
    standsFor,
  };
}

/**
 * What a cluster with these cards unites: every cluster that was offered, and of the cards those that somebody chose, since
 * nobody gains by gathering the others.
 */
export function partsOf(
  { id, merged = [] }: Cluster,
  cards: readonly Card[],
  { clusters, standsFor }: Offer,
  voters: VotersById,
): Parts {
  const parts = new Map<string, Set<number>>();
  for (const each of [id, ...merged.map((part) => part.id)]) {
    const part = standsFor.get(each);
    if (part !== undefined && clusters.ids.has(part)) addVoters(parts, part, voters.get(each) ?? []);
  }
  for (const card of cards) {
    const ballots = voters.get(card.id);
    if (ballots) addVoters(parts, standsFor.get(card.id), ballots);
  }
  const mostFirst = [...parts].sort(([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1));
  const votersOf = (isMeant: (part: string) => boolean) =>
    mostFirst.flatMap(([part, ballots]) => (isMeant(part) ? [ballots] : []));
  return {
    clusters: votersOf((part) => clusters.ids.has(part)),
    cards: votersOf((part) => !clusters.ids.has(part)),
  };
}

function addVoters(to: Map<string, Set<number>>, part: string | undefined, ballots: readonly number[]): void {
  if (part === undefined) return;
  const known = to.get(part) ?? new Set();
  for (const ballot of ballots) known.add(ballot);
  to.set(part, known);
}
