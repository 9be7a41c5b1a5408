// What can happen at a simulated table, and how often.

import { isDeepStrictEqual } from 'node:util';
import { addCards } from '@terreau/board/edits';
import { settled } from '@terreau/server/journal/journal-double';
import { board } from '@terreau/server/relay/relay-bench';
import { writeEntries } from '@terreau/sync/awareness';
import { writeAwareness, writeUpdate } from '@terreau/sync/messages';
import { phases } from '@terreau/workshop/phases';
import * as Y from 'yjs';
import { createRandom, type Random } from '../../random.ts';
import { editAtRandom } from '../../random-edits.ts';
import { docOf, readState } from '../board-state.ts';
import { mutate } from '../mutate.ts';
import { createPermissionOracle } from '../permission-oracle.ts';
import { deliver, stuckBytes, type Tab } from './tab.ts';
import type { World } from './world.ts';

interface Step {
  readonly name: string;
  readonly weight: number;
  /** Without it nothing else would have an effect. */
  readonly isNeeded?: boolean;
  readonly run: (world: World) => void | Promise<void>;
}

/**
 * The steps of one table, each as often as it is likely. Tables differ: at each, some things happen never and some all the
 * time, so that what takes several of them at once happens somewhere.
 */
export function stepsOfTable(random: Random): readonly Step[] {
  return steps.flatMap((step) => {
    const factor = random.pick(step.isNeeded ? [0.5, 1, 1, 3] : [0, 1, 1, 5]) ?? 1;
    return Array.from({ length: Math.ceil(step.weight * factor) }, () => step);
  });
}

const ignore = (): void => undefined;

const edit: Step = {
  name: 'edit',
  isNeeded: true,
  weight: 45,
  run: (world) => editIn(world, anyTab(world)),
};

const burst: Step = {
  name: 'somebody writes fast',
  weight: 4,
  run(world) {
    const tab = anyTab(world);
    for (let count = 0; count < 8; count++) editIn(world, tab);
  },
};

/** Most edits are such as the interface allows. */
function editIn(world: World, tab: Tab): void {
  const seed = world.random.below(2 ** 31);
  const isMischief = world.random.chance(world.mischief);
  if (isMischief || isAllowed(world, tab, seed))
    editAtRandom(tab.doc(), world.handOf(tab), createRandom(seed));
}

/** Whether the interface would let somebody make this edit now: it is tried on a copy. */
function isAllowed({ handOf, phase }: World, tab: Tab, seed: number): boolean {
  const copy = docOf([Y.encodeStateAsUpdate(tab.doc())]);
  const before = readState(copy);
  let ids = 0;
  editAtRandom(copy, { ...handOf(tab), newId: () => `tried-record-${++ids}` }, createRandom(seed));
  const after = readState(copy);
  // The interface writes nothing that is there already, in a card that is another's.
  if (isDeepStrictEqual(before, after)) return false;
  const { id, role } = tab.member;
  return createPermissionOracle().judge(before, after, [{ id, role, phase: phase() }]).length === 0;
}

const toServer: Step = {
  name: 'frames reach the server',
  isNeeded: true,
  weight: 40,
  run({ tabs, villain, stale, random, judge }) {
    const links = [...stale, ...[...tabs, villain].flatMap((tab) => tab.link() ?? [])];
    const link = random.pick(links.filter(({ toServer: waiting }) => waiting.length > 0));
    if (!link) return;
    for (let count = 1 + random.below(8); count > 0; count--)
      judge.watching(link.tab.member, () => deliver(link, 1));
  },
};

const toClient: Step = {
  name: 'frames reach a client',
  isNeeded: true,
  weight: 40,
  run: (world) => anyTab(world).takeIn(1 + world.random.below(5)),
};

const connect: Step = {
  name: 'somebody comes',
  isNeeded: true,
  weight: 20,
  run(world) {
    const away = world.tabs.filter((tab) => tab.link() === null);
    world.random.pick(away)?.connect(world.bench().hub);
  },
};

const drop: Step = {
  name: 'a network fails',
  weight: 5,
  run(world) {
    const link = anyTab(world).drop();
    if (!link) return;
    if (world.random.chance(0.5)) link.socket.leave();
    else world.stale.push(link);
  },
};

const notice: Step = {
  name: 'the server notices who has gone',
  weight: 5,
  run({ stale }) {
    stale.shift()?.socket.leave();
  },
};

const leaveAll: Step = {
  name: 'everybody leaves',
  weight: 1,
  run({ tabs, villain, stale }) {
    for (const tab of [...tabs, villain]) tab.drop()?.socket.leave();
    for (const { socket } of stale.splice(0)) socket.leave();
  },
};

const commit: Step = {
  name: 'the journal commits',
  isNeeded: true,
  weight: 25,
  async run({ journal, random, isDiskFull }) {
    if (!isDiskFull) await journal().commit(random.chance(0.5) ? undefined : 1 + random.below(2));
  },
};

const time: Step = {
  name: 'time passes',
  isNeeded: true,
  weight: 25,
  run: ({ pass, random }) => pass(random.pick([0, 1, 10, 100, 1_000, 2_500, 20_000]) ?? 0),
};

const crash: Step = {
  name: 'the process dies',
  weight: 2,
  async run({ tabs, journal, restart, random }) {
    // What was written has left the process, and some of it arrives.
    for (const tab of tabs) tab.takeIn(random.below(4));
    restart(random.below(journal().waiting() + 1));
    await settled();
  },
};

const drain: Step = {
  name: 'the process is stopped',
  weight: 1,
  async run({ bench, tabs, journal, restart, pass, isDiskFull }) {
    if (isDiskFull) return;
    void bench().hub.drain();
    for (let turn = 0; turn < 5; turn++) {
      await pass(10);
      await journal().commit();
    }
    for (const tab of tabs) tab.takeIn(Number.MAX_SAFE_INTEGER);
    restart(0);
  },
};

const fail: Step = {
  name: 'a commit fails',
  weight: 2,
  async run({ journal, judge }) {
    if (journal().waiting() === 0) return;
    judge.forget();
    await journal().fail('the disk does not answer');
  },
};

const fillDisk: Step = {
  name: 'the disk is full, or has room again',
  weight: 2,
  run(world) {
    world.isDiskFull = !world.isDiskFull;
    return world.pass(0);
  },
};

const nextPhase: Step = {
  name: 'the phase changes',
  weight: 3,
  run({ mischief, random, setPhase }) {
    if (mischief > 0) setPhase(random.pick(['share', 'cluster', 'cluster', ...phases]) ?? 'share');
  },
};

const serverEdit: Step = {
  name: 'the server edits',
  weight: 4,
  run(world) {
    const { bench, watch, judge } = world;
    const hand = world.handOf(anyTab(world));
    judge.forget();
    bench()
      .hub.edit(board, (doc) => {
        const before = Y.encodeStateVector(doc);
        addCards(doc, hand, [{ text: 'révélée', kind: 'idea', at: [0, 0] }]);
        return Y.encodeStateAsUpdate(doc, before);
      })
      .then(watch.answered, ignore);
  },
};

const serverRead: Step = {
  name: 'the server reads',
  weight: 4,
  run({ bench, watch }) {
    bench().hub.read(board, Y.encodeStateAsUpdate).then(watch.answered, ignore);
  },
};

const point: Step = {
  name: 'somebody points',
  weight: 8,
  run: (world) => anyTab(world).point(world.random.below(1_000)),
};

const villainy: Step = {
  name: 'somebody tries what happens',
  weight: 6,
  run(world) {
    const { villain, random, tabs } = world;
    if (!villain.link()) return villain.connect(world.bench().hub);
    const victim = random.pick(tabs) ?? villain;
    // All that anybody has written under; of an id that was never used nobody can know.
    const clientIds = [...world.journal().stored(board).owners.keys()];
    const forged = docOf([Y.encodeStateAsUpdate(random.pick([victim, villain])?.doc() ?? new Y.Doc())]);
    if (random.chance(0.3)) forged.clientID = random.pick(clientIds) ?? forged.clientID;
    for (let count = 1 + random.below(3); count > 0; count--) {
      const before = Y.encodeStateVector(forged);
      const hand = world.handOf(random.pick([victim, villain, villain]) ?? villain);
      editAtRandom(forged, hand, createRandom(random.below(2 ** 31)));
      const frame = writeUpdate(Y.encodeStateAsUpdate(forged, before));
      villain.send(random.chance(0.3) ? mutate(frame, { random, frames: [frame], clientIds }) : frame);
    }
    const state = JSON.stringify({ id: victim.member.id });
    const entry = { clientId: random.pick(clientIds) ?? 0, clock: random.below(2 ** 40), state };
    if (random.chance(0.3)) villain.send(writeAwareness(writeEntries([entry])));
  },
};

const stick: Step = {
  name: 'a client does not read, or reads again',
  weight: 3,
  run(world) {
    const bytes = world.random.chance(0.5) ? stuckBytes : 0;
    anyTab(world).link()?.socket.clog(bytes);
  },
};

const villainMoves: Step = {
  name: 'the villain listens',
  weight: 3,
  run: ({ villain }) => villain.takeIn(Number.MAX_SAFE_INTEGER),
};

const steps: readonly Step[] = [
  edit,
  burst,
  toServer,
  toClient,
  connect,
  drop,
  notice,
  leaveAll,
  commit,
  time,
  crash,
  drain,
  fail,
  fillDisk,
  nextPhase,
  serverEdit,
  serverRead,
  point,
  villainy,
  stick,
  villainMoves,
];

function anyTab({ tabs, random }: World): Tab {
  const [first] = tabs;
  if (!first) throw new Error('Nobody is at the table');
  return random.pick(tabs) ?? first;
}
