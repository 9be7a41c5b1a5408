// What a record was before a transaction, and what it says, readable although it was deleted a moment ago: Yjs keeps the
// content of what a transaction deletes until its `afterTransaction` listeners have run.

import * as Y from 'yjs';
import type { ParticipantId } from './ids.ts';

/** What a key held before the transaction, undefined when it was absent; readable although it is deleted now. */
export function formerValue(transaction: Y.Transaction, map: Y.Map<unknown>, key: string): unknown {
  let item = map._map.get(key) ?? null;
  while (item && isAddedBy(transaction, item)) item = item.left;
  if (!item || (item.deleted && !isDeletedBy(transaction, item))) return undefined;
  return item.content.getContent().at(-1);
}

function isAddedBy(transaction: Y.Transaction, { id }: Y.Item): boolean {
  return id.clock >= (transaction.beforeState.get(id.client) ?? 0);
}

function isDeletedBy(transaction: Y.Transaction, { id }: Y.Item): boolean {
  return Y.isDeleted(transaction.deleteSet, id);
}

/** The author that a record names, also when it was deleted a moment ago. */
export function authorOf(record: unknown): ParticipantId | null {
  const author = record instanceof Y.Map ? lastValue(record, 'author') : undefined;
  return typeof author === 'string' ? (author as ParticipantId) : null;
}

function lastValue(map: Y.Map<unknown>, key: string): unknown {
  return map._map.get(key)?.content.getContent().at(-1);
}

/** What a record says and who says it, as one string: authorship, text and notes, but not place or grouping. */
export function contentOf(record: unknown): string {
  if (!(record instanceof Y.Map)) return '';
  const text = lastValue(record, 'text') ?? lastValue(record, 'title');
  const notes = lastValue(record, 'notes');
  const own = [authorOf(record), lastValue(record, 'createdAt'), lastText(text)];
  if (!(notes instanceof Y.Map)) return JSON.stringify(own);
  return JSON.stringify([
    ...own,
    [...notes._map.keys()].sort().map((id) => [id, contentOf(lastValue(notes, id))]),
  ]);
}

/** A text as it read before the deletion of its record, as far as its pieces are still there. */
function lastText(text: unknown): string {
  if (!(text instanceof Y.Text)) return '';
  let all = '';
  for (let item = text._start; item; item = item.right) {
    if (item.content instanceof Y.ContentString) all += item.content.str;
  }
  return all;
}
