// What a document has that was not yet given to the journal. Several people's changes gather here and leave as one update:
// one entry of the journal, one frame for everyone.

import * as Y from 'yjs';
import { type DeleteSet, encodeChanges } from './encode-changes.ts';

export interface Unsaved {
  /**
   * A transaction has been judged good.
   * @param clientIds the ids under which it has added something
   * @param update what it came as
   */
  readonly add: (transaction: Y.Transaction, clientIds: readonly number[], update: Uint8Array) => void;
  /** What was added since the last call, as one update, from the document as it is; null when it was nothing. */
  readonly take: () => Uint8Array | null;
  /** The same from the updates as they came: for a document that holds what must not be taken. */
  readonly takeAsReceived: () => Uint8Array | null;
}

/** Nothing is unsaved yet. */
export function createUnsaved(doc: Y.Doc): Unsaved {
  let since = new Map<number, number>();
  let deletions: DeleteSet[] = [];
  let received: Uint8Array[] = [];

  const taken = (update: Uint8Array): Uint8Array => {
    since = new Map();
    deletions = [];
    received = [];
    return update;
  };

  return {
    add({ beforeState, deleteSet }, clientIds, update) {
      for (const clientId of clientIds)
        if (!since.has(clientId)) since.set(clientId, beforeState.get(clientId) ?? 0);
      if (deleteSet.clients.size > 0) deletions.push(deleteSet);
      received.push(update);
    },
    take: () => (received.length === 0 ? null : taken(encodeChanges(doc, since, deletions))),
    takeAsReceived: () => (received.length === 0 ? null : taken(Y.mergeUpdates(received))),
  };
}
