// [T6] A board that nobody needs costs nothing: of a thousand boards that were opened, worked on and left, no document is
// held by anything.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { closeCode, writeAwareness } from '@terreau/sync/messages';
import { expect, test, vi } from 'vitest';
import { settled } from '../journal/journal-double.ts';
import { type Bench, createBench, createClientDouble, everything, write } from './testing/relay-bench.ts';

const boards = 1_000;

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

/** How many of the things are still held by something, after a collection. */
async function countHeld(things: readonly WeakRef<object>[]): Promise<number> {
  // What a WeakRef was asked for is held until the end of the turn.
  await settled();
  if (typeof collectGarbage === 'function') collectGarbage();
  return things.filter((thing) => thing.deref() !== undefined).length;
}

/** Somebody comes to a board, points, writes, and goes; the document that this took. */
async function visit({ hub, journal }: Bench, board: BoardId, visitor: number): Promise<WeakRef<object>> {
  const id = `visitor-${visitor}` as ParticipantId;
  const client = createClientDouble({ id, board, role: 'participant', name: id });
  hub.accept(client.socket, client.member, { wantsSession: true });
  client.socket.receive(everything);
  await settled();
  client.pump();
  const pointer = new TextEncoder().encode(JSON.stringify({ id }));
  client.socket.receive(writeAwareness(Uint8Array.of(1, visitor % 128, 1, pointer.length, ...pointer)));
  write(client, 'a card');
  await journal.commit();
  client.pump();
  expect(client.socket.closedWith()).toBeNull();
  const doc = await hub.read(board, (read) => new WeakRef<object>(read));
  client.socket.leave();
  return doc;
}

/** Commits whatever waits, until every board has written its snapshot and gone. */
function untilUnloaded(bench: Bench, docs: readonly WeakRef<object>[]): Promise<void> {
  return vi.waitFor(
    async () => {
      await bench.journal.commit();
      expect(await countHeld(docs)).toBe(0);
    },
    { interval: 10, timeout: 30_000 },
  );
}

test('[T6] of 1,000 boards that were left nothing is kept', { timeout: 60_000 }, async () => {
  const bench = createBench({ limits: { idleMs: 1 } });
  const docs: WeakRef<object>[] = [];
  for (let board = 0; board < boards; board++)
    docs.push(await visit(bench, `board-${board}` as BoardId, board));
  await untilUnloaded(bench, docs);
});

test('[T6] nor of boards whose clients were sent away', { timeout: 60_000 }, async () => {
  const bench = createBench({ limits: { idleMs: 1 } });
  const docs: WeakRef<object>[] = [];
  for (let board = 0; board < 50; board++) {
    const id = `board-${board}` as BoardId;
    const client = createClientDouble({
      id: `visitor-${board}` as ParticipantId,
      board: id,
      role: 'screen',
      name: '',
    });
    bench.hub.accept(client.socket, client.member, { wantsSession: false });
    client.socket.receive(everything);
    docs.push(await bench.hub.read(id, (read) => new WeakRef<object>(read)));
    client.pump();
    // A screen may not write: its change is refused, and the document rebuilt.
    write(client, 'forbidden');
    expect(client.socket.closedWith()?.code).toBe(closeCode.refused);
  }
  await untilUnloaded(bench, docs);
});
