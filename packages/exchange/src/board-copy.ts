// A board as one person may take it away: what that person sees, and the names and sums that are shown to them. Whoever
// makes a copy leaves out what its owner may not see; the formats write all that a copy holds.

import type { Card, CardKind } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import type { ParticipantId } from '@terreau/board/ids';
import type { BoardSnapshot } from '@terreau/board/snapshot';

export interface BoardCopy extends BoardSnapshot {
  /** The challenge that the board answers. */
  readonly title: string;
  /** Where and when it was written, on one line. */
  readonly place: string;
  /** Empty for people of whom nothing is known. */
  readonly nameOf: (author: ParticipantId) => string;
  /** By the id of a card or cluster; null while they are secret. */
  readonly votes: Readonly<Record<string, number>> | null;
}

/** What the formats say in the reader's language. */
export interface CopyWords {
  readonly kinds: Readonly<Record<CardKind, string>>;
  readonly untitled: string;
  /** The heading over cards that are in no cluster. */
  readonly loose: string;
  readonly hidden: string;
  readonly notes: (n: number) => string;
  readonly votes: (n: number) => string;
  readonly columns: {
    readonly cluster: string;
    readonly text: string;
    readonly kind: string;
    readonly author: string;
    readonly notes: string;
    readonly hidden: string;
    readonly votes: string;
  };
  /** What separates cells where this language's spreadsheets open a CSV file as it is. */
  readonly delimiter: ',' | ';';
}

/** Cards under one heading; those in no cluster come last, under none. */
export interface Chapter {
  readonly cluster: Cluster | null;
  readonly cards: readonly Card[];
}

/** Clusters and cards oldest first, as the lists of the interface have them. */
export function chaptersOf({ cards, clusters }: BoardSnapshot): Chapter[] {
  const members = Map.groupBy(cards, ({ cluster }) => cluster);
  const loose = members.get(null) ?? [];
  const chapters = clusters.map((cluster) => ({ cluster, cards: members.get(cluster.id) ?? [] }));
  return loose.length > 0 ? [...chapters, { cluster: null, cards: loose }] : chapters;
}

/** The votes for a card or cluster; null while they are secret. */
export function votesFor({ votes }: BoardCopy, id: string): number | null {
  if (!votes) return null;
  return Object.hasOwn(votes, id) ? (votes[id] ?? 0) : 0;
}
