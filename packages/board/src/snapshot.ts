// A board as plain data at one moment: what the HTTP interface answers and what converge() reads.

import type * as Y from 'yjs';
import { type Card, readCard } from './card.ts';
import { type Cluster, readCluster } from './cluster.ts';
import { cardsOf, clustersOf } from './document.ts';
import type { ClusterId } from './ids.ts';

export interface BoardSnapshot {
  /** Oldest first; hidden cards are among them. */
  readonly cards: readonly Card[];
  /** Oldest first. */
  readonly clusters: readonly Cluster[];
}

/** Reads the whole document. Records that do not satisfy the schema are left out. Costs O(cards). */
export function snapshotOf(doc: Y.Doc): BoardSnapshot {
  const clusters: Cluster[] = [];
  for (const [id, map] of clustersOf(doc).entries()) {
    const cluster = readCluster(id, map);
    if (cluster) clusters.push(cluster);
  }
  const known = new Set<string>(clusters.map(({ id }) => id));
  const cards: Card[] = [];
  for (const [id, map] of cardsOf(doc).entries()) {
    const card = readCard(id, map);
    if (card) cards.push(withLiveCluster(card, known));
  }
  return { cards: cards.sort(byAge), clusters: clusters.sort(byAge) };
}

/** The card with its pointer read as null when the cluster is gone. */
export function withLiveCluster(card: Card, clusters: { has(id: string): boolean }): Card {
  return card.cluster === null || clusters.has(card.cluster) ? card : { ...card, cluster: null };
}

/** The clusters whose cards are all among the given ones: a grouping of these would leave them empty. */
export function clustersOfOnly(cards: readonly Card[], ids: ReadonlySet<string>): ClusterId[] {
  const within = new Set<ClusterId>();
  const beyond = new Set<ClusterId>();
  for (const { id, cluster } of cards) if (cluster) (ids.has(id) ? within : beyond).add(cluster);
  return [...within].filter((cluster) => !beyond.has(cluster));
}

/** Oldest first, and a fixed order for records of the same millisecond: every client lists them alike. */
export function byAge(a: { createdAt: number; id: string }, b: { createdAt: number; id: string }): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
