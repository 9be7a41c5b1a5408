// Clusters that have been merged. A merged cluster stays in the document and points to the one that it went into, and its
// cards keep pointing to it: so a merge is one write for each cluster, their origin is kept, and a card that somebody
// drops into the one while another merges it arrives in the other. Which cluster a card is in is read from that. [T2]

import { byAge } from './age.ts';
import type { Card } from './card.ts';
import { type Cluster, type MergedCluster, readCluster } from './cluster.ts';
import type { RecordMap } from './document.ts';
import type { ClusterId } from './ids.ts';

/** The clusters of a document, by their ids. */
interface Clusters {
  readonly get: (id: string) => RecordMap | undefined;
  readonly keys: () => Iterable<string>;
}

/** How the clusters of a document have been merged, at one moment. */
export interface Merges {
  /** By the id of every cluster, the one in which its cards are: itself unless it has been merged. */
  readonly homes: ReadonlyMap<string, ClusterId>;
  /** By the id of a cluster that stands, those that have been merged into it. */
  readonly parts: ReadonlyMap<ClusterId, readonly string[]>;
}

/**
 * The cluster in which the cards of one are; undefined when that is gone. A cluster whose target is gone stands by itself
 * again. Of clusters that people merged into each other at the same time, the one with the lowest id stands.
 */
export function homeOf(clusters: Pick<Clusters, 'get'>, id: string): ClusterId | undefined {
  if (!clusters.get(id)) return undefined;
  const way = [id];
  for (let at = id; ; ) {
    const next = clusters.get(at)?.get('mergedInto');
    if (typeof next !== 'string' || !clusters.get(next)) return at as ClusterId;
    const loop = way.indexOf(next);
    if (loop >= 0) return way.slice(loop).sort()[0] as ClusterId;
    way.push(next);
    at = next;
  }
}

/** Reads all merges. Costs O(clusters), and more only where merged ones were merged again. */
export function mergesOf(clusters: Clusters): Merges {
  const homes = new Map<string, ClusterId>();
  const parts = new Map<ClusterId, string[]>();
  for (const id of clusters.keys()) {
    const home = homeOf(clusters, id);
    if (!home) continue;
    homes.set(id, home);
    if (home === id) continue;
    const others = parts.get(home) ?? [];
    others.push(id);
    parts.set(home, others);
  }
  return { homes, parts };
}

/** A card as it is read from the document, with the cluster that its pointer leads to. */
export function atHome(card: Card, home: (id: ClusterId) => ClusterId | undefined): Card {
  if (card.cluster === null) return card;
  const cluster = home(card.cluster) ?? null;
  if (cluster === card.cluster) return card;
  return { ...card, cluster, ...(cluster && { origin: card.cluster }) };
}

/** Reads a cluster that stands, with those that have been merged into it; null for the merged themselves. */
export function readStandingCluster(clusters: Clusters, merges: Merges, id: string): Cluster | null {
  if (merges.homes.get(id) !== id) return null;
  const cluster = readCluster(id, clusters.get(id));
  if (!cluster) return null;
  // One that stands although it names a target has lost it, or stands for a circle of them.
  const { mergedInto: _, ...standing } = { mergedInto: undefined, ...cluster };
  const merged = (merges.parts.get(standing.id) ?? []).flatMap((part) => {
    const read = readCluster(part, clusters.get(part));
    return read && 'mergedInto' in read ? [read] : [];
  });
  return merged.length > 0 ? { ...standing, merged: merged.sort(byAge) } : standing;
}

/** The cluster from which a card came into the one where it is now; undefined when it was put there itself. */
export function originOf(card: Card, cluster: Cluster | undefined): MergedCluster | undefined {
  return card.origin && cluster?.merged?.find(({ id }) => id === card.origin);
}
