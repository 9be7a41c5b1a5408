// One at a simulated table tries what happens: changes in other names, under other client ids, and spoilt ones.

import { board } from '@terreau/server/relay/testing/relay-bench';
import { writeEntries } from '@terreau/sync/awareness';
import { writeAwareness, writeUpdate } from '@terreau/sync/messages';
import * as Y from 'yjs';
import { createRandom } from '../../random.ts';
import { editAtRandom } from '../../random-edits.ts';
import { docOf } from '../board-state.ts';
import { mutate } from '../mutate.ts';
import type { Step } from './step.ts';

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

const villainMoves: Step = {
  name: 'the villain listens',
  weight: 3,
  run: ({ villain }) => villain.takeIn(Number.MAX_SAFE_INTEGER),
};

/** The villain writes, and listens. */
export const villainies: readonly Step[] = [villainy, villainMoves];
