// A simulation: a table, some hundred steps from a seed, and then quiet, in which everybody must come to see the same.

import { board } from '@terreau/server/relay/testing/relay-bench';
import { vi } from 'vitest';
import * as Y from 'yjs';
import { createRandom } from '../../random.ts';
import { isSame } from '../board-state.ts';
import { demand } from '../demand.ts';
import { seedClientIds } from '../seeded-client-ids.ts';
import { stepsOfTable } from './steps.ts';
import { deliver } from './tab.ts';
import { checkWorld, createWorld, type World } from './world.ts';

const stepsOfRun = 250;
const startedAt = Date.UTC(2026, 10, 21, 19);

/** Simulates a seed, and returns how many commits there were; throws, with the last steps, when something does not hold. */
export async function simulate(seed: number): Promise<number> {
  seedClientIds(seed);
  vi.clearAllTimers();
  vi.setSystemTime(startedAt);
  const random = createRandom(seed);
  const world = createWorld(random);
  const steps = stepsOfTable(random);
  const trace: string[] = [];
  try {
    for (let count = 0; count < stepsOfRun; count++) {
      const step = random.pick(steps);
      if (!step) break;
      trace.push(step.name);
      await step.run(world);
      checkWorld(world);
    }
    trace.push('quiet');
    await comeToRest(world);
  } catch (error) {
    const last = trace.slice(-12).join(' · ');
    throw new Error(`${error}\nFUZZ_SEED=${seed}, after ${trace.length} steps: … ${last}`, { cause: error });
  }
  return world.journal().history(board).length;
}

/** The disk has room, everybody is connected and everything arrives; then all must have the same. [T2] */
async function comeToRest(world: World): Promise<void> {
  world.isDiskFull = false;
  world.setPhase('cluster');
  world.villain.drop()?.socket.leave();
  for (const { socket } of world.stale.splice(0)) socket.leave();
  const isAtRest = (): boolean =>
    world.journal().waiting() === 0 &&
    world.tabs.every((tab) => tab.link()?.toServer.length === 0 && tab.link()?.socket.bufferedBytes() === 0);
  for (let calm = 0, rounds = 0; calm < 4; rounds++) {
    demand(rounds < maxRounds, 'the room comes to rest');
    await round(world);
    calm = isAtRest() ? calm + 1 : 0;
  }
  await checkRest(world);
}

/** Longer than any refusal is remembered, all together. */
const roundMs = 2_000;
const maxRounds = 1_000;

async function round(world: World): Promise<void> {
  for (const tab of world.tabs) {
    if (!tab.link()) tab.connect(world.bench().hub);
    const link = tab.link();
    link?.socket.clog(0);
    if (link) world.judge.watching(tab.member, () => deliver(link, Number.MAX_SAFE_INTEGER));
    tab.takeIn(Number.MAX_SAFE_INTEGER);
  }
  await world.pass(roundMs);
  await world.journal().commit();
  checkWorld(world);
}

async function checkRest({ tabs, watch, bench, pass }: World): Promise<void> {
  const durable = Y.encodeStateAsUpdate(watch.durable());
  const read: Uint8Array[] = [];
  void bench().hub.read(board, (doc) => void read.push(Y.encodeStateAsUpdate(doc)));
  await pass(0);
  demand(isSame(read[0] ?? Uint8Array.of(0, 0), durable), '[T2] the relay has what is durable');
  for (const tab of tabs) {
    const { name } = tab.member;
    demand(isSame(Y.encodeStateAsUpdate(tab.doc()), durable), '[T2] everybody has the same board', name);
    const link = tab.link();
    demand(!link?.socket.isPaused(), '[T6] everybody is read', name);
    if (tab.isOurs && link)
      demand(link.saved === link.delivered.length, '[T1] everything is marked as saved in the end', {
        name,
        saved: link.saved,
        sent: link.delivered.length,
      });
  }
}
