// The board's Yjs document: its two root types, and no others.

import * as Y from 'yjs';

export type RecordMap = Y.Map<unknown>;

/** The names of the root types; the gate refuses a document with any other. */
export const rootNames: readonly string[] = ['cards', 'clusters'];

/**
 * An empty board. Its root types are defined from the start: a root that Yjs first meets in an update is an untyped
 * placeholder, which the first `getMap` replaces, and then a transaction's changes name a type that is no longer there.
 */
export function createBoardDoc(): Y.Doc {
  const doc = new Y.Doc();
  cardsOf(doc);
  clustersOf(doc);
  return doc;
}

/** `cards: Y.Map<cardId, Y.Map>`; see card.ts for a record. */
export function cardsOf(doc: Y.Doc): Y.Map<RecordMap> {
  return doc.getMap('cards');
}

/** `clusters: Y.Map<clusterId, Y.Map>`; see cluster.ts for a record. */
export function clustersOf(doc: Y.Doc): Y.Map<RecordMap> {
  return doc.getMap('clusters');
}
