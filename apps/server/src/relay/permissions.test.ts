// The whole table of role × phase × action, of what is one's own and what is not, on a board that is locked and one that is
// not: somebody whose client obeys nobody sends each as a bare Yjs update. The relay accepts it when the table says so, and
// else nothing has happened. [T4]

import { type BoardActionType, boardActionTypes, readActions } from '@terreau/board/actions';
import { createBoardDoc } from '@terreau/board/document';
import { addCards, type Hand } from '@terreau/board/edits';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import { closeCode } from '@terreau/sync/messages';
import { isAllowed, phaseOnBoard, type Role, roles } from '@terreau/workshop/permissions';
import { type Phase, phases } from '@terreau/workshop/phases';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { settled } from '../journal/journal-double.ts';
import { type Belongings, layOutBelongings, singleActions } from '../testing/single-actions.ts';
import { type Bench, board, createBench, newCard } from './testing/relay-bench.ts';

interface Case {
  readonly action: BoardActionType;
  readonly own: boolean;
}

const cases: readonly Case[] = boardActionTypes.flatMap((action) =>
  [true, false].map((own) => ({ action, own })),
);

const bystander = 'bystander-participant' as ParticipantId;

function nameOf({ action, own }: Case): string {
  return `${action.replace('.', '-')}-${own ? 'own' : 'other'}`;
}

/** Whom the touched record names as its author. */
function ownerOf(given: Case): ParticipantId {
  return given.own ? (`${nameOf(given)}-participant` as ParticipantId) : bystander;
}

let ids = 0;

function handOf(author: ParticipantId): Hand {
  return { author, now: () => 1_000, newId: () => `record-number-${++ids}`, origin: 'hand' };
}

function layOutAll(doc: Y.Doc): Belongings[] {
  return cases.map((given) => {
    const [noted] = addCards(doc, handOf('host-participant' as ParticipantId), [newCard('le fournil')]);
    return layOutBelongings(doc, handOf(ownerOf(given)), noted as CardId);
  });
}

/** What the relay gives out, all of it durable. */
async function untilDurable<T>({ journal }: Bench, promise: Promise<T>): Promise<T> {
  await settled();
  await journal.commit();
  return promise;
}

function bytesOf(bench: Bench): Promise<Uint8Array> {
  return untilDurable(
    bench,
    bench.hub.read(board, (doc) => Y.encodeStateAsUpdate(doc)),
  );
}

async function attempt(bench: Bench, role: Role, given: Case, on: Belongings): Promise<string> {
  const client = await bench.join(nameOf(given), role);
  const before = await bytesOf(bench);
  singleActions[given.action](client.doc, handOf(ownerOf(given)), on);
  await settled();
  await bench.journal.commit();
  const isSame = Buffer.from(before).equals(await bytesOf(bench));
  const closed = client.socket.closedWith();
  client.socket.leave();
  if (closed) return isSame && closed.code === closeCode.refused ? 'refused' : `closed with ${closed.code}`;
  return isSame ? 'ignored' : 'accepted';
}

async function attemptAll(role: Role, phase: Phase, isLocked: boolean): Promise<Record<string, string>> {
  const bench = createBench({ phase });
  const belongings = await untilDurable(bench, bench.hub.edit(board, layOutAll));
  bench.hub.setLocked(board, isLocked);
  const outcomes: Record<string, string> = {};
  for (const [index, given] of cases.entries()) {
    const on = belongings[index];
    if (on) outcomes[nameOf(given)] = await attempt(bench, role, given, on);
  }
  return outcomes;
}

describe.each(roles)('every change to a board by a bare client as %s [T4]', (role) => {
  it.each(phases.flatMap((phase) => [false, true].map((isLocked) => ({ phase, isLocked }))))(
    'in $phase, locked: $isLocked',
    async ({ phase, isLocked }) => {
      const expected = cases.map((given) => {
        const judgedBy = phaseOnBoard(role, { phase, isLocked });
        const may = isAllowed(role, judgedBy, given.action, given.own);
        return [nameOf(given), may ? 'accepted' : 'refused'];
      });
      expect(await attemptAll(role, phase, isLocked)).toEqual(Object.fromEntries(expected));
    },
  );
});

it('tries each action, and nothing else with it', () => {
  const doc = createBoardDoc();
  const belongings = layOutAll(doc);
  const done: string[][] = [];
  doc.on('afterTransaction', (transaction) => {
    const reading = readActions(transaction);
    done.push(reading.ok ? reading.actions.map(({ type, author }) => `${type} of ${author}`) : ['invalid']);
  });
  const expected = cases.map((given) => [`${given.action} of ${ownerOf(given)}`]);
  for (const [index, given] of cases.entries()) {
    const on = belongings[index];
    if (on) singleActions[given.action](doc, handOf(ownerOf(given)), on);
  }
  expect(done).toEqual(expected);
  expect(snapshotOf(doc).cards.length).toBeGreaterThan(cases.length);
});
