// What a record was before a transaction, readable although it was deleted a moment ago: Yjs keeps the content of what a
// transaction deletes until its `afterTransaction` listeners have run. Only what was there before counts, because an update
// can change a record under the hand that deletes it, and nothing else would tell. [T3]

import * as Y from 'yjs';
import type { ParticipantId } from './ids.ts';
import { type Words, wordsOf } from './words.ts';

/** What a key held before the transaction, undefined when it was absent; readable although it is deleted now. */
export function formerValue(transaction: Y.Transaction, map: Y.Map<unknown>, key: string): unknown {
  let item = map._map.get(key) ?? null;
  while (item && isAddedBy(transaction, item)) item = item.left;
  return item && wasThere(transaction, item) ? item.content.getContent().at(-1) : undefined;
}

/** The author that a record names which is still there. */
export function authorOf(record: unknown): ParticipantId | null {
  return record instanceof Y.Map ? asAuthor(record.get('author')) : null;
}

/** What a record said before the transaction, its notes included. */
export function formerWords(transaction: Y.Transaction, record: unknown): Words[] {
  if (!(record instanceof Y.Map)) return [];
  const own = formerWordsOf(transaction, '', record);
  const notes = formerValue(transaction, record, 'notes');
  if (!(notes instanceof Y.Map)) return [own];
  return [
    own,
    ...[...notes._map.keys()].flatMap((id) => {
      const note = formerValue(transaction, notes, id);
      return note instanceof Y.Map ? [formerWordsOf(transaction, id, note)] : [];
    }),
  ];
}

function formerWordsOf(transaction: Y.Transaction, note: string, record: Y.Map<unknown>): Words {
  const text = formerValue(transaction, record, 'text') ?? formerValue(transaction, record, 'title');
  return wordsOf(note, {
    author: asAuthor(formerValue(transaction, record, 'author')),
    createdAt: formerValue(transaction, record, 'createdAt'),
    text: text instanceof Y.Text ? formerText(transaction, text) : '',
  });
}

function formerText(transaction: Y.Transaction, { _start: first }: Y.Text): string {
  let all = '';
  for (let item = first; item; item = item.right)
    if (item.content instanceof Y.ContentString && wasThere(transaction, item)) all += item.content.str;
  return all;
}

function asAuthor(value: unknown): ParticipantId | null {
  return typeof value === 'string' ? (value as ParticipantId) : null;
}

function wasThere(transaction: Y.Transaction, item: Y.Item): boolean {
  return !isAddedBy(transaction, item) && (!item.deleted || isDeletedBy(transaction, item));
}

function isAddedBy(transaction: Y.Transaction, { id }: Y.Item): boolean {
  return id.clock >= (transaction.beforeState.get(id.client) ?? 0);
}

function isDeletedBy(transaction: Y.Transaction, { id }: Y.Item): boolean {
  return Y.isDeleted(transaction.deleteSet, id);
}
