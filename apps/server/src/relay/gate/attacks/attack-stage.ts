// The stage for an attack on the relay: a board with Alice's card and Bob's note on it, both looking on, and Mallory, who has
// a card too. After an attack that was refused nothing may be different for anybody but Mallory.

import { cardsOf } from '@terreau/board/document';
import { addCards, addNote } from '@terreau/board/edits';
import type { CardId, NoteId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import { closeCode, writeUpdate } from '@terreau/sync/messages';
import type { Role } from '@terreau/workshop/permissions';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { settled } from '../../../journal/journal-double.ts';
import type { RelayLimits } from '../../relay-limits.ts';
import {
  type Bench,
  board,
  type ClientDouble,
  createBench,
  newCard,
  write,
} from '../../testing/relay-bench.ts';
import type { Id } from './crafted-update.ts';

export interface Stage {
  readonly bench: Bench;
  readonly alice: ClientDouble;
  readonly bob: ClientDouble;
  readonly mallory: ClientDouble;
  readonly aliceCard: CardId;
  readonly bobNote: NoteId;
  readonly malloryCard: CardId;
}

/** What Alice's card says: with a character that is two UTF-16 units long. */
export const aliceText = 'Un 🌳 ici';

export async function createStage(
  options: { readonly role?: Role; readonly limits?: Partial<RelayLimits> } = {},
): Promise<Stage> {
  const bench = createBench(options.limits ? { limits: options.limits } : {});
  const [alice, bob] = [await bench.join('alice'), await bench.join('bob')];
  const mallory = await bench.join('mallory', options.role);
  const everyone = [alice, bob, mallory];
  const share = async (): Promise<void> => {
    await bench.journal.commit();
    for (const { pump } of everyone) pump();
  };
  const [aliceCard] = addCards(alice.doc, alice.hand, [newCard(aliceText)]);
  await share();
  const bobNote = aliceCard && addNote(bob.doc, bob.hand, aliceCard, 'avec un banc');
  const [malloryCard] = addCards(mallory.doc, mallory.hand, [newCard('Mallory')]);
  await share();
  if (!aliceCard || !bobNote || !malloryCard) throw new Error('the stage is not set');
  return { bench, alice, bob, mallory, aliceCard, bobNote, malloryCard };
}

/** The board's document at the server, all of it durable. */
export async function serverBytes({ bench }: Stage): Promise<Uint8Array> {
  const reading = bench.hub.read(board, (doc) => Y.encodeStateAsUpdate(doc));
  await settled();
  await bench.journal.commit();
  return reading;
}

/** Sends an update as Mallory. */
export async function attack({ mallory }: Stage, update: Uint8Array): Promise<void> {
  mallory.socket.receive(writeUpdate(update));
  await settled();
}

/** Sends an update as Mallory, and expects that it is refused and that nobody else notices anything. */
export async function expectRefused(
  stage: Stage,
  update: Uint8Array,
  reason: string,
  code: number = reason === 'malformed' ? closeCode.malformed : closeCode.refused,
): Promise<void> {
  const before = await serverBytes(stage);
  for (const { pump } of [stage.alice, stage.bob]) pump();
  await attack(stage, update);
  expect(stage.mallory.socket.closedWith()).toEqual({ code, reason });
  expect(stage.bench.logged.at(-1)).toMatchObject({
    fields: { board, participant: stage.mallory.member.id, reason },
    message: 'A change was refused',
  });
  await expectUnharmed(stage, before);
}

/** Expects that the board is as it was, that nobody has received anything, and that people go on writing. */
export async function expectUnharmed(stage: Stage, before: Uint8Array): Promise<void> {
  const { bench, alice, bob } = stage;
  expect(bench.journal.waiting()).toBe(0);
  for (const { socket } of [alice, bob]) {
    expect(socket.flush()).toEqual([]);
    expect(socket.closedWith()).toBeNull();
  }
  expect(await serverBytes(stage)).toEqual(before);
  write(alice, 'afterwards');
  await settled();
  await bench.journal.commit();
  bob.pump();
  expect(bob.texts()).toContain('afterwards');
  const newcomer = await bench.join('newcomer');
  expect(snapshotOf(newcomer.doc)).toEqual(snapshotOf(bob.doc));
}

/** The next clock of a client's own document. */
export function nextClock({ doc }: ClientDouble): number {
  return Y.getState(doc.store, doc.clientID);
}

/** The item of a card's map, and the items of its fields, as Mallory knows them. */
export function cardItem({ mallory }: Stage, card: CardId): Y.Item {
  return itemOf(cardsOf(mallory.doc).get(card));
}

export function fieldItem({ mallory }: Stage, card: CardId, field: string): Y.Item {
  const item = cardsOf(mallory.doc).get(card)?._map.get(field);
  if (!item) throw new Error(`no ${field}`);
  return item;
}

/** The first characters of a card's text. */
export function textItem({ mallory }: Stage, card: CardId): Y.Item {
  return firstItem(cardsOf(mallory.doc).get(card)?.get('text'));
}

/** The first characters of Bob's note. */
export function noteTextItem({ mallory, aliceCard, bobNote }: Stage): Y.Item {
  const notes = cardsOf(mallory.doc).get(aliceCard)?.get('notes');
  const note = notes instanceof Y.Map ? notes.get(bobNote) : undefined;
  return firstItem(note instanceof Y.Map ? note.get('text') : undefined);
}

/** The id of an item, or of a character inside it. */
export function idOf({ id }: Y.Item, offset = 0): Id {
  return { client: id.client, clock: id.clock + offset };
}

function itemOf(type: unknown): Y.Item {
  const item = type instanceof Y.AbstractType ? type._item : null;
  if (!item) throw new Error('no item');
  return item;
}

function firstItem(text: unknown): Y.Item {
  const item = text instanceof Y.Text ? text._start : null;
  if (!item) throw new Error('no text');
  return item;
}
