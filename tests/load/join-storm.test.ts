// A whole hall comes at once, to one board and to all of them, while two people go on writing. Nobody is left out, every
// change reaches everybody, and the server stays within bounds. [T1] [T2] [T6]

import { readFile } from 'node:fs/promises';
import { cardsOf } from '@terreau/board/document';
import { addCards } from '@terreau/board/edits';
import { snapshotOf } from '@terreau/board/snapshot';
import { expect, onTestFinished, test, vi } from 'vitest';
import * as Y from 'yjs';
import { connectSyncClient, type SyncClient } from '../crash/sync-client.ts';
import { createEvent, type Joined, join, type TestBoard } from '../evening.ts';
import { createRandom } from '../random.ts';
import { type ServerProcess, startServer } from '../server-process.ts';
import { connectListener, type Listener, mark } from './listener.ts';

const people = 1_400;
const tables = 168;
const cardsOfLargeBoard = 2_000;
/** What the server may hold at most, the whole hall included: sockets, boards, and what is on its way. */
const maxMegabytes = 600;
/** So many listeners' changes are put together again; of the others the marks are looked at. */
const readers = 20;
/** The whole hall is in the test's process too: this much is for it and for a slow machine. */
const withinMs = 120_000;

const limits = { LIMIT_NEWCOMERS_PER_BOARD: '2000', LIMIT_NEWCOMERS_PER_ADDRESS: '5000' };

async function start(env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const server = await startServer({ env: { ...limits, ...env } });
  onTestFinished(() => server.stop());
  return server;
}

/** Seats people at boards, one after another at each. */
async function seat(url: string, boards: readonly TestBoard[], count: number): Promise<Joined[]> {
  const seated: Joined[] = [];
  const places = Array.from({ length: count }, (_, i) => boards[i % boards.length]?.joinCode ?? '');
  const work = places.entries();
  const sitDown = async (): Promise<void> => {
    for (const [i, code] of work) seated[i] = await join(url, code, `Personne ${i}`);
  };
  await Promise.all(Array.from({ length: 16 }, sitDown));
  return seated;
}

/** Two who write in turn, each as soon as they have what the other wrote. */
interface Pair {
  /** How many cards they have written. */
  readonly written: () => number;
  /** How long each took from one to the other, in milliseconds, sorted. */
  readonly latencies: () => readonly number[];
  /** Ends when the last card has arrived. */
  readonly stop: () => Promise<void>;
  readonly one: SyncClient;
}

async function startPair(url: string, board: TestBoard): Promise<Pair> {
  const seats = [await join(url, board.facilitatorKey, 'Ada'), await join(url, board.facilitatorKey, 'Bo')];
  let wake = (): void => undefined;
  const clients = seats.map((seat) => connectSyncClient(url, seat, { onMessage: () => wake() }));
  const [one, other] = clients as [SyncClient, SyncClient];
  await Promise.all([one.synced, other.synced]);
  const latencies: number[] = [];
  let isStopping = false;

  const arrived = (reader: SyncClient, cards: number): Promise<void> =>
    new Promise((resolve) => {
      wake = () => {
        if (cardsOf(reader.doc).size >= cards) resolve();
      };
      wake();
    });
  const writeInTurn = async (): Promise<void> => {
    const before = cardsOf(one.doc).size;
    for (let n = 0; !isStopping; n++) {
      const [writer, reader] = n % 2 === 0 ? [one, other] : [other, one];
      const from = performance.now();
      writer.write(`Une idée ${mark(n)}`);
      await arrived(reader, before + n + 1);
      latencies.push(performance.now() - from);
    }
  };
  const writing = writeInTurn();
  return {
    one,
    written: () => latencies.length,
    latencies: () => latencies.toSorted((a, b) => a - b),
    async stop() {
      isStopping = true;
      await writing;
    },
  };
}

/** A board as large as they get in an evening. */
async function fill(url: string, board: TestBoard): Promise<void> {
  const client = connectSyncClient(url, await join(url, board.facilitatorKey, 'Flo'));
  await client.synced;
  const cards = Array.from({ length: cardsOfLargeBoard }, (_, i) => ({
    text: `Une idée parmi d’autres, la ${i}e, ${'avec quelques mots de plus '.repeat(6)}`,
    kind: 'idea' as const,
    at: [(i % 50) * 250, Math.floor(i / 50) * 250] as const,
  }));
  for (let i = 0; i < cards.length; i += 500) addCards(client.doc, client.hand, cards.slice(i, i + 500));
  await vi.waitUntil(() => client.unsaved() === 0, { timeout: withinMs });
  client.close();
}

/** A hall that connects in one moment; resolves when all have what there was. */
async function storm(url: string, seats: readonly Joined[]): Promise<{ listeners: Listener[]; ms: number }> {
  const random = createRandom(7);
  const from = performance.now();
  const listeners = seats.map((seat) => connectListener(url, seat, () => random.below(1_000) / 1_000));
  onTestFinished(() => {
    for (const listener of listeners) listener.close();
  });
  await Promise.all(listeners.map(({ synced }) => synced));
  return { listeners, ms: performance.now() - from };
}

/** Every listener has every mark, and what a few of them received makes the same board. */
async function expectAll(listeners: readonly Listener[], { one, written }: Pair): Promise<void> {
  await vi.waitUntil(() => listeners.every(({ marks }) => marks().size === written()), { timeout: withinMs });
  const expected = snapshotOf(one.doc);
  for (const { received } of listeners.slice(0, readers)) {
    const doc = new Y.Doc();
    for (const update of received()) Y.applyUpdate(doc, update);
    expect(doc.store.pendingStructs ?? doc.store.pendingDs).toBeNull();
    expect(snapshotOf(doc)).toEqual(expected);
  }
}

async function peakMegabytes({ pid }: ServerProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** Seconds of processor time. */
async function processorSeconds({ pid }: ServerProcess): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

test.for([
  ['as fast as it comes', {}],
  ['at a rate at which most are sent away and come back', { LIMIT_CONNECTIONS_PER_SECOND: '100' }],
] as const)('1,400 come to one large board, %s', async ([, env]) => {
  const server = await start(env);
  const { boards } = await createEvent(server.url);
  const [board] = boards as [TestBoard];
  await fill(server.url, board);
  const seats = await seat(server.url, boards, people);
  const pair = await startPair(server.url, board);
  const before = { cpu: await processorSeconds(server), written: pair.written() };
  const { listeners, ms } = await storm(server.url, seats);
  const cpu = (await processorSeconds(server)) - before.cpu;
  const meanwhile = pair.written() - before.written;
  await pair.stop();
  await expectAll(listeners, pair);
  const sentAway = listeners.filter(({ timesSentAway }) => timesSentAway() > 0).length;
  const [median, worst] = [0.5, 0.99].map((p) => pair.latencies()[Math.floor(p * pair.written())] ?? 0);
  console.info(
    `all in after ${(ms / 1000).toFixed(1)} s, ${((cpu / people) * 1000).toFixed(2)} ms of processor each, ${sentAway} sent ` +
      `away first; ${meanwhile} edits meanwhile, p50 ${median?.toFixed()} ms, p99 ${worst?.toFixed()} ms; ` +
      `${(await peakMegabytes(server)).toFixed()} MB`,
  );
  // Edits went on, though writers, readers and the hall are one process here.
  expect(meanwhile).toBeGreaterThan(5);
  expect(await peakMegabytes(server)).toBeLessThan(maxMegabytes);
});

test('1,400 come to 168 boards, and again when the server is started anew', async () => {
  const first = await startServer({ env: limits });
  const { boards } = await createEvent(first.url, { tables });
  const seats = await seat(first.url, boards, people);
  const pair = await startPair(first.url, boards[0] as TestBoard);
  const before = pair.written();
  const { listeners } = await storm(first.url, seats);
  const meanwhile = pair.written() - before;
  await pair.stop();
  const atTheTable = listeners.filter((_, i) => i % tables === 0);
  await expectAll(atTheTable, pair);
  expect(await peakMegabytes(first)).toBeLessThan(maxMegabytes);
  expect(meanwhile).toBeGreaterThan(5);

  const { port } = new URL(first.url);
  expect(await first.kill('SIGTERM')).toBe(0);
  await start({ PORT: port, DATA_DIR: first.dataDir });
  await vi.waitUntil(() => listeners.every(({ isSynced }) => isSynced()), { timeout: withinMs });
  await expectAll(atTheTable, pair);
});
