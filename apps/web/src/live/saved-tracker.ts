// Knows whether everything that this person changed is durable at the server. It counts the update frames that go out
// on a connection and compares them with the counts that come back in *saved* messages. [T1]

import { isUpdateFrame, messageType, syncStep } from '@terreau/sync/messages';
import { createSource, type Source } from './source.ts';
import type { UnsavedClients } from './unsaved-clients.ts';

export interface SavedTracker {
  /** True when nothing of mine is waiting to become durable. */
  readonly saved: Source<boolean>;
  /** A local change was made, whether or not there is a connection. */
  readonly changed: () => void;
  /** A new connection begins: its counts start from nothing. */
  readonly connected: () => void;
  readonly sent: (frame: Uint8Array) => void;
  /** The server says that the first `count` update frames of this connection are durable. */
  readonly acknowledged: (count: number) => void;
}

/** `unsaved` outlives a closed tab: that something made offline has not been saved yet. */
export function createSavedTracker(unsaved: Pick<UnsavedClients, 'isAny' | 'add' | 'clear'>): SavedTracker {
  const saved = createSource(!unsaved.isAny());
  let sentCount = 0;
  let savedCount = 0;
  // Only the answer to the server's state vector carries what was changed while there was no connection.
  let hasCaughtUp = false;

  return {
    saved,
    changed() {
      unsaved.add();
      saved.set(false);
    },
    connected() {
      [sentCount, savedCount, hasCaughtUp] = [0, 0, false];
    },
    sent(frame) {
      if (!isUpdateFrame(frame)) return;
      sentCount++;
      if (frame[0] === messageType.sync && frame[1] === syncStep.missing) hasCaughtUp = true;
    },
    acknowledged(count) {
      savedCount = count;
      if (saved.get() || !hasCaughtUp || savedCount < sentCount) return;
      unsaved.clear();
      saved.set(true);
    },
  };
}
