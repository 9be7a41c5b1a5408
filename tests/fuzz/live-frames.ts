// Frames of people at work: edits at random on a board that goes on with what they may do, some of them spoilt, and now and
// then something that no interface would write.

import { createBoardDoc } from '@terreau/board/document';
import { writeUpdate } from '@terreau/sync/messages';
import type { Phase } from '@terreau/workshop/phases';
import * as Y from 'yjs';
import { editAtRandom } from '../random-edits.ts';
import { type BoardState, readState } from './board-state.ts';
import { roleOf, type Sent, type Who } from './corpus.ts';
import { mutate, type Pool } from './mutate.ts';
import { createPermissionOracle } from './permission-oracle.ts';
import { rawChanges } from './recording/hostile.ts';
import { openTab, updateOf } from './recording/room.ts';

const people: readonly Who[] = ['alice', 'bob', 'bob', 'fiona', 'nina'];
const busyPhases: readonly Phase[] = ['share', 'cluster', 'cluster', 'converge'];
const attempts = Object.values(rawChanges);

/** Each call is somebody's next frame, from a tab of its own; `board` is what they begin with. */
export function createLiveFrames(board: Uint8Array, pool: Pool): () => Sent {
  const { random } = pool;
  const { judge } = createPermissionOracle();
  const doc = createBoardDoc();
  Y.applyUpdate(doc, board);
  return () => {
    const by = random.pick(people) ?? 'alice';
    const phase = random.pick(busyPhases) ?? 'cluster';
    const tab = openTab(by, Y.encodeStateAsUpdate(doc), random);
    const before = readState(tab.doc);
    const attempt = random.chance(0.2) && haveCards(before) ? random.pick(attempts) : undefined;
    const update = updateOf(tab, attempt ?? ((copy, hand) => editAtRandom(copy, hand, random)));
    const after = readState(tab.doc);
    const frame = writeUpdate(update);
    const sent: Sent = { by, phase, outcome: 'whatever', frame };
    if (random.chance(0.5)) return { ...sent, frame: mutate(frame, pool) };
    const suspect = { id: tab.hand.author, role: roleOf[by], phase };
    const isTaken = after.invalid.length === 0 && judge(before, after, [suspect]).length === 0;
    if (isTaken) Y.applyUpdate(doc, update);
    return sent;
  };
}

/** What the attempts are made on: both may have deleted all that they had. */
function haveCards({ cards }: BoardState): boolean {
  const authors = new Set<string>([...cards.values()].map(({ author }) => author));
  return authors.has('alice-participant') && authors.has('bob-participant');
}
