// kill -9 under load: what others have already seen must be there when the server comes back, without any client's help.

import { createBoardDoc } from '@terreau/board/document';
import * as Y from 'yjs';
import { createRandom } from '../../../random.ts';
import { catchUp } from '../check.ts';
import { type Crowd, type Member, seat } from '../crowd.ts';
import { seenOf } from '../ledger.ts';
import { markKinds } from '../marks.ts';
import { prepareMaterial } from '../material.ts';
import { startPace } from '../pace.ts';
import { less, more, type Outcome, plain, type Scenario, type Stage } from '../stage.ts';
import { forEachAtOnce, wait } from '../waiting.ts';

const tables = 20;
const people = 8;
const editEveryMs = 500;
const afterMs = 10_000;
const lookedAtOnce = 10;

export const kill: Scenario = {
  name: 'kill',
  title: `${tables} tables of ${people}, everyone an edit every ${editEveryMs} ms; kill -9 after ${afterMs / 1000} s`,
  keeps: true,
  run,
};

async function run(stage: Stage): Promise<Outcome> {
  const edits = Math.ceil(afterMs / editEveryMs) + 1;
  const material = prepareMaterial({ cards: 40, editors: people, edits });
  const rooms = await stage.contender.makeRooms(stage.server.port, tables, people + 1);
  const streamOf = (slot: number) => material.streams[slot] ?? null;
  const crowd = await seat(stage, { rooms, people, material, streamOf });
  const sending = { senders: crowd.members, everyMs: editEveryMs, send: crowd.edit };
  startPace([sending], afterMs, createRandom(1));
  await wait(afterMs - editEveryMs / 2);
  await stage.server.kill();
  await crowd.leave();
  await stage.server.restart();
  const docs = rooms.map(createBoardDoc);
  await forEachAtOnce(rooms, lookedAtOnce, async (room, index) => {
    const doc = docs[index] ?? createBoardDoc();
    const seen = crowd.members.filter(({ person }) => person.room === index);
    await catchUp(stage, room, people, doc, () => seen.every((member) => keptOf(crowd, member, doc).isAll));
  });
  const { sent, seen, kept } = count(crowd, docs);
  return {
    figures: [
      more('seen by others and still there, %', (kept / seen) * 100),
      less('seen by others and lost', seen - kept),
      plain('edits sent', sent),
      plain('edits seen by others', seen),
    ],
    losses: kept < seen ? [`${seen - kept} edits that others had seen are gone`] : [],
    doubts: [],
  };
}

/** Of all edits: how many were sent, how many others saw, and how many of those are in the documents. */
function count(crowd: Crowd, docs: readonly Y.Doc[]) {
  const totals = { sent: 0, seen: 0, kept: 0 };
  for (const member of crowd.members) {
    const { person } = member;
    const { seen, kept } = keptOf(crowd, member, docs[person.room] ?? createBoardDoc());
    totals.sent += person.sentAt[markKinds.edit].length;
    totals.seen += seen;
    totals.kept += kept;
  }
  return totals;
}

/** How many of one person's edits others saw, and how many of those a document has. */
function keptOf({ ledger }: Crowd, { person, stream }: Member, doc: Y.Doc) {
  const seen = seenOf(person, ledger.people);
  const clock = stream ? Y.getState(doc.store, stream.clientId) : 0;
  const kept = stream?.edits.slice(0, seen).filter((edit) => edit.clock <= clock).length ?? 0;
  return { seen, kept, isAll: kept === seen };
}
