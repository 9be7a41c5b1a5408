// Bringing cards together and apart from the list: what the canvas does by dragging, as one change each.

import { addCluster, dissolveCluster, mergeClusters, splitClusters } from '@terreau/board/cluster-edits';
import { dropCards, moveCards } from '@terreau/board/edits';
import type { Point } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { clustersOfOnly } from '@terreau/board/snapshot';
import type { BoardLink } from '../live/board-link.ts';
import { placeInto, placeTogether } from './placing.ts';

/** Brings the cards together and makes a cluster of them, in place of those that only they were in. */
export function groupCards(
  { doc, hand, store, session, can }: BoardLink,
  title: string,
  ids: readonly CardId[],
): void {
  // What was voted on stays, even empty.
  const isCounted = session.get().vote.tallies !== null;
  const emptied = can('cluster.delete') && !isCounted ? clustersOfOnly(store.cards(), new Set(ids)) : [];
  const { region, points } = placeTogether({ cards: store.cards(), clusters: store.clusters() }, ids);
  doc.transact(() => {
    if (can('card.move')) moveCards(doc, hand, paired(ids, points));
    addCluster(doc, hand, { title, at: [region.x, region.y], size: [region.width, region.height] }, ids);
    for (const id of emptied) dissolveCluster(doc, hand, id);
  }, hand.origin);
}

/** Brings cards into a cluster, or with null out of theirs. */
export function moveInto(
  { doc, hand, store }: BoardLink,
  ids: readonly CardId[],
  cluster: ClusterId | null,
): void {
  const places = placeInto({ cards: store.cards(), clusters: store.clusters() }, cluster, ids);
  const isComing = new Set(ids);
  const staying = places.filter(([id]) => !isComing.has(id));
  const coming = places.filter(([id]) => isComing.has(id));
  doc.transact(() => {
    moveCards(doc, hand, staying);
    dropCards(
      doc,
      hand,
      coming.map(([id, at]) => ({ id, at, cluster })),
    );
  }, hand.origin);
}

/** Makes two clusters one: the first goes into the second with its cards, and can come out again. */
export function mergeInto({ doc, hand, store }: BoardLink, from: ClusterId, into: ClusterId): void {
  const ids = store.cards().flatMap(({ id, cluster }) => (cluster === from ? [id] : []));
  const moves = placeInto({ cards: store.cards(), clusters: store.clusters() }, into, ids);
  mergeClusters(doc, hand, [from], into, moves);
}

/** Takes what was merged into a cluster out of it, each part to where there is room for it. */
export function splitApart({ doc, hand, store }: BoardLink, id: ClusterId): void {
  const parts = store.cluster(id)?.merged ?? [];
  doc.transact(() => {
    for (const part of parts) {
      const ids = store.cards().flatMap((card) => (card.origin === part.id ? [card.id] : []));
      const { points } = placeTogether({ cards: store.cards(), clusters: store.clusters() }, ids);
      splitClusters(doc, hand, [part.id], paired(ids, points));
    }
  }, hand.origin);
}

function paired(ids: readonly CardId[], points: readonly Point[]): (readonly [CardId, Point])[] {
  return ids.map((id, index) => [id, points[index] ?? [0, 0]] as const);
}
