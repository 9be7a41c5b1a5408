// Changes to clusters as a whole: making, moving, collapsing, merging and taking apart. One function, one transaction, as in
// edits.ts.

import * as Y from 'yjs';
import type { Colour } from './card.ts';
import { cutText } from './cut-text.ts';
import { cardsOf, clustersOf } from './document.ts';
import { type Hand, recordMap, rounded } from './edits.ts';
import type { Point, Size } from './geometry.ts';
import type { CardId, ClusterId } from './ids.ts';
import { maxTitleCharacters } from './limits.ts';
import { mergesOf } from './merging.ts';

/** Makes a cluster of cards, taking them out of the clusters in which they were. */
export function addCluster(
  doc: Y.Doc,
  hand: Hand,
  cluster: { readonly title: string; readonly at: Point; readonly size: Size; readonly colour?: Colour },
  members: Iterable<CardId>,
): ClusterId {
  return doc.transact(() => {
    const id = hand.newId() as ClusterId;
    clustersOf(doc).set(
      id,
      recordMap({
        title: new Y.Text(cutText(cluster.title, maxTitleCharacters)),
        at: rounded(cluster.at),
        size: rounded(cluster.size),
        colour: cluster.colour ?? 'stone',
        author: hand.author,
        createdAt: hand.now(),
      }),
    );
    for (const member of members) cardsOf(doc).get(member)?.set('cluster', id);
    return id;
  }, hand.origin);
}

/** Moves a cluster and the cards in it together. */
export function moveCluster(
  doc: Y.Doc,
  hand: Hand,
  id: ClusterId,
  at: Point,
  members: Iterable<readonly [CardId, Point]>,
): void {
  doc.transact(() => {
    clustersOf(doc).get(id)?.set('at', rounded(at));
    for (const [card, to] of members) cardsOf(doc).get(card)?.set('at', rounded(to));
  }, hand.origin);
}

/** Shows a cluster as a stack without its cards, or with them again. */
export function setCollapsed(doc: Y.Doc, hand: Hand, id: ClusterId, isCollapsed: boolean): void {
  doc.transact(() => {
    const cluster = clustersOf(doc).get(id);
    if (isCollapsed) cluster?.set('collapsed', true);
    else cluster?.delete('collapsed');
  }, hand.origin);
}

/** Merges clusters into another one, and moves their cards to where they shall lie in it. Each can be split off again. */
export function mergeClusters(
  doc: Y.Doc,
  hand: Hand,
  from: Iterable<ClusterId>,
  into: ClusterId,
  moves: Iterable<readonly [CardId, Point]>,
): void {
  doc.transact(() => {
    if (!clustersOf(doc).has(into)) return;
    for (const id of from) if (id !== into) clustersOf(doc).get(id)?.set('mergedInto', into);
    for (const [id, at] of moves) cardsOf(doc).get(id)?.set('at', rounded(at));
  }, hand.origin);
}

/** Takes clusters out of the one that they had been merged into, and moves their cards to where they shall lie. */
export function splitClusters(
  doc: Y.Doc,
  hand: Hand,
  ids: Iterable<ClusterId>,
  moves: Iterable<readonly [CardId, Point]>,
): void {
  doc.transact(() => {
    for (const id of ids) clustersOf(doc).get(id)?.delete('mergedInto');
    for (const [id, at] of moves) cardsOf(doc).get(id)?.set('at', rounded(at));
  }, hand.origin);
}

/** Takes a cluster away, with those that have been merged into it; its cards stay where they are. */
export function dissolveCluster(doc: Y.Doc, hand: Hand, id: ClusterId): void {
  doc.transact(() => {
    const { parts } = mergesOf(clustersOf(doc));
    const gone = new Set<unknown>([id, ...(parts.get(id) ?? [])]);
    for (const card of cardsOf(doc).values()) if (gone.has(card.get('cluster'))) card.set('cluster', null);
    for (const cluster of gone) clustersOf(doc).delete(String(cluster));
  }, hand.origin);
}
