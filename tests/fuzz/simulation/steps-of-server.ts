// What happens to the relay at a simulated table: its journal, its process, its phases and its commands.

import { addCards } from '@terreau/board/edits';
import { settled } from '@terreau/server/journal/journal-double';
import { board } from '@terreau/server/relay/testing/relay-bench';
import { phases } from '@terreau/workshop/phases';
import * as Y from 'yjs';
import { anyTab, type Step } from './step.ts';

const ignore = (): void => undefined;

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

/** The journal commits or fails, the process dies or is stopped, the server edits and reads. */
export const stepsOfServer: readonly Step[] = [
  commit,
  time,
  crash,
  drain,
  fail,
  fillDisk,
  nextPhase,
  serverEdit,
  serverRead,
];
