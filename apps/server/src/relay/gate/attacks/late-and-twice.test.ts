// Honest bytes at the wrong time: twice, late, in another order, by somebody else, or in a phase that does not allow them.

import { addCards, moveCards } from '@terreau/board/edits';
import { writeMissing, writeUpdate } from '@terreau/sync/messages';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { settled } from '../../../journal/journal-double.ts';
import { newCard, write } from '../../testing/relay-bench.ts';
import {
  attack,
  createStage,
  expectRefused,
  expectUnharmed,
  type Stage,
  serverBytes,
} from './attack-stage.ts';
import { craftUpdate, deleted, item } from './crafted-update.ts';

/** What Mallory's client sends when it does this, without sending it. */
function updatesOf({ mallory }: Stage, ...changes: readonly (() => unknown)[]): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array): void => void updates.push(update);
  mallory.isSending = false;
  mallory.doc.on('update', keep);
  for (const change of changes) change();
  mallory.doc.off('update', keep);
  return updates;
}

async function accept(stage: Stage, update: Uint8Array): Promise<void> {
  await attack(stage, update);
  await stage.bench.journal.commit();
  expect(stage.mallory.socket.closedWith()).toBeNull();
  for (const { pump } of [stage.alice, stage.bob]) pump();
}

test('[T1] an update that comes twice, or late, or by somebody else, changes nothing more', async () => {
  const stage = await createStage();
  const { mallory, bob, malloryCard } = stage;
  const [first, second] = updatesOf(
    stage,
    () => moveCards(mallory.doc, mallory.hand, [[malloryCard, [1, 1]]]),
    () => moveCards(mallory.doc, mallory.hand, [[malloryCard, [2, 2]]]),
  );
  if (!first || !second) throw new Error('no updates');
  await accept(stage, first);
  await accept(stage, second);
  const before = await serverBytes(stage);
  for (const again of [first, second, first]) await accept(stage, again);
  bob.socket.receive(writeUpdate(first));
  await settled();
  expect(bob.socket.closedWith()).toBeNull();
  bob.pump();
  await expectUnharmed(stage, before);
});

test('[T3] an update before the one that it builds on is refused', async () => {
  const stage = await createStage();
  const { mallory } = stage;
  const [, second] = updatesOf(
    stage,
    () => addCards(mallory.doc, mallory.hand, [newCard('first')]),
    () => addCards(mallory.doc, mallory.hand, [newCard('second')]),
  );
  await expectRefused(stage, second ?? new Uint8Array(), 'missing-parts');
});

test('[T3] nor is what lies next to or inside what nobody has', async () => {
  const nowhere = { client: 12_345, clock: 0 };
  for (const place of [{ origin: nowhere }, { rightOrigin: nowhere }, { parent: nowhere, key: 'a' }]) {
    const update = craftUpdate([{ client: 9, clock: 0, structs: [item(place, deleted(1))] }]);
    await expectRefused(await createStage(), update, 'missing-parts');
  }
});

test('[T6] 2,000 dependants of an update that never comes are kept nowhere', async () => {
  const stage = await createStage();
  const { bench, mallory } = stage;
  const [, ...dependants] = updatesOf(
    stage,
    ...Array.from({ length: 2_001 }, (_, i) => () => addCards(mallory.doc, mallory.hand, [newCard(`${i}`)])),
  );
  const before = await serverBytes(stage);
  for (const { pump } of [stage.alice, stage.bob]) pump();
  const early = bench.connect('mallory');
  await settled();
  for (const update of dependants) early.socket.receive(writeUpdate(update));
  await settled();
  expect(early.socket.closedWith(), 'it may still answer').toBeNull();
  expect(bench.journal.waiting()).toBe(0);
  early.socket.receive(writeMissing(Uint8Array.of(0, 0)));
  for (const update of dependants) early.socket.receive(writeUpdate(update));
  await settled();
  expect(early.socket.closedWith()?.reason).toBe('missing-parts');
  await expectUnharmed(stage, before);
});

test('[T4] an update is judged in the phase in which it arrives', async () => {
  const stage = await createStage();
  const { bench, mallory, alice } = stage;
  const [written] = updatesOf(stage, () => addCards(mallory.doc, mallory.hand, [newCard('in time')]));
  bench.setPhase('vote');
  const before = await serverBytes(stage);
  await attack(stage, written ?? new Uint8Array());
  expect(mallory.socket.closedWith()?.reason).toBe('card.add in vote');
  expect(await serverBytes(stage)).toEqual(before);
  bench.setPhase('share');
  write(alice, 'again');
  await settled();
  expect(bench.journal.waiting()).toBe(1);
});

test('[T4] nobody adds anything while people vote, not even in what was deleted', async () => {
  const stage = await createStage();
  const { mallory, malloryCard } = stage;
  mallory.isSending = false;
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(mallory.doc));
  copy.getMap('cards').delete(malloryCard);
  stage.bench.setPhase('vote');
  await attack(stage, Y.encodeStateAsUpdate(copy, Y.encodeStateVector(mallory.doc)));
  expect(mallory.socket.closedWith()?.reason).toBe('card.delete in vote');
});
