// A table at which several people edit at once while others look on. After a crash it knows what it was promised.

import { createBoardDoc } from '@terreau/board/document';
import { snapshotOf } from '@terreau/board/snapshot';
import { expect, vi } from 'vitest';
import * as Y from 'yjs';
import { type Joined, join, type TestBoard } from '../evening.ts';
import type { Random } from '../random.ts';
import { editAtRandom } from '../random-edits.ts';
import { createPromises } from './promises.ts';
import type { CrashTable } from './storm.ts';
import { connectSyncClient, type SyncClient } from './sync-client.ts';

const authorsAtTable = 3;
const readersAtTable = 2;
/** An author who is so far ahead of the server waits for it, as a hand does. */
const maxUnsaved = 40;
/** What an author changes before it has heard of the server. */
const changesInAdvance = 10;

/** Seats its people. Authors keep what they have written from one connection to the next; readers keep nothing. */
export async function createEditedTable(serverUrl: string, board: TestBoard): Promise<CrashTable> {
  const seated = await seat(serverUrl, board.facilitatorKey, authorsAtTable);
  const authors = seated.map((person) => ({ person, doc: createBoardDoc() }));
  const readers = await seat(serverUrl, board.joinCode, readersAtTable);
  const promises = createPromises();
  let clients: readonly SyncClient[] = [];
  let visit = (): Promise<void> => Promise.resolve();

  /** Comes with nothing, gets everything and goes, over and over. */
  const comeAndGo = async (url: string): Promise<void> => {
    const [, visitor] = readers;
    for (let isClosed = false; visitor && !isClosed; ) {
      const client = connectSyncClient(url, visitor);
      isClosed = await Promise.race([client.synced.then(() => false), client.closed.then(() => true)]);
      client.close();
      await client.closed;
      promises.add(client.promised());
    }
  };

  return {
    connect(url, onMessage) {
      visit = () => comeAndGo(url);
      clients = [
        ...authors.map(({ person, doc }) => connectSyncClient(url, person, { doc, onMessage })),
        ...readers.map((reader) => connectSyncClient(url, reader, { onMessage })),
      ];
    },
    settled: () => settled(clients),
    async work(random) {
      const working = clients.slice(0, authorsAtTable).map((client) => editUntilClosed(client, random));
      await Promise.all([...working, visit(), ...clients.map(({ closed }) => closed)]);
      for (const client of clients) promises.add(client.promised());
    },
    async expectKept(url, occasion) {
      const [reader] = readers;
      if (!reader) throw new Error('a table without readers');
      const fresh = connectSyncClient(url, reader);
      await fresh.synced;
      promises.expectKeptIn(fresh.doc, occasion);
      fresh.close();
    },
  };
}

function seat(serverUrl: string, code: string, count: number): Promise<Joined[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => join(serverUrl, code, `Personne ${index}`)));
}

/** Until everyone has everything; then they see the same. [T2] */
async function settled(clients: readonly SyncClient[]): Promise<void> {
  const isCaughtUp = (): boolean =>
    clients.every(({ unsaved }) => unsaved() === 0) && new Set(clients.map(stateOf)).size === 1;
  await Promise.all(clients.map(({ synced }) => synced));
  await vi.waitUntil(isCaughtUp, { interval: 2, timeout: 60_000 });
  const [first, ...others] = clients.map(({ doc }) => snapshotOf(doc));
  for (const other of others) expect(other).toEqual(first);
}

/** What a document has and what of it is deleted, as text. */
function stateOf({ doc }: SyncClient): string {
  return Buffer.from(Y.encodeSnapshot(Y.snapshot(doc))).toString('base64');
}

async function editUntilClosed(client: SyncClient, random: Random): Promise<void> {
  for (let changes = 0; !client.isClosed(); await turn()) {
    if (client.unsaved() > maxUnsaved || (!client.isSynced() && changes >= changesInAdvance)) continue;
    for (let few = random.below(3); few >= 0; few--) {
      editAtRandom(client.doc, client.hand, random);
      changes++;
    }
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
