// What a board is at one moment, for the oracles: read in full from the document, whatever the relay believes has changed.

import { type Card, hasOnlyCardKeys, readCard } from '@terreau/board/card';
import { type Cluster, hasOnlyClusterKeys, readCluster } from '@terreau/board/cluster';
import { cardsOf, clustersOf, createBoardDoc, type RecordMap, rootNames } from '@terreau/board/document';
import type { StoredBoard } from '@terreau/server/journal/journal';
import * as Y from 'yjs';

export interface BoardState {
  readonly cards: ReadonlyMap<string, Card>;
  readonly clusters: ReadonlyMap<string, Cluster>;
  /** Which struct of the document each record and note is: under the same id there may be another than before. */
  readonly structs: ReadonlyMap<string, { readonly client: number; readonly clock: number }>;
  /** What is in the document and not of the schema. */
  readonly invalid: readonly string[];
}

/** Reads every record as it is stored. */
export function readState(doc: Y.Doc): BoardState {
  const invalid: string[] = [...doc.share.keys()].filter((name) => !rootNames.includes(name));
  if (doc.store.pendingStructs || doc.store.pendingDs) invalid.push('pending parts');
  const readAll = <Row>(map: Y.Map<RecordMap>, read: (id: string, record: unknown) => Row | null) => {
    const rows = new Map<string, Row>();
    for (const [id, record] of map.entries()) {
      const row = read(id, record);
      if (row) rows.set(id, row);
      else invalid.push(id);
    }
    return rows;
  };
  return {
    cards: readAll(cardsOf(doc), (id, record) => (hasOnlyCardKeys(record) ? readCard(id, record) : null)),
    clusters: readAll(clustersOf(doc), (id, record) =>
      hasOnlyClusterKeys(record) ? readCluster(id, record) : null,
    ),
    structs: readStructs(doc),
    invalid,
  };
}

/** The place of a record, or of a note in it, among the structs of a state. */
export function placeOf(record: string, note: string = ''): string {
  return `${record} ${note}`;
}

function readStructs(doc: Y.Doc): Map<string, Y.ID> {
  const structs = new Map<string, Y.ID>();
  const note = (place: string, value: unknown): void => {
    const id = value instanceof Y.AbstractType ? value._item?.id : undefined;
    if (id) structs.set(place, id);
  };
  for (const root of [cardsOf(doc), clustersOf(doc)])
    for (const [id, record] of root.entries()) {
      note(placeOf(id), record);
      const notes = record instanceof Y.Map ? record.get('notes') : null;
      if (notes instanceof Y.Map) for (const [key, value] of notes.entries()) note(placeOf(id, key), value);
    }
  return structs;
}

/** A document of these updates. */
export function docOf(updates: Iterable<Uint8Array>): Y.Doc {
  const doc = createBoardDoc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/** A document of what a process finds when it starts. */
export function docOfStored({ snapshot, updates }: StoredBoard): Y.Doc {
  return docOf(snapshot ? [snapshot, ...updates] : updates);
}

/** Whether two documents say the same, as far as the same has been written and deleted in both. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  // What was cut into pieces encodes differently from what is whole, and means the same.
  return Buffer.compare(one, other) === 0 || meaningOf(one) === meaningOf(other);
}

/** Whether a document has all that an update says. The document is of no more use when it has not. */
export function hasAll(doc: Y.Doc, update: Uint8Array): boolean {
  let lacks = false;
  const notice = (): void => {
    lacks = true;
  };
  doc.on('update', notice);
  try {
    Y.applyUpdate(doc, update);
  } finally {
    doc.off('update', notice);
  }
  return !lacks && !doc.store.pendingStructs && !doc.store.pendingDs;
}

function meaningOf(update: Uint8Array): string {
  const doc = docOf([update]);
  const { ds } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc));
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc));
  const roots = rootNames.map((name) => doc.getMap(name).toJSON());
  return JSON.stringify([
    inOrder(clocks),
    inOrder(ds.clients),
    roots.map((root) => inOrder(Object.entries(root))),
  ]);
}

function inOrder<Key extends string | number>(entries: Iterable<[Key, unknown]>): [Key, unknown][] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
