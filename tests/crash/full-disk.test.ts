// [T1] The disk is full: nobody sees what is not stored, everyone is told, and it goes on by itself when there is room
// again. The disk is a real one, of a few megabytes, that only the server sees.

import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { closeCode } from '@terreau/sync/messages';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createEvent, join } from '../evening.ts';
import { organiserKey, startServer, withoutPace } from '../server-process.ts';
import { lostFrom } from './promises.ts';
import { readStoredBoard } from './stored-board.ts';
import { connectSyncClient } from './sync-client.ts';

/** Runs its arguments where a small disk lies over one folder. Linux lets nearly everyone do that to themselves. */
const withSmallDisk = (folder: string): string[] => [
  ...['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c'],
  ...['mount -t tmpfs -o size=3m tmpfs "$0" && exec "$@"', folder],
];
const [command = '', ...args] = withSmallDisk(tmpdir());
const canMount = spawnSync(command, [...args, 'true']).status === 0;
const ballastBytes = 4 << 20;
const patience = { timeout: 30_000, interval: 1 };

test.skipIf(!canMount)(
  '[T1] a full disk (needs Linux with user namespaces) loses and shows nothing',
  async () => {
    const [folder, copies] = await Promise.all([newFolder(), newFolder()]);
    const server = await startServer({
      env: { DATA_DIR: folder, ...withoutPace },
      within: withSmallDisk(folder),
    });
    onTestFinished(async () => void (await server.kill('SIGKILL')));
    const disk = `/proc/${server.pid}/root${folder}`;
    const [board] = (await createEvent(server.url)).boards;
    if (!board) throw new Error('no board');
    const author = await join(server.url, board.facilitatorKey);
    const reader = await join(server.url, board.joinCode);
    const importOne = (text: string) =>
      fetch(`${server.url}/api/v1/boards/${board.id}/cards`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${organiserKey}` },
        body: JSON.stringify({ cards: [{ text }] }),
      });
    const health = async () => (await fetch(`${server.url}/api/health`)).status;
    const stored = async () => {
      // SQLite cannot open a file in there; while nobody writes, a copy is as good.
      for (const name of ['terreau.sqlite', 'terreau.sqlite-wal'])
        await copyFile(joinPath(disk, name), joinPath(copies, name));
      return readStoredBoard(joinPath(copies, 'terreau.sqlite'), board.id).doc;
    };

    const writing = connectSyncClient(server.url, author);
    const reading = connectSyncClient(server.url, reader);
    await Promise.all([writing.synced, reading.synced]);
    writing.write('before');
    await vi.waitUntil(() => reading.seen().has('before') && writing.saved().has('before'), patience);

    await fillUp(joinPath(disk, 'ballast'));
    for (let card = 0; !writing.isClosed(); card++) {
      // What is left in the last page of the log may still take a few.
      writing.write(`while it is full ${card} ${'x'.repeat(500)}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await writing.closed, 'the author is sent away, with the change unsaved').toBe(closeCode.comeBack);
    expect(writing.unsaved()).toBeGreaterThan(0);
    expect(await reading.closed).toBe(closeCode.comeBack);
    const found = await stored();
    for (const update of [...reading.promised(), ...writing.promised()])
      expect(lostFrom(found, update), 'what was seen or saved').toEqual([]);

    expect((await importOne('not stored')).status).toBe(500);
    expect(await health(), 'the organiser is told').toBe(503);
    const newcomer = connectSyncClient(server.url, reader);
    await newcomer.synced;
    expect(newcomer.seen(), 'the board can still be read').toEqual(reading.seen());
    const insisting = connectSyncClient(server.url, author, { doc: writing.doc });
    expect(await insisting.closed, 'what the author brings back is not stored either').toBe(
      closeCode.comeBack,
    );
    expect(newcomer.seen()).toEqual(reading.seen());

    await rm(joinPath(disk, 'ballast'));
    const again = connectSyncClient(server.url, author, { doc: writing.doc });
    await again.synced;
    await vi.waitUntil(() => again.unsaved() === 0, patience);
    expect((await importOne('after')).status).toBe(201);
    expect(await health()).toBe(200);
    const late = connectSyncClient(server.url, reader);
    await late.synced;
    expect(late.seen()).toEqual(new Set([...writing.seen(), 'after']));
    for (const client of [newcomer, again, late]) client.close();
  },
);

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(joinPath(tmpdir(), 'terreau-disk-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Writes until nothing more goes in, page by page. */
async function fillUp(file: string): Promise<void> {
  for (const size of [ballastBytes, 1 << 16, 1 << 12]) {
    const isFull = await appendUntilFull(file, size);
    if (!isFull) throw new Error('the disk is larger than it should be');
  }
}

async function appendUntilFull(file: string, size: number): Promise<boolean> {
  for (let written = 0; written <= ballastBytes; written += size) {
    try {
      await writeFile(file, Buffer.alloc(size, 1), { flag: 'a' });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return true;
      throw error;
    }
  }
  return false;
}
