// How this device keeps a board: what one does oneself at once, what the others do when there is time, many changes in
// one. The server has theirs already; a write for each of fifty moves a second is felt by the hand.

import type { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';

/** Nothing of the others waits longer than this. */
const latestMs = 2_000;

/** Writes for a persistence, in place of its own writing of each change, until the returned function is called. */
export function keepInBatches(
  kept: IndexeddbPersistence,
  isFromServer: (origin: unknown) => boolean,
): () => void {
  const { doc } = kept;
  let waiting: Uint8Array[] = [];
  let cancel: (() => void) | null = null;

  const write = () => {
    cancel?.();
    cancel = null;
    const [first, ...more] = waiting;
    waiting = [];
    // What was cleared must not come back.
    if (first && !kept._destroyed)
      kept._storeUpdate(more.length === 0 ? first : Y.mergeUpdates([first, ...more]), null);
  };
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === kept) return;
    waiting.push(update);
    if (isFromServer(origin)) cancel ??= whenIdle(write);
    // One's own may build on what still waits.
    else write();
  };
  doc.off('update', kept._storeUpdate);
  doc.on('update', onUpdate);
  window.addEventListener('pagehide', write);
  return () => {
    doc.off('update', onUpdate);
    window.removeEventListener('pagehide', write);
    write();
  };
}

/** Calls when the page has nothing else to do, at the latest after a while; returns what calls it off. */
function whenIdle(run: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run, latestMs / 2);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: latestMs });
  return () => cancelIdleCallback(handle);
}
