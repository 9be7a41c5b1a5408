// The board as this device keeps it, where it can keep anything.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { tellNotKept } from '../offline/device-keeps.ts';

/** Some storages neither open nor fail. What they hold is taken in when it comes. */
const patienceMs = 3_000;

/** Reads what is kept of a board into a document, and keeps what changes in it; null where nothing can be kept. */
export async function openKept(
  board: BoardId,
  id: ParticipantId,
  doc: Y.Doc,
): Promise<IndexeddbPersistence | null> {
  const kept = new IndexeddbPersistence(`terreau:${board}:${id}`, doc);
  const database = await kept._db.catch(() => null);
  if (!database) {
    tellNotKept();
    return null;
  }
  // What fails inside of it, such as for want of room, is heard here.
  for (const failure of ['error', 'abort']) database.addEventListener(failure, tellNotKept);
  await Promise.race([kept.whenSynced, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  return kept;
}

/** Resolves when all that was written before has been written, or could not be. */
export function whenWritten({ db }: IndexeddbPersistence): Promise<void> {
  return new Promise((resolve) => {
    if (!db) return resolve();
    // Transactions on the same store wait for one another.
    const after = db.transaction('updates', 'readonly');
    after.oncomplete = () => resolve();
    after.onabort = () => resolve();
  });
}

/** All that any tab has written; nothing where it cannot be read. */
export function readUpdates({ db }: IndexeddbPersistence): Promise<Uint8Array[]> {
  return new Promise((resolve) => {
    try {
      const request = db?.transaction('updates', 'readonly').objectStore('updates').getAll();
      if (!request) return resolve([]);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve([]);
    } catch {
      // Closed: the browser has taken the database away.
      resolve([]);
    }
  });
}

/** Ends the keeping and forgets what is kept. The database stays, because other tabs write to it. */
export async function forgetKept(kept: IndexeddbPersistence): Promise<void> {
  const isEmptied = emptied(kept);
  // Nothing is written from here on; closing waits for the emptying.
  await kept.destroy();
  if (!(await isEmptied)) await kept.clearData();
}

function emptied({ db }: IndexeddbPersistence): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const emptying = db?.transaction('updates', 'readwrite');
      if (!emptying) return resolve(false);
      emptying.objectStore('updates').clear();
      emptying.oncomplete = () => resolve(true);
      emptying.onabort = () => resolve(false);
    } catch {
      // Closed: deleting it opens it anew.
      resolve(false);
    }
  });
}

/** Private windows of some browsers have an IndexedDB that cannot be opened: they still get the board itself. */
export async function canKeep(): Promise<boolean> {
  const isOpened = await probe();
  if (!isOpened) tellNotKept();
  return isOpened;
}

function probe(): Promise<boolean> {
  return new Promise((settle) => {
    try {
      const request = indexedDB.open('terreau:probe');
      request.onsuccess = () => {
        request.result.close();
        settle(true);
      };
      request.onerror = () => settle(false);
      request.onblocked = () => settle(false);
    } catch {
      // There is none, or it is forbidden to look.
      settle(false);
    }
  });
}
