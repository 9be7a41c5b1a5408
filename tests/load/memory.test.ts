// [T6] A thousand boards are opened and left, twice. An open board costs a bounded amount, a board that nobody needs costs
// no document, and the second time leaves nothing more behind than the first.
//
// What counts is what is in use after a collection; how much of what was given back the allocator keeps for later is its
// own affair, and only printed.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { createBoardDoc } from '@terreau/board/document';
import { snapshotOf } from '@terreau/board/snapshot';
import { messageType, syncStep, writeStateVector } from '@terreau/sync/messages';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { copyStoredBoard, readStoredBoard } from '../crash/stored-board.ts';
import { createEvent, type Joined, join, post, type TestBoard } from '../evening.ts';
import { organiserKey, startServer, withoutPace } from '../server-process.ts';
import { type Inspector, inspect, inspectable, type MemoryInUse } from './inspector.ts';

const boardCount = 1_000;
const cardsOnBoard = 200;
/** Of a board whose people do nothing just now. */
const maxBytesOfBoard = 400_000;
const maxShareKept = 0.1;
/** Of what the boards take while they are open, this much more may be in use after the second time. */
const maxShareLost = 0.02;
/** Nothing is given back any more when so much of what was in use a second ago still is. */
const settledShare = 0.998;
const inBatch = 25;
/** Less than the first boards take while they are open. */
const madeOnceBytes = 15_000_000;

test('[T6] 1,000 boards of 200 cards: open, left, and once again', async () => {
  const dataDir = await mkdtemp(joinPath(tmpdir(), 'terreau-memory-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const seats = await prepare(dataDir);
  const server = await startServer({ env: { DATA_DIR: dataDir, ...withoutPace, ...inspectable } });
  onTestFinished(async () => void (await server.kill('SIGKILL')));
  const inspector = await inspect(server);
  // What is made once, for the first boards, belongs to none of them.
  const { usedBytes: atStart } = await inspector.measure();
  await closeAll(await openAll(server.url, seats.slice(0, inBatch)));

  const before = await untilBelow(inspector, atStart + madeOnceBytes);
  const rounds: { readonly taken: number; readonly kept: number }[] = [];
  for (const round of [1, 2]) {
    const sockets = await openAll(server.url, seats);
    const open = await untilBelow(inspector, before.usedBytes + maxBytesOfBoard * boardCount);
    await closeAll(sockets);
    const taken = open.usedBytes - before.usedBytes;
    const since = performance.now();
    const [first] = rounds;
    const left = first
      ? await untilBelow(inspector, before.usedBytes + first.kept + first.taken * maxShareLost)
      : await untilSettled(inspector, before.usedBytes + taken * maxShareKept);
    const seconds = (performance.now() - since) / 1_000;
    rounds.push({ taken, kept: left.usedBytes - before.usedBytes });
    const perBoard = ({ usedBytes, residentBytes }: MemoryInUse): string =>
      `${kB(usedBytes - before.usedBytes)} (resident ${kB(residentBytes - before.residentBytes)})`;
    process.stdout.write(
      `round ${round}: a board takes ${perBoard(open)}; ${perBoard(left)} ${seconds.toFixed(1)} s after it was left\n`,
    );
  }
  inspector.close();
  expect(rounds).toHaveLength(2);
});

/** Makes the boards, the cards of all but one by copying what the server has stored; returns a seat at each. */
async function prepare(dataDir: string): Promise<Joined[]> {
  const server = await startServer({ env: { DATA_DIR: dataDir, ...withoutPace } });
  const events = await Promise.all(
    [1, 2, 3, 4].map(() => createEvent(server.url, { tables: boardCount / 4 })),
  );
  const boards = events.flatMap((event) => event.boards);
  const [first, ...others] = boards;
  if (!first) throw new Error('no boards');
  const cards = Array.from({ length: cardsOnBoard }, (_, index) => ({
    text: `Un jardin derrière la gare, n° ${index}`,
  }));
  await post(`${server.url}/api/v1/boards/${first.id}/cards`, { cards }, organiserKey);
  const seats: Joined[] = [];
  for (let from = 0; from < boards.length; from += inBatch)
    seats.push(
      ...(await Promise.all(boards.slice(from, from + inBatch).map((board) => sit(server.url, board)))),
    );
  await server.stop();
  const file = joinPath(dataDir, 'terreau.sqlite');
  copyStoredBoard(
    file,
    first.id,
    others.map(({ id }) => id),
  );
  expect(snapshotOf(readStoredBoard(file, boards.at(-1)?.id ?? first.id).doc).cards).toHaveLength(
    cardsOnBoard,
  );
  return seats;
}

function sit(url: string, { joinCode }: TestBoard): Promise<Joined> {
  return join(url, joinCode, 'Personne');
}

/** A client at each board, who has got all of it; a few come at a time. */
async function openAll(url: string, seats: readonly Joined[]): Promise<WebSocket[]> {
  const sockets: WebSocket[] = [];
  for (let from = 0; from < seats.length; from += inBatch)
    sockets.push(...(await Promise.all(seats.slice(from, from + inBatch).map((seat) => openOne(url, seat)))));
  return sockets;
}

function openOne(url: string, { boardId, token }: Joined): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${boardId}?v=terreau1&token=${token}`);
  return new Promise((resolve, reject) => {
    socket.on('open', () => socket.send(writeStateVector(Y.encodeStateVector(createBoardDoc()))));
    socket.on('message', (message: Buffer) => {
      if (message[0] === messageType.sync && message[1] === syncStep.missing) resolve(socket);
    });
    socket.on('close', (code) => reject(new Error(`closed with ${code}`)));
    socket.on('error', reject);
  });
}

async function closeAll(sockets: readonly WebSocket[]): Promise<void> {
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve).close())));
}

/** Until no more than so many bytes are in use. */
function untilBelow(inspector: Inspector, bytes: number): Promise<MemoryInUse> {
  const isBelow = async (): Promise<MemoryInUse> => {
    const memory = await inspector.measure();
    expect(memory.usedBytes).toBeLessThan(bytes);
    return memory;
  };
  return vi.waitFor(isBelow, { interval: 1_000, timeout: 90_000 });
}

/** Until no more than so many bytes are in use, and it no longer becomes less: boards are left one after the other. */
async function untilSettled(inspector: Inspector, bytes: number): Promise<MemoryInUse> {
  let last = await untilBelow(inspector, bytes);
  return await vi.waitFor(
    async () => {
      const [earlier, now] = [last, await inspector.measure()];
      last = now;
      expect(now.usedBytes).toBeGreaterThan(earlier.usedBytes * settledShare);
      return now;
    },
    { interval: 1_000, timeout: 90_000 },
  );
}

/** Of each board, when all take so much. */
function kB(bytes: number): string {
  return `${(bytes / boardCount / 1_000).toFixed(1)} kB`;
}
