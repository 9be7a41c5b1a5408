// Undo for one hand. What others have done meanwhile stays as it is, and no record is left without what it must have.

import * as Y from 'yjs';
import { cardsOf, clustersOf } from './document.ts';

/** Follows the changes of one origin; those that come within the given time are undone together. */
export function createUndo(doc: Y.Doc, origin: unknown, captureTimeoutMs: number): Y.UndoManager {
  return new Y.UndoManager([cardsOf(doc), clustersOf(doc)], {
    trackedOrigins: new Set([origin]),
    captureTimeout: captureTimeoutMs,
    deleteFilter: (item) => !isLastingValue(item),
  });
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
