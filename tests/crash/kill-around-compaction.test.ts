// [T1] A snapshot takes the place of a board's changes while more of them arrive, and the server is killed around that
// moment: before it, in the middle of it, or just after it.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { createBoardDoc } from '@terreau/board/document';
import { expect, onTestFinished, test } from 'vitest';
import { createEvent, join } from '../evening.ts';
import { createRandom } from '../random.ts';
import { startServer, withoutPace } from '../server-process.ts';
import { createPromises } from './promises.ts';
import { readStoredBoard, storeIdleChanges } from './stored-board.ts';
import { connectSyncClient } from './sync-client.ts';

const rounds = 6;
/** A little less than `compactEvery` of the relay's limits. */
const changesAlmostCompacted = 490;

test('[T1] nothing is lost when the server is killed around a compaction', async () => {
  const dataDir = await mkdtemp(joinPath(tmpdir(), 'terreau-compaction-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const random = createRandom(20_261_123);
  const start = () => startServer({ env: { DATA_DIR: dataDir, ...withoutPace } });
  let server = await start();
  onTestFinished(async () => void (await server.kill('SIGKILL')));
  const [board] = (await createEvent(server.url)).boards;
  if (!board) throw new Error('no board');
  const author = await join(server.url, board.facilitatorKey);
  const reader = await join(server.url, board.joinCode);
  const file = joinPath(dataDir, 'terreau.sqlite');
  const stored = () => readStoredBoard(file, board.id);
  const written = createBoardDoc();
  const promises = createPromises();
  let compactions = 0;

  for (let round = 0; round < rounds; round++) {
    await server.kill('SIGKILL');
    storeIdleChanges(file, board.id, changesAlmostCompacted - stored().seqs.length);
    server = await start();
    const writing = connectSyncClient(server.url, author, { doc: written });
    const reading = connectSyncClient(server.url, reader);
    await Promise.all([writing.synced, reading.synced]);
    const before = stored();
    const isCompacted = (): boolean => stored().snapshotSeq > before.snapshotSeq;
    // In half of the rounds the moment is when the snapshot can be seen, in the others when it is about to be made.
    const pause = round % 2 === 0 ? null : random.below(40);
    for (let turns = 0; pause === null ? !isCompacted() : turns < pause; turns++) {
      // Many at once: some are on their way to the journal when the snapshot is taken, and others come after it.
      for (let many = 0; many < 60 && writing.unsaved() < 240; many++) writing.write(`round ${round}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await server.kill('SIGKILL');
    await Promise.all([writing.closed, reading.closed]);
    for (const client of [writing, reading]) promises.add(client.promised());
    compactions += stored().snapshotSeq > before.snapshotSeq ? 1 : 0;

    server = await start();
    const fresh = connectSyncClient(server.url, reader);
    await fresh.synced;
    promises.expectKeptIn(fresh.doc, `round ${round}`);
    fresh.close();
  }
  expect(compactions).toBeGreaterThanOrEqual(rounds / 2);
});
