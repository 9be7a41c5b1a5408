// What the people at a simulated table do, and what their networks do to them.

import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import { createRandom } from '../../random.ts';
import { editAtRandom } from '../../random-edits.ts';
import { docOf, readState } from '../board-state.ts';
import { createPermissionOracle } from '../permission-oracle.ts';
import { anyTab, type Step } from './step.ts';
import { deliver, stuckBytes, type Tab } from './tab.ts';
import type { World } from './world.ts';

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

const point: Step = {
  name: 'somebody points',
  weight: 8,
  run: (world) => anyTab(world).point(world.random.below(1_000)),
};

const stick: Step = {
  name: 'a client does not read, or reads again',
  weight: 3,
  run(world) {
    const bytes = world.random.chance(0.5) ? stuckBytes : 0;
    anyTab(world).link()?.socket.clog(bytes);
  },
};

/** People write, point, come and go. */
export const stepsOfPeople: readonly Step[] = [
  edit,
  burst,
  toServer,
  toClient,
  connect,
  drop,
  notice,
  leaveAll,
  point,
  stick,
];
