// What lies in one cluster and who took part in the board, in an order that depends on nothing but the content.

import { byAge } from '@terreau/board/age';
import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import type { ClusterId, ParticipantId } from '@terreau/board/ids';
import type { BoardSnapshot } from '@terreau/board/snapshot';
import type { Votes } from '@terreau/workshop/ballots';

/** The ballots of a board, one a participant. Their secrecy ends here: only sums leave this package. [T5] */
export type Ballots = ReadonlyMap<ParticipantId, Votes>;

/** The visible cards of each cluster, oldest first, each with its notes oldest first. */
export type Contents = ReadonlyMap<ClusterId, readonly Card[]>;

/** Sorts the visible cards of a board into its clusters. A cluster without any has an empty list. */
export function contentsOf(board: BoardSnapshot): Contents {
  const contents = new Map<ClusterId, Card[]>(board.clusters.map(({ id }) => [id, []]));
  for (const card of board.cards.toSorted(byAge)) {
    if (card.cluster === null || card.hidden) continue;
    contents.get(card.cluster)?.push({ ...card, notes: card.notes.toSorted(byAge) });
  }
  return contents;
}

/** What a ballot can have voted for in favour of a cluster: itself, what was merged into it since, and its visible cards. */
export function targetsOf({ id, merged = [] }: Cluster, cards: readonly Card[]): string[] {
  return [id, ...merged.map((part) => part.id), ...cards.map((card) => card.id)];
}

/** How many ballots are in favour of each cluster; a ballot counts once for each. Costs O(cards + votes). [T5] */
export function supportersOf(
  { clusters }: BoardSnapshot,
  contents: Contents,
  cast: readonly Votes[],
): ReadonlyMap<ClusterId, number> {
  const supporters = new Map<ClusterId, number>(clusters.map(({ id }) => [id, 0]));
  const homes = new Map<string, ClusterId[]>();
  for (const cluster of clusters) {
    for (const target of targetsOf(cluster, contents.get(cluster.id) ?? [])) {
      homes.set(target, [...(homes.get(target) ?? []), cluster.id]);
    }
  }
  for (const votes of cast) {
    const chosen = Object.keys(votes).filter((id) => votesFor(votes, id) > 0);
    for (const cluster of new Set(chosen.flatMap((id) => homes.get(id) ?? []))) {
      supporters.set(cluster, (supporters.get(cluster) ?? 0) + 1);
    }
  }
  return supporters;
}

/** Who wrote the cards and their notes. */
export function authorsOf(cards: Iterable<Card>): Set<ParticipantId> {
  const authors = new Set<ParticipantId>();
  for (const card of cards) {
    authors.add(card.author);
    for (const note of card.notes) authors.add(note.author);
  }
  return authors;
}

/** The ballots on which at least one vote stands. */
export function castBallots(ballots: Ballots): Votes[] {
  return [...ballots.values()].filter((votes) => Object.keys(votes).length > 0);
}

/** Everyone who wrote on the board or voted on it. */
export function activePeople(board: BoardSnapshot, ballots: Ballots): Set<ParticipantId> {
  const active = authorsOf(board.cards);
  for (const [person, votes] of ballots) if (Object.keys(votes).length > 0) active.add(person);
  return active;
}

/** What a tally or a ballot gives to an id; ids are anybody's text, so inherited keys must not count. */
export function votesFor(votes: Votes, id: string): number {
  return Object.hasOwn(votes, id) ? (votes[id] ?? 0) : 0;
}
