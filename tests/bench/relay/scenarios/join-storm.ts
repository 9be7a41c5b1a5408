// A join storm: everybody opens a large board within a few seconds.

import { createBoardDoc } from '@terreau/board/document';
import * as Y from 'yjs';
import { catchUp } from '../check.ts';
import type { Room } from '../contender.ts';
import { watchUse } from '../doubts.ts';
import { type Link, openLink } from '../link.ts';
import { processUse, untilCalm } from '../machine.ts';
import { inTheNameOf, prepareHistory } from '../material.ts';
import { less, type Outcome, plain, type Scenario, type Stage } from '../stage.ts';
import { until, wait } from '../waiting.ts';

const joins = 1_000;
const withinMs = 5_000;
const cards = 2_000;
const moves = 10;
const patienceMs = 60_000;
/** Two places beyond those who join. */
const placeOfWriter = joins;
const placeOfChecker = joins + 1;

export const joinStorm: Scenario = {
  name: 'join-storm',
  title: `${joins} joins within ${withinMs / 1000} s to a board of ${cards} cards, each moved ${moves} times`,
  keeps: false,
  run,
};

async function run(stage: Stage): Promise<Outcome> {
  const [room] = await stage.contender.makeRooms(stage.server.port, 1, joins + 2);
  if (!room) throw new Error('no room');
  const { writer, boardBytes, isWhole } = await fill(stage, room);
  const pid = stage.server.pid();
  const use = watchUse(pid);
  const from = performance.now();
  const links = await storm(stage, room, boardBytes);
  const { serverCpuSeconds, doubts } = use();
  const synced = links.map((link) => link.syncedAt()).filter((at) => at !== null);
  const waits = links.map((link) => (link.syncedAt() ?? Number.POSITIVE_INFINITY) - link.openedAt);
  const resident = processUse(pid)?.residentBytes ?? null;
  for (const link of [...links, writer]) link.close();
  await until(() => links.every((link) => link.isClosed()), 3_000);
  return {
    figures: [
      less('all synced after, s', synced.length < joins ? Infinity : (Math.max(...synced) - from) / 1000),
      less('join p50, ms', waits.toSorted((a, b) => a - b)[joins / 2] ?? null),
      less('join p99, ms', waits.toSorted((a, b) => a - b)[Math.ceil(joins * 0.99) - 1] ?? null),
      less('CPU of a join, ms', serverCpuSeconds === null ? null : (serverCpuSeconds * 1000) / joins),
      plain('bytes of a join', boardBytes),
      less('resident memory, MB', resident === null ? null : resident / 1e6),
    ],
    losses: [
      ...(isWhole ? [] : ['the board was not whole before the storm']),
      ...(synced.length < joins ? [`${joins - synced.length} never synced`] : []),
    ],
    doubts,
  };
}

/** Writes the board, and stays, as the facilitator would. */
async function fill(
  stage: Stage,
  room: Room,
): Promise<{ readonly writer: Link; readonly boardBytes: number; readonly isWhole: boolean }> {
  const { port } = stage.server;
  const { dialect } = stage.contender;
  const { updates, clientId, clock } = prepareHistory({ cards, moves });
  const address = room.addressOf(placeOfWriter);
  const writer = openLink({ port, dialect, address });
  await until(() => writer.syncedAt() !== null, patienceMs);
  for (const [i, update] of updates.entries()) {
    writer.sendUpdate(inTheNameOf(address.author, update));
    if (i % 20 === 19) await until(() => writer.unsentBytes() === 0, patienceMs);
  }
  await untilCalm(stage.server.pid(), patienceMs);
  const doc = createBoardDoc();
  const isWhole = await catchUp(
    stage,
    room,
    placeOfChecker,
    doc,
    () => Y.getState(doc.store, clientId) >= clock,
  );
  return { writer, boardBytes: Y.encodeStateAsUpdate(doc).length, isWhole };
}

/** One link after the other, evenly; resolves when all are synced, broken, or the time is up. */
async function storm(stage: Stage, room: Room, boardBytes: number): Promise<readonly Link[]> {
  const { port } = stage.server;
  const { dialect } = stage.contender;
  const links: Link[] = [];
  const from = performance.now();
  while (links.length < joins) {
    const due = Math.min(joins, Math.ceil(((performance.now() - from) / withinMs) * joins));
    while (links.length < due) {
      const address = room.addressOf(links.length);
      links.push(openLink({ port, dialect, address, minSyncBytes: boardBytes * 0.7 }));
    }
    await wait(1);
  }
  await until(() => links.every((link) => link.syncedAt() !== null || link.isClosed()), patienceMs);
  return links;
}
