// A cold open: a board with a long journal, on a server that has just started.

import { createBoardDoc } from '@terreau/board/document';
import * as Y from 'yjs';
import { catchUp } from '../check.ts';
import type { Room } from '../contender.ts';
import { watchUse } from '../doubts.ts';
import { openLink } from '../link.ts';
import { writeMark } from '../marks.ts';
import { type EditStream, inTheNameOf, type Material, prepareMaterial } from '../material.ts';
import { less, type Outcome, plain, type Scenario, type Stage } from '../stage.ts';
import { until, wait } from '../waiting.ts';

const edits = 20_000;
const opens = 3;
const patienceMs = 20_000;
/** What a server has to write down what it took, before it is stopped calmly. */
const settleMs = 4_000;

export const coldOpen: Scenario = {
  name: 'cold-open',
  title: `a board of ${edits} edits, opened on a server that has just started`,
  keeps: true,
  run,
};

async function run(stage: Stage): Promise<Outcome> {
  const material = prepareMaterial({ cards: 40, editors: 1, edits });
  const [stream] = material.streams;
  const [room] = await stage.contender.makeRooms(stage.server.port, 1, 2);
  if (!room || !stream) throw new Error('no room');
  const wasWhole = await write(stage, room, material, stream);
  const found: { readonly ms: number; readonly cpuMs: number | null; readonly bytes: number }[] = [];
  for (let i = 0; i < opens; i++) {
    await stage.server.stop();
    await stage.server.restart();
    await wait(300);
    const use = watchUse(stage.server.pid());
    const from = performance.now();
    const doc = createBoardDoc();
    const isWhole = await catchUp(
      stage,
      room,
      1,
      doc,
      () => Y.getState(doc.store, stream.clientId) >= clockOf(stream),
    );
    const ms = isWhole ? performance.now() - from : Number.POSITIVE_INFINITY;
    const { serverCpuSeconds } = use();
    const cpuMs = serverCpuSeconds === null ? null : serverCpuSeconds * 1000;
    found.push({ ms, cpuMs, bytes: Y.encodeStateAsUpdate(doc).length });
  }
  const [first, ...later] = found;
  return {
    figures: [
      less('first open, ms', first?.ms ?? null),
      less('later opens, ms', Math.min(...later.map(({ ms }) => ms))),
      less('CPU of the first open, ms', first?.cpuMs ?? null),
      plain('bytes of the board', first?.bytes ?? null),
    ],
    losses: [
      ...(wasWhole ? [] : ['the edits were not taken in time']),
      ...(found.every(({ ms }) => ms < Number.POSITIVE_INFINITY) ? [] : ['an open did not find every edit']),
    ],
    doubts: [],
  };
}

/** Writes the board from one connection, at 5,000 edits a second or as fast as it goes; false when it does not arrive. */
async function write(stage: Stage, room: Room, { seed }: Material, stream: EditStream): Promise<boolean> {
  const { port } = stage.server;
  const address = room.addressOf(0);
  const link = openLink({ port, dialect: stage.contender.dialect, address });
  await until(() => link.syncedAt() !== null, patienceMs);
  link.sendUpdate(inTheNameOf(address.author, seed));
  for (const [i, { update, markAt }] of stream.edits.entries()) {
    link.sendUpdate(writeMark(update, markAt, 0, i));
    if (i % 25 !== 24) continue;
    await until(() => link.unsentBytes() === 0, patienceMs);
    await wait(5);
  }
  const doc = createBoardDoc();
  const isWhole = await catchUp(
    stage,
    room,
    1,
    doc,
    () => Y.getState(doc.store, stream.clientId) >= clockOf(stream),
  );
  await wait(settleMs);
  link.close();
  await wait(settleMs);
  return isWhole;
}

function clockOf({ edits: all }: EditStream): number {
  return all.at(-1)?.clock ?? 0;
}
