// Undo for one hand. What others have changed meanwhile stays as they changed it, and no record is left without what it must
// have. Whoever takes back a card of their own takes back what was added to it, and can bring back both.

import * as Y from 'yjs';
import { cardsOf, clustersOf, type RecordMap } from './document.ts';

/** Follows the changes of one origin; those that come within the given time are undone together. */
export function createUndo(doc: Y.Doc, origin: unknown, captureTimeoutMs: number): Y.UndoManager {
  const manager = new Y.UndoManager([cardsOf(doc), clustersOf(doc)], {
    trackedOrigins: new Set([origin]),
    captureTimeout: captureTimeoutMs,
    deleteFilter: (item) => !isLastingValue(item),
  });
  const [undo, redo] = [manager.undo.bind(manager), manager.redo.bind(manager)];
  manager.undo = () => mending(doc, manager, 'undoing', undo);
  manager.redo = () => mending(doc, manager, 'redoing', redo);
  return manager;
}

/**
 * Goes a step and completes the records that it brought back, as one transaction: a record that is not whole would be
 * refused by the server. The manager learns when the transaction ends which way the step went. [T4]
 */
function mending<Step>(doc: Y.Doc, manager: Y.UndoManager, way: 'undoing' | 'redoing', go: () => Step): Step {
  try {
    return doc.transact((transaction) => {
      const step = go();
      for (const [type, keys] of transaction.changed) {
        const records = rootOf(doc, type);
        if (records) complete(records, keys);
      }
      manager[way] = true;
      return step;
    }, manager);
  } finally {
    manager[way] = false;
  }
}

/**
 * Somebody may have set a field of a record while it was deleted: then Yjs does not bring back the field's own value, nor
 * has it theirs. The record gets the last value that is known.
 */
function complete(records: Y.Map<RecordMap>, keys: Iterable<string | null>): void {
  for (const id of keys) {
    const record = id === null ? undefined : records.get(id);
    if (!record) continue;
    for (const field of lastingFields) {
      if (record.has(field)) continue;
      const value = formerField(records._map.get(id ?? '')?.left ?? null, field);
      if (value !== undefined) record.set(field, value);
    }
  }
}

function rootOf(doc: Y.Doc, type: unknown): Y.Map<RecordMap> | undefined {
  return [cardsOf(doc), clustersOf(doc)].find((root) => root === type);
}

function formerField(of: Y.Item | null, field: string): unknown {
  for (let item = of; item; item = item.left) {
    const former = item.content instanceof Y.ContentType ? item.content.type : null;
    for (let value = former?._map.get(field) ?? null; value; value = value.left)
      if (value.content instanceof Y.ContentAny) return value.content.arr.at(-1);
  }
  return undefined;
}

/** What a record has from beginning to end; `cluster` would rather name the wrong one than none. */
const lastingFields: ReadonlySet<string> = new Set(['at', 'size', 'kind', 'colour', 'cluster']);

/**
 * Whether a value overwrote another and still stands. Yjs puts the former one back before it deletes this, and does not when
 * somebody else has set the field at the same time: to delete this too would leave a card without its place, which nobody
 * could read any longer and the server refuses. [T4]
 */
function isLastingValue(item: Y.Item): boolean {
  return !item.deleted && item.left !== null && item.parentSub !== null && lastingFields.has(item.parentSub);
}
