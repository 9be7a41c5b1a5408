// How this device keeps a board: many changes in one write, what one does oneself soon, what the others do when there is
// time. The server has theirs already, and a write for each of fifty moves a second is felt by the hand.

import type { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';

/** One's own letters are written a few at a time. */
const ownMs = 150;
/** What comes from the server is there already, and waits for a quiet moment after a while. */
const [othersMs, latestMs] = [1_000, 3_000];

export interface BatchOptions {
  readonly isFromServer: (origin: unknown) => boolean;
  /** Resolves when all that was given to the persistence before is written. */
  readonly whenWritten: () => Promise<void>;
  /** Hears whether all of one's own is written: until then, a closed tab would lose it. */
  readonly onOwnKept: (isKept: boolean) => void;
}

/** Writes for a persistence, in place of its own writing of each change, until the returned function is called. */
export function keepInBatches(
  kept: Pick<IndexeddbPersistence, 'doc' | '_storeUpdate' | '_destroyed'>,
  { isFromServer, whenWritten, onOwnKept }: BatchOptions,
): () => void {
  const { doc } = kept;
  let waiting: Uint8Array[] = [];
  let cancelOwn: (() => void) | null = null;
  let cancelOthers: (() => void) | null = null;

  const write = () => {
    const hasOwn = cancelOwn !== null;
    cancelOwn?.();
    cancelOthers?.();
    cancelOwn = null;
    cancelOthers = null;
    const [first, ...more] = waiting;
    waiting = [];
    // What was cleared must not come back.
    if (first && !kept._destroyed)
      kept._storeUpdate(more.length === 0 ? first : Y.mergeUpdates([first, ...more]), null);
    if (hasOwn) void tellOwnKept();
  };
  const tellOwnKept = async () => {
    await whenWritten();
    if (cancelOwn === null) onOwnKept(true);
  };
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === kept) return;
    waiting.push(update);
    if (isFromServer(origin)) cancelOthers ??= after(othersMs, () => whenIdle(write, latestMs));
    // With all that waits: one's own may build on it.
    else {
      onOwnKept(false);
      cancelOwn ??= after(ownMs, write);
    }
  };
  doc.off('update', kept._storeUpdate);
  doc.on('update', onUpdate);
  // A phone may take a page away without a word once it is out of sight.
  const onSight = () => {
    if (document.visibilityState === 'hidden') write();
  };
  window.addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', onSight);
  return () => {
    doc.off('update', onUpdate);
    window.removeEventListener('pagehide', write);
    document.removeEventListener('visibilitychange', onSight);
    write();
  };
}

/** Calls after a time; what is returned calls it off. */
function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** Calls when the page has nothing else to do, where the browser can tell. */
function whenIdle(run: () => void, latest: number): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: latest });
  else run();
}
