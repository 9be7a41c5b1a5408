// A transaction read as actions: what its author has done, in the words of the permission table. The gate reads every
// update this way and refuses what it cannot read. [T4]

import * as Y from 'yjs';
import { hasRoomForNotes, isCardField } from './card.ts';
import { isClusterField } from './cluster.ts';
import { cardsOf, clustersOf, type RecordMap, rootNames } from './document.ts';
import { authorOf, formerValue, formerWords } from './former-record.ts';
import type { ParticipantId } from './ids.ts';
import { maxCards, maxClusters } from './limits.ts';
import { readNewCard, readNewCluster, readNewNote } from './new-records.ts';
import { isNoteText } from './note.ts';
import { assertField, type Violation, ViolationError } from './violation.ts';
import type { Words } from './words.ts';

export const boardActionTypes = [
  'card.add',
  'card.text',
  'card.kind',
  'card.colour',
  'card.move',
  'card.cluster',
  'card.hide',
  'card.link',
  'card.delete',
  'note.add',
  'note.text',
  'note.delete',
  'cluster.add',
  'cluster.rename',
  'cluster.move',
  'cluster.colour',
  'cluster.collapse',
  'cluster.merge',
  'cluster.delete',
] as const;
export type BoardActionType = (typeof boardActionTypes)[number];

export function isBoardAction(action: string): action is BoardActionType {
  return boardActionTypes.some((type) => type === action);
}

/** One thing done to one record. */
export interface BoardAction {
  readonly type: BoardActionType;
  /** The card or cluster. */
  readonly id: string;
  /** For notes. */
  readonly note?: string;
  /** Whom the touched card, note or cluster names as its author. */
  readonly author: ParticipantId | null;
  /** For additions, when the record says that it was made: milliseconds since 1970. */
  readonly createdAt?: number;
  /**
   * For additions and deletions, everything that the record says, its notes included: a deletion that is undone must bring
   * back other people's words as they were.
   */
  readonly words?: readonly Words[];
}

export type Reading =
  | { readonly ok: true; readonly actions: readonly BoardAction[] }
  | { readonly ok: false; readonly violation: Violation; readonly detail: string };

/**
 * Reads a transaction as actions. Call it in the document's `afterTransaction` event, while what was deleted can still
 * be read. The document must be one of `createBoardDoc`, and valid before. Costs what the transaction touched, not what
 * the touched records hold: of a record that was valid, only the changed keys are looked at.
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

function readChanged(transaction: Y.Transaction): BoardAction[] {
  const { doc } = transaction;
  for (const name of doc.share.keys())
    if (!rootNames.includes(name)) throw new ViolationError('unknown-root', name);
  if (hasMoreThan(cardsOf(doc), maxCards)) throw new ViolationError('too-many-records', 'cards');
  if (hasMoreThan(clustersOf(doc), maxClusters)) throw new ViolationError('too-many-records', 'clusters');
  const actions: BoardAction[] = [];
  for (const [type, keys] of transaction.changed) {
    actions.push(...readType(transaction, type, keys));
  }
  return actions;
}

/** Yjs counts a map's keys by walking through them; those that were ever there are counted already, and seldom too many. */
function hasMoreThan(map: Y.Map<RecordMap>, limit: number): boolean {
  return map._map.size > limit && map.size > limit;
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
    assertField(isCardField(key, type), `card ${parentKey} ${key}`);
    return [{ type: 'card.text', id: parentKey, author: authorOf(parent) }];
  }
  if (grandparent === cards && key === 'notes') return readNotes(transaction, asMap(type), parentKey, keys);
  if (grandparent === clusters && key === 'title') {
    assertField(isClusterField(key, type), `cluster ${parentKey} ${key}`);
    return [{ type: 'cluster.rename', id: parentKey, author: authorOf(parent) }];
  }
  return readInsideNote(cards, parent, type, key);
}

function readRoot(
  transaction: Y.Transaction,
  map: Y.Map<unknown>,
  keys: Set<string | null>,
  isCards: boolean,
): BoardAction[] {
  const record = isCards ? 'card' : 'cluster';
  return [...keys].flatMap((id) => {
    if (id === null) throw new ViolationError('invalid-record', record);
    const before = formerValue(transaction, map, id);
    const value = map.get(id);
    return [
      ...readDeletion(transaction, `${record}.delete`, before, { id }),
      ...(value === undefined ? [] : [readNew(id, value, isCards)]),
    ];
  });
}

function readNew(id: string, value: unknown, isCards: boolean): BoardAction {
  return isCards
    ? { type: 'card.add', ...readNewCard(id, value) }
    : { type: 'cluster.add', ...readNewCluster(id, value) };
}

/**
 * The deletion of what a key held before. Where it holds something new now, it was replaced, as it is when a deletion and
 * its undoing arrive together; where it held nothing, what was added was deleted before anybody else saw it.
 */
function readDeletion(
  transaction: Y.Transaction,
  type: Extract<BoardActionType, `${string}.delete`>,
  before: unknown,
  at: { readonly id: string; readonly note?: string },
): BoardAction[] {
  if (before === undefined) return [];
  const words = formerWords(transaction, before);
  return [{ type, ...at, author: words[0]?.author ?? null, words }];
}

const cardActions: Readonly<Record<string, BoardActionType>> = {
  kind: 'card.kind',
  colour: 'card.colour',
  at: 'card.move',
  cluster: 'card.cluster',
  hidden: 'card.hide',
  enriches: 'card.link',
};

function readCardKeys(card: Y.Map<unknown>, id: string, keys: Set<string | null>): BoardAction[] {
  return readKeys(cardActions, isCardField, card, `card ${id}`, keys).map((type) => ({
    type,
    id,
    author: authorOf(card),
  }));
}

const clusterActions: Readonly<Record<string, BoardActionType>> = {
  at: 'cluster.move',
  size: 'cluster.move',
  colour: 'cluster.colour',
  collapsed: 'cluster.collapse',
  mergedInto: 'cluster.merge',
};

function readClusterKeys(cluster: Y.Map<unknown>, id: string, keys: Set<string | null>): BoardAction[] {
  return readKeys(clusterActions, isClusterField, cluster, `cluster ${id}`, keys).map((type) => ({
    type,
    id,
    author: authorOf(cluster),
  }));
}

/** Which actions the change of a record's keys is; keys that stay as they were made have none. */
function readKeys(
  actionOfKey: Readonly<Record<string, BoardActionType>>,
  isField: (key: string, value: unknown) => boolean,
  record: Y.Map<unknown>,
  name: string,
  keys: Set<string | null>,
): BoardActionType[] {
  return [...keys].map((key) => {
    assertField(key !== null && isField(key, record.get(key)), `${name} ${key}`);
    const action = key !== null && Object.hasOwn(actionOfKey, key) ? actionOfKey[key] : undefined;
    if (!action) throw new ViolationError('replaced-record', `${name} ${key}`);
    return action;
  });
}

function readNotes(
  transaction: Y.Transaction,
  notes: Y.Map<unknown>,
  id: string,
  keys: Set<string | null>,
): BoardAction[] {
  assertField(hasRoomForNotes(notes), `notes of ${id}`);
  return [...keys].flatMap((note) => {
    if (note === null) throw new ViolationError('invalid-record', `notes of ${id}`);
    const before = formerValue(transaction, notes, note);
    const deletion = readDeletion(transaction, 'note.delete', before, { id, note });
    const value = notes.get(note);
    return value === undefined
      ? deletion
      : [...deletion, { type: 'note.add', ...readNewNote(id, note, value) }];
  });
}

/** A change below a note: of its text, or of a key, which nobody may change. */
function readInsideNote(rootCards: unknown, note: unknown, type: unknown, key: string): BoardAction[] {
  const [notes, noteId] = placeOf(note);
  const [card, notesKey] = placeOf(notes);
  const [cards, cardId] = placeOf(card);
  if (cards !== rootCards || notesKey !== 'notes' || key !== 'text') {
    throw new ViolationError('unknown-key', key);
  }
  assertField(isNoteText(type), `note ${noteId} of ${cardId}`);
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
