// Boards that were voted on and then changed, for tests of what support is worth: clusters alike, with loose cards beside them.

import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import type { CardId, ClusterId, ParticipantId } from '@terreau/board/ids';
import type { BoardSnapshot } from '@terreau/board/snapshot';
import type { Votes } from '@terreau/workshop/ballots';
import { sampleClusters, sampleInput } from './sample-board.ts';

/** So many clusters of three cards each, a need and two ideas by three people. */
export function boardOf(count: number): BoardSnapshot {
  const [like] = sampleInput.board.cards;
  if (!like) throw new Error('no cards');
  const board = withClusters({ clusters: [], cards: [] }, 0, count);
  const cards = board.clusters.flatMap((cluster, at) =>
    (['need', 'idea', 'idea'] as const).map((kind, nth): Card => {
      const author = `person-0${nth}` as ParticipantId;
      return { ...like, id: `card-${at}-${nth}` as CardId, kind, author, cluster: cluster.id, notes: [] };
    }),
  );
  return { ...board, cards };
}

/** The board with so many more clusters in which nothing is. */
export function withClusters(
  { clusters, cards }: BoardSnapshot,
  first: number,
  count: number,
): BoardSnapshot {
  const [like] = sampleClusters;
  if (!like) throw new Error('no clusters');
  const more = Array.from({ length: count }, (_, index): Cluster => {
    const createdAt = like.createdAt + (first + index) * 1_000;
    return { ...like, id: clusterId(first + index), title: `Grappe ${first + index}`, createdAt };
  });
  return { clusters: [...clusters, ...more], cards };
}

/** The board with so many loose cards beside what is on it. */
export function withLoose(board: BoardSnapshot, count: number): BoardSnapshot {
  const [like] = sampleInput.board.cards;
  if (!like) throw new Error('no cards');
  const loose = Array.from(
    { length: count },
    (_, at): Card => ({ ...like, id: looseId(at), cluster: null, notes: [] }),
  );
  return { ...board, cards: [...board.cards, ...loose] };
}

/** The board with these loose cards in a cluster of it. */
export function gathered(board: BoardSnapshot, cards: readonly number[], into: ClusterId): BoardSnapshot {
  const ids = new Set(cards.map(looseId));
  return {
    ...board,
    cards: board.cards.map((card) => (ids.has(card.id) ? { ...card, cluster: into } : card)),
  };
}

/** One of its clusters merged into another. */
export function mergedInto(board: BoardSnapshot, from: ClusterId, into: ClusterId): BoardSnapshot {
  const part = board.clusters.find(({ id }) => id === from);
  if (!part) throw new Error('no such cluster');
  const { merged: parts = [], ...gone } = part;
  const clusters = board.clusters.flatMap((cluster) => {
    if (cluster.id === from) return [];
    const merged = [...(cluster.merged ?? []), ...parts, { ...gone, mergedInto: into }];
    return [cluster.id === into ? { ...cluster, merged } : cluster];
  });
  const cards = board.cards.map((card) => (card.cluster === from ? { ...card, cluster: into } : card));
  return { clusters, cards };
}

/** The ballots of so many people, who chose what is named by these ids. */
export function ballotsFor(chosen: readonly (readonly string[])[]): Map<ParticipantId, Votes> {
  return new Map(
    chosen.map((ids, by) => [`person-0${by}` as ParticipantId, Object.fromEntries(ids.map((id) => [id, 1]))]),
  );
}

export function clusterId(index: number): ClusterId {
  return `grappe-${String(index).padStart(2, '0')}` as ClusterId;
}

export function looseId(index: number): CardId {
  return `loose-${String(index).padStart(4, '0')}` as CardId;
}
