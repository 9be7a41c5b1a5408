// [T1] The server is killed in the middle of a burst of edits, twenty times. After each restart a client that starts from
// nothing must find everything that a second client had seen, and everything that its author was told was saved.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createEvent, join } from '../evening.ts';
import { createRandom } from '../random.ts';
import { startServer } from '../server-process.ts';
import { connectSyncClient, type SyncClient } from './sync-client.ts';

const rounds = 20;

test('[T1] nothing that was seen or called saved is lost when the server is killed', async () => {
  const dataDir = await mkdtemp(joinPath(tmpdir(), 'terreau-crash-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const random = createRandom(20_261_122);
  const start = () => startServer({ env: { DATA_DIR: dataDir } });

  let server = await start();
  onTestFinished(async () => void (await server.kill('SIGKILL')));
  const board = (await createEvent(server.url)).boards[0];
  if (!board) throw new Error('no board');
  const author = await join(server.url, board.facilitatorKey, 'Auteur');
  const reader = await join(server.url, board.joinCode, 'Lectrice');

  const promised = new Set<string>();
  let savedInAll = 0;
  for (let round = 0; round < rounds; round++) {
    const [writing, reading] = [connectSyncClient(server.url, author), connectSyncClient(server.url, reader)];
    await Promise.all([writing.synced, reading.synced]);
    const enough = reading.seen().size + random.below(60);
    const burst = writeUntilClosed(writing, round);
    await vi.waitUntil(() => reading.seen().size > enough, { interval: 1, timeout: 20_000 });
    await server.kill('SIGKILL');
    await Promise.all([burst, reading.closed]);
    for (const text of [...reading.seen(), ...writing.saved()]) promised.add(text);
    savedInAll += writing.saved().size;

    server = await start();
    const fresh = connectSyncClient(server.url, reader);
    await fresh.synced;
    const found = fresh.seen();
    fresh.close();
    expect(
      [...promised].filter((text) => !found.has(text)),
      `round ${round}`,
    ).toEqual([]);
  }
  expect(savedInAll).toBeGreaterThan(rounds);
});

/** Writes cards, a few at a time and without waiting for an answer, until the connection has ended. */
async function writeUntilClosed(writing: SyncClient, round: number): Promise<void> {
  let isClosed = false;
  const closed = writing.closed.then(() => {
    isClosed = true;
  });
  for (let written = 0; !isClosed; ) {
    for (let few = 0; few < 3; few++) writing.write(`round ${round}, card ${written++}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await closed;
}
