// What a person has changed on a board without words (moved, grouped, coloured), to find out whether the rules have
// refused some of it. It cannot be given back as a text, only said. [T4]

import { cardsOf, clustersOf, type RecordMap } from '@terreau/board/document';
import * as Y from 'yjs';
import { isUnsaved, type Unsaved } from './unsaved-clients.ts';

/** A field of a card or cluster and what it was set to, as JSON. */
export type OwnMove = readonly [record: string, field: string, value: string];

/** The fields whose last change is not saved. */
export function ownMovesOf(doc: Y.Doc, unsaved: Unsaved): OwnMove[] {
  const moves: OwnMove[] = [];
  for (const [id, record] of recordsOf(doc)) {
    for (const [field, value] of record) {
      const item = record._map.get(field);
      if (!item || !isUnsaved(item, unsaved) || value instanceof Y.AbstractType) continue;
      moves.push([id, field, JSON.stringify(value)]);
    }
  }
  return moves;
}

/** Whether a document has one of these fields otherwise. A record that is gone has taken its place along. */
export function areMovesLost(before: readonly OwnMove[], after: Y.Doc): boolean {
  const there = new Map(recordsOf(after));
  return before.some(([id, field, value]) => {
    const record = there.get(id);
    return record !== undefined && JSON.stringify(record.get(field)) !== value;
  });
}

function recordsOf(doc: Y.Doc): [string, RecordMap][] {
  return [...cardsOf(doc).entries(), ...clustersOf(doc).entries()];
}
