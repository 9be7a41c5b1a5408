// Changes to clusters as a whole: collapsing, merging and taking apart. One function, one transaction, as in edits.ts.

import type * as Y from 'yjs';
import { cardsOf, clustersOf } from './document.ts';
import { type Hand, rounded } from './edits.ts';
import type { Point } from './geometry.ts';
import type { CardId, ClusterId } from './ids.ts';

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
