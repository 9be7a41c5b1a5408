// [T1] A power cut loses what was written and not yet synced. A killed process does not, because the system still has it;
// so the end of the write-ahead log is cut off here, at any byte, behind all that had been promised at a certain moment.
//
// The moment: first what was promised by then is noted, then how far the log is committed. Each of these promises waited
// for a sync, and so lies before that place; whatever is behind it, a power cut at that moment or soon after may have
// left out, torn or filled with rubbish. Each cut must open as an installation that has all that was promised and no
// half of anything else.
//
// What this does not show: that SQLite syncs before it answers is its own promise, given with `synchronous=FULL`, which
// sqlite.test.ts holds; that a disk does what it says when it is asked to sync; and a power cut while the log is copied
// into the database, during which SQLite keeps the log.

import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createEvent, join } from '../evening.ts';
import { createRandom, type Random } from '../random.ts';
import { editAtRandom } from '../random-edits.ts';
import { startServer, withoutPace } from '../server-process.ts';
import { createFuse } from './fuse.ts';
import { createPromises, lostFrom } from './promises.ts';
import { readStoredBoard } from './stored-board.ts';
import { connectSyncClient, type SyncClient } from './sync-client.ts';
import { readWriteAheadLog } from './write-ahead-log.ts';

const rounds = 4;
const cutsInRound = 60;
const maxEvents = 400;
/** What may stand where something was not synced. */
const rubbish = ['nothing', 'zeros', 'noise'] as const;

test('[T1] a power cut leaves all that was promised, and nothing by halves', async () => {
  const folder = await mkdtemp(joinPath(tmpdir(), 'terreau-power-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const random = createRandom(20_261_124);
  const file = joinPath(folder, 'terreau.sqlite');
  const [log, copy] = [`${file}-wal`, joinPath(folder, 'copy.sqlite')];
  const start = () => startServer({ env: { DATA_DIR: folder, ...withoutPace } });
  let server = await start();
  onTestFinished(async () => void (await server.kill('SIGKILL')));
  const [board] = (await createEvent(server.url)).boards;
  if (!board) throw new Error('no board');
  const people = await Promise.all([1, 2, 3].map(() => join(server.url, board.facilitatorKey)));
  const promises = createPromises();
  let cuts = 0;

  for (let round = 0; round < rounds; round++) {
    let fuse = createFuse(1 + random.below(maxEvents));
    const onMessage = (): void => fuse.burn();
    const clients = people.map((person) => connectSyncClient(server.url, person, { onMessage }));
    const work = clients.map((client) => editUntilClosed(client, random));
    await fuse.burnt;
    for (const client of clients) promises.add(client.promised());
    const atMoment = readWriteAheadLog(await readFile(log));
    const databaseAtMoment = await readFile(file);
    fuse = createFuse(1 + random.below(maxEvents));
    await fuse.burnt;
    await server.kill('SIGKILL');
    await Promise.all(work);

    const written = await readFile(log);
    const { generation, committedEnd } = readWriteAheadLog(written);
    // When the log was copied into the database meanwhile, it was synced as far as that.
    const isAsItWas = databaseAtMoment.equals(await readFile(file)) && generation === atMoment.generation;
    const from = isAsItWas ? atMoment.committedEnd : committedEnd;
    for (let cut = 0; cut < cutsInRound; cut++) {
      const at = from + random.below(written.length - from + 1);
      await copyFile(file, copy);
      await writeFile(`${copy}-wal`, cutAt(written, at, random));
      const { doc, snapshotSeq, seqs } = readStoredBoard(copy, board.id);
      const occasion = `round ${round}, ${at} of ${from} to ${written.length}`;
      expect(lostFrom(doc, promises.all()), occasion).toEqual([]);
      expect([doc.store.pendingStructs, doc.store.pendingDs], occasion).toEqual([null, null]);
      expect(seqs, occasion).toEqual(seqs.map((_, index) => snapshotSeq + 1 + index));
      cuts += at < committedEnd ? 1 : 0;
      await rm(`${copy}-shm`, { force: true });
    }

    // The installation itself goes on from such a cut.
    await writeFile(log, cutAt(written, from, random));
    await rm(`${file}-shm`, { force: true });
    server = await start();
    const fresh = connectSyncClient(server.url, people[0] ?? expect.unreachable());
    await fresh.synced;
    promises.expectKeptIn(fresh.doc, `round ${round}`);
    fresh.close();
  }
  expect(cuts, 'some have taken away what was committed').toBeGreaterThan(0);
});

/** A log whose end was not synced. */
function cutAt(log: Buffer, at: number, random: Random): Buffer {
  const kept = log.subarray(0, at);
  const rest = log.length - at;
  switch (random.pick(rubbish)) {
    case 'zeros':
      return Buffer.concat([kept, Buffer.alloc(rest)]);
    case 'noise':
      return Buffer.concat([
        kept,
        Buffer.alloc(rest, Buffer.from(Array.from({ length: 97 }, () => random.below(256)))),
      ]);
    default:
      return Buffer.from(kept);
  }
}

async function editUntilClosed(client: SyncClient, random: Random): Promise<void> {
  await Promise.race([client.synced, client.closed]);
  for (; !client.isClosed(); await new Promise((resolve) => setImmediate(resolve))) {
    if (client.unsaved() > 20) continue;
    editAtRandom(client.doc, client.hand, random);
  }
}
