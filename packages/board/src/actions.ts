// A transaction read as actions: what its author has done, in the words of the permission table. The gate reads every
// update this way and refuses what it cannot read. [T4]

import * as Y from 'yjs';
import { cardKeys, readCard } from './card.ts';
import { readCluster } from './cluster.ts';
import { cardsOf, clustersOf, rootNames } from './document.ts';
import type { ParticipantId } from './ids.ts';
import { maxCards, maxClusters } from './limits.ts';

export const boardActionTypes = [
  'card.add',
  'card.text',
  'card.kind',
  'card.colour',
  'card.move',
  'card.cluster',
  'card.hide',
  'card.delete',
  'note.add',
  'note.text',
  'note.delete',
  'cluster.add',
  'cluster.rename',
  'cluster.move',
  'cluster.colour',
  'cluster.delete',
] as const;
export type BoardActionType = (typeof boardActionTypes)[number];

/** One thing done to one record. */
export interface BoardAction {
  readonly type: BoardActionType;
  /** The card or cluster. */
  readonly id: string;
  /** For notes. */
  readonly note?: string;
  /** Whom the touched card, note or cluster names as its author. */
  readonly author: ParticipantId | null;
  /** For additions, the authors of everything that came with it, notes included. */
  readonly authors?: readonly (ParticipantId | null)[];
  /** For additions and deletions, what the record says; a deletion that is undone must bring back the same. */
  readonly content?: string;
}

/** Why a transaction is not a change to a board. */
type Violation = 'unknown-root' | 'invalid-record' | 'replaced-record' | 'unknown-key' | 'too-many-records';

export type Reading =
  | { readonly ok: true; readonly actions: readonly BoardAction[] }
  | { readonly ok: false; readonly violation: Violation; readonly detail: string };

/**
 * Reads a transaction as actions. Call it in the document's `afterTransaction` event, while what was deleted can still
 * be read. The document must be one of `createBoardDoc`. Costs what the transaction touched.
 */
export function readActions(transaction: Y.Transaction): Reading {
  try {
    return { ok: true, actions: readChanged(transaction) };
  } catch (error) {
    if (error instanceof ViolationError)
      return { ok: false, violation: error.violation, detail: error.message };
    throw error;
  }
}

class ViolationError extends Error {
  readonly violation: Violation;
  constructor(violation: Violation, detail: string) {
    super(detail);
    this.violation = violation;
  }
}

function readChanged(transaction: Y.Transaction): BoardAction[] {
  const { doc } = transaction;
  for (const name of doc.share.keys())
    if (!rootNames.includes(name)) throw new ViolationError('unknown-root', name);
  if (cardsOf(doc).size > maxCards) throw new ViolationError('too-many-records', 'cards');
  if (clustersOf(doc).size > maxClusters) throw new ViolationError('too-many-records', 'clusters');
  const actions: BoardAction[] = [];
  for (const [type, keys] of transaction.changed) {
    actions.push(...readType(transaction, type, keys));
  }
  return actions;
}

/** Which of the schema's places the type is, decides what a change of its keys means. */
function readType(transaction: Y.Transaction, type: unknown, keys: Set<string | null>): BoardAction[] {
  const cards = cardsOf(transaction.doc);
  const clusters = clustersOf(transaction.doc);
  if (type === cards || type === clusters) return readRoot(transaction, asMap(type), keys, type === cards);
  const [parent, key] = placeOf(type);
  if (parent === cards) return readCardKeys(asMap(type), key, keys);
  if (parent === clusters) return readClusterKeys(asMap(type), key, keys);
  if (!parent) throw new ViolationError('unknown-root', String(key));
  const [grandparent, parentKey] = placeOf(parent);
  if (grandparent === cards && key === 'text') {
    assertCard(parent, parentKey);
    return [{ type: 'card.text', id: parentKey, author: authorOf(parent) }];
  }
  if (grandparent === cards && key === 'notes')
    return readNotes(transaction, asMap(type), parent, parentKey, keys);
  if (grandparent === clusters && key === 'title') {
    assertCluster(parent, parentKey);
    return [{ type: 'cluster.rename', id: parentKey, author: authorOf(parent) }];
  }
  return readInsideNote(cards, parent, key);
}

function readRoot(
  transaction: Y.Transaction,
  map: Y.Map<unknown>,
  keys: Set<string | null>,
  isCards: boolean,
): BoardAction[] {
  const record = isCards ? 'card' : 'cluster';
  return [...keys].map((key) => {
    if (key === null) throw new ViolationError('invalid-record', record);
    const before = formerValue(transaction, map, key);
    const value = map.get(key);
    if (value !== undefined && before !== undefined)
      throw new ViolationError('replaced-record', `${record} ${key}`);
    if (value === undefined) {
      return {
        type: `${record}.delete`,
        id: key,
        author: authorOf(before),
        content: contentOf(before),
      } as const;
    }
    const read = isCards ? readCard(key, value) : readCluster(key, value);
    if (!read) throw new ViolationError('invalid-record', `${record} ${key}`);
    const authors = 'notes' in read ? [read.author, ...read.notes.map((note) => note.author)] : [read.author];
    return {
      type: `${record}.add`,
      id: key,
      author: read.author,
      authors,
      content: contentOf(value),
    } as const;
  });
}

const cardActions: Readonly<Record<string, BoardActionType>> = {
  kind: 'card.kind',
  colour: 'card.colour',
  at: 'card.move',
  cluster: 'card.cluster',
  hidden: 'card.hide',
};

function readCardKeys(card: Y.Map<unknown>, id: string, keys: Set<string | null>): BoardAction[] {
  assertCard(card, id);
  return [...keys].map((key) => {
    const type = key === null ? undefined : cardActions[key];
    if (!type)
      throw new ViolationError(
        key !== null && cardKeys.has(key) ? 'replaced-record' : 'unknown-key',
        `card ${id} ${key}`,
      );
    return { type, id, author: authorOf(card) };
  });
}

const clusterActions: Readonly<Record<string, BoardActionType>> = {
  at: 'cluster.move',
  size: 'cluster.move',
  colour: 'cluster.colour',
};

function readClusterKeys(cluster: Y.Map<unknown>, id: string, keys: Set<string | null>): BoardAction[] {
  assertCluster(cluster, id);
  return [...keys].map((key) => {
    const type = key === null ? undefined : clusterActions[key];
    if (!type) throw new ViolationError('unknown-key', `cluster ${id} ${key}`);
    return { type, id, author: authorOf(cluster) };
  });
}

function readNotes(
  transaction: Y.Transaction,
  notes: Y.Map<unknown>,
  card: unknown,
  id: string,
  keys: Set<string | null>,
): BoardAction[] {
  assertCard(card, id);
  return [...keys].map((note) => {
    if (note === null) throw new ViolationError('invalid-record', `notes of ${id}`);
    const before = formerValue(transaction, notes, note);
    const value = notes.get(note);
    if (value !== undefined && before !== undefined)
      throw new ViolationError('replaced-record', `note ${note}`);
    const author = authorOf(value ?? before);
    const content = contentOf(value ?? before);
    if (value === undefined) return { type: 'note.delete', id, note, author, content };
    return { type: 'note.add', id, note, author, authors: [author], content };
  });
}

/** A change below a note: of its text, or of a key, which nobody may change. */
function readInsideNote(rootCards: unknown, note: unknown, key: string): BoardAction[] {
  const [notes, noteId] = placeOf(note);
  const [card, notesKey] = placeOf(notes);
  const [cards, cardId] = placeOf(card);
  if (cards !== rootCards || notesKey !== 'notes' || key !== 'text') {
    throw new ViolationError('unknown-key', key);
  }
  assertCard(card, cardId);
  return [{ type: 'note.text', id: cardId, note: noteId, author: authorOf(note) }];
}

/** The parent of a type and the key under which it lies there; a root type has no parent. */
function placeOf(type: unknown): [parent: unknown, key: string] {
  const item = type instanceof Y.AbstractType ? type._item : null;
  return [item ? item.parent : null, item?.parentSub ?? ''];
}

/** Everything of the schema but texts is a map; a change of anything else is not one of ours. */
function asMap(type: unknown): Y.Map<unknown> {
  if (type instanceof Y.Map) return type;
  throw new ViolationError('invalid-record', 'not a map');
}

/** What a key held before the transaction, undefined when it was absent; readable although it is deleted now. */
function formerValue(transaction: Y.Transaction, map: Y.Map<unknown>, key: string): unknown {
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

function assertCard(card: unknown, id: string): void {
  if (!readCard(id, card)) throw new ViolationError('invalid-record', `card ${id}`);
}

function assertCluster(cluster: unknown, id: string): void {
  if (!readCluster(id, cluster)) throw new ViolationError('invalid-record', `cluster ${id}`);
}

/** The author that a record names, also when it was deleted a moment ago. */
function authorOf(record: unknown): ParticipantId | null {
  const author = record instanceof Y.Map ? lastValue(record, 'author') : undefined;
  return typeof author === 'string' ? (author as ParticipantId) : null;
}

function lastValue(map: Y.Map<unknown>, key: string): unknown {
  return map._map.get(key)?.content.getContent().at(-1);
}

/** What a record says and who says it, as one string: authorship, text and notes, but not place or grouping. */
function contentOf(record: unknown): string {
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
