// A board as plain data at one moment: what the HTTP interface answers and what converge() reads.

import type * as Y from 'yjs';
import { byAge } from './age.ts';
import { type Card, readCard } from './card.ts';
import type { Cluster } from './cluster.ts';
import { cardsOf, clustersOf } from './document.ts';
import type { ClusterId } from './ids.ts';
import { atHome, mergesOf, readStandingCluster } from './merging.ts';

export interface BoardSnapshot {
  /** Oldest first; hidden cards are among them. */
  readonly cards: readonly Card[];
  /** Oldest first; those that have been merged into others are named by these. */
  readonly clusters: readonly Cluster[];
}

/** Reads the whole document. Records that do not satisfy the schema are left out. Costs O(cards). */
export function snapshotOf(doc: Y.Doc): BoardSnapshot {
  const merges = mergesOf(clustersOf(doc));
  const clusters: Cluster[] = [];
  for (const id of clustersOf(doc).keys()) {
    const cluster = readStandingCluster(clustersOf(doc), merges, id);
    if (cluster) clusters.push(cluster);
  }
  const cards: Card[] = [];
  for (const [id, map] of cardsOf(doc).entries()) {
    const card = readCard(id, map);
    if (card) cards.push(atHome(card, (cluster) => merges.homes.get(cluster)));
  }
  return { cards: cards.sort(byAge), clusters: clusters.sort(byAge) };
}

/** The clusters in which a visible card lies. Costs O(cards), of which nothing but that is read. */
export function filledClusters(doc: Y.Doc): Set<string> {
  const { homes } = mergesOf(clustersOf(doc));
  const filled = new Set<string>();
  for (const card of cardsOf(doc).values()) {
    const cluster = card.get('cluster');
    const home = typeof cluster === 'string' && !card.get('hidden') && homes.get(cluster);
    if (home) filled.add(home);
  }
  return filled;
}

/** The clusters whose cards are all among the given ones: a grouping of these would leave them empty. */
export function clustersOfOnly(cards: readonly Card[], ids: ReadonlySet<string>): ClusterId[] {
  const within = new Set<ClusterId>();
  const beyond = new Set<ClusterId>();
  for (const { id, cluster } of cards) if (cluster) (ids.has(id) ? within : beyond).add(cluster);
  return [...within].filter((cluster) => !beyond.has(cluster));
}
