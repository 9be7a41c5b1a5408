// What honest Yjs clients send, and what a stricter gate would refuse: with and without garbage collection, live and after
// they were away.

import { cardsOf } from '@terreau/board/document';
import {
  addCards,
  addNote,
  deleteCards,
  deleteNote,
  editText,
  moveCards,
  type TextTarget,
} from '@terreau/board/edits';
import type { CardId, NoteId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import { messageType, syncStep, writeMissing, writeUpdate } from '@terreau/sync/messages';
import * as decoding from 'lib0/decoding';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { settled } from '../../../journal/journal-double.ts';
import { type Bench, type ClientDouble, createBench, newCard } from '../../testing/relay-bench.ts';
import type { SocketDouble } from '../../testing/socket-double.ts';

describe.each([
  ['collects garbage', true],
  ['keeps everything', false],
])('a client that %s', (_, gc) => {
  let bench: Bench;
  let alice: ClientDouble;
  let bob: ClientDouble;
  let card: CardId;
  let note: NoteId;

  beforeEach(async () => {
    bench = createBench();
    alice = await bench.join('alice');
    bob = await bench.join('bob');
    alice.doc.gc = gc;
    [card] = addCards(alice.doc, alice.hand, [newCard('Un verger'), newCard('Un four')]) as [CardId, CardId];
    await share();
    note = addNote(bob.doc, bob.hand, card, 'avec un banc') ?? ('' as NoteId);
    await share();
  });

  /** Everything that was sent becomes durable, and everybody receives it. */
  async function share(): Promise<void> {
    await settled();
    await bench.journal.commit();
    for (const { socket, pump } of [alice, bob]) {
      expect(socket.closedWith()).toBeNull();
      pump();
    }
  }

  /** The server's state vector, from its greeting. */
  function greetingOf(socket: SocketDouble): Uint8Array {
    for (const message of socket.flush()) {
      const decoder = decoding.createDecoder(message);
      if (decoding.readVarUint(decoder) !== messageType.sync) continue;
      if (decoding.readVarUint(decoder) === syncStep.stateVector) return decoding.readVarUint8Array(decoder);
    }
    throw new Error('no greeting');
  }

  /** Alice comes back with what she did while she was away; Bob must see the same board as she. */
  async function comeBack(early: readonly Uint8Array[] = []): Promise<void> {
    const { socket } = bench.connect('alice');
    await settled();
    for (const update of early) socket.receive(writeUpdate(update));
    socket.receive(writeMissing(Y.encodeStateAsUpdate(alice.doc, greetingOf(socket))));
    await settled();
    await bench.journal.commit();
    expect(socket.closedWith(), JSON.stringify(bench.logged)).toBeNull();
    bob.pump();
    // What she has not received yet, Bob wrote meanwhile.
    Y.applyUpdate(alice.doc, Y.encodeStateAsUpdate(bob.doc), 'relay');
    expect(snapshotOf(bob.doc)).toEqual(snapshotOf(alice.doc));
    const newcomer = await bench.join('newcomer');
    expect(snapshotOf(newcomer.doc)).toEqual(snapshotOf(alice.doc));
  }

  const text = (): TextTarget => ({ of: 'card', card });
  const away = (): void => {
    alice.isSending = false;
  };

  test('sends collected and deleted structs of cards that came and went while it was away', async () => {
    away();
    const [other] = addCards(alice.doc, alice.hand, [newCard('Une serre')]);
    if (other) addNote(alice.doc, alice.hand, other, 'en verre');
    if (other) deleteCards(alice.doc, alice.hand, [other]);
    const passing = addNote(alice.doc, alice.hand, card, 'ou deux');
    if (passing) deleteNote(alice.doc, alice.hand, card, passing);
    addCards(alice.doc, alice.hand, [newCard('Un puits')]);
    await comeBack();
    expect(bob.texts()).toEqual(['Un verger', 'Un four', 'Un puits']);
  });

  test('sends other people’s deletions again whenever it comes back', async () => {
    const mine = addNote(bob.doc, bob.hand, card, 'à moi');
    await share();
    if (mine) deleteNote(bob.doc, bob.hand, card, mine);
    deleteCards(alice.doc, alice.hand, [card]);
    await share();
    away();
    const { ds } = Y.decodeUpdate(Y.encodeStateAsUpdate(alice.doc, Y.encodeStateVector(alice.doc)));
    expect([...ds.clients.keys()].sort()).toEqual([alice.doc.clientID, bob.doc.clientID].sort());
    await comeBack();
    const { ds: again } = Y.decodeUpdate(Y.encodeStateAsUpdate(bob.doc));
    expect(again.clients.size).toBe(2);
  });

  test('overwrites a key without naming where it lies: the place is that of what it overwrites', async () => {
    away();
    const before = Y.encodeStateVector(alice.doc);
    for (const x of [1, 2, 3]) moveCards(alice.doc, alice.hand, [[card, [x, 0]]]);
    const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(alice.doc, before));
    expect(structs.map((struct) => struct instanceof Y.Item && struct.parent)).toEqual([null, null]);
    await comeBack();
    expect(snapshotOf(bob.doc).cards.find(({ id }) => id === card)?.at).toEqual([3, 0]);
  });

  test('moves what others have moved meanwhile', async () => {
    away();
    for (const x of [1, 2, 3]) {
      moveCards(alice.doc, alice.hand, [[card, [x, 0]]]);
      moveCards(bob.doc, bob.hand, [[card, [0, x]]]);
      await share();
    }
    await comeBack();
  });

  test('types where somebody else types, forwards and backwards', async () => {
    const board = await bench.join('carla', 'facilitator');
    away();
    for (const [client, letters] of [
      [alice, 'abcdefgh'],
      [board, 'ijklmnop'],
    ] as const) {
      for (const letter of letters) {
        for (const type of [(said: string) => `${letter}${said}`, (said: string) => `${said}${letter}`]) {
          const said = client.texts()[0] ?? '';
          editText(client.doc, client.hand, text(), { before: said, after: type(said) });
        }
      }
    }
    await share();
    await comeBack();
    expect(bob.texts()[0]).toHaveLength('Un verger'.length + 32);
  });

  test('changes its card and then deletes it, and brings it back with what others have added', async () => {
    away();
    const undo = new Y.UndoManager([cardsOf(alice.doc)], {
      trackedOrigins: new Set(['hand']),
      captureTimeout: 0,
    });
    editText(alice.doc, alice.hand, text(), { before: 'Un verger', after: 'Deux vergers' });
    addNote(alice.doc, alice.hand, card, 'et un puits');
    moveCards(alice.doc, alice.hand, [[card, [4, 4]]]);
    deleteCards(alice.doc, alice.hand, [card]);
    await comeBack();
    expect(bob.texts()).toEqual(['Un four']);
    undo.undo();
    await comeBack();
    expect(bob.texts()).toContain('Deux vergers');
    const notes = snapshotOf(bob.doc).cards.find(({ id }) => id === card)?.notes;
    expect(notes?.map(({ author, text: said }) => [author, said])).toEqual([
      [bob.member.id, 'avec un banc'],
      [alice.member.id, 'et un puits'],
    ]);
    expect(notes?.[0]?.id).toBe(note);
  });

  test('deletes and brings back within one time away', async () => {
    away();
    const undo = new Y.UndoManager([cardsOf(alice.doc)], {
      trackedOrigins: new Set(['hand']),
      captureTimeout: 0,
    });
    editText(alice.doc, alice.hand, text(), { before: 'Un verger', after: 'Deux vergers' });
    deleteCards(alice.doc, alice.hand, [card]);
    undo.undo();
    await comeBack();
    expect(bob.texts()).toContain('Deux vergers');
  });

  test('adds to what somebody else has deleted meanwhile', async () => {
    away();
    addNote(alice.doc, alice.hand, card, 'trop tard');
    editText(alice.doc, alice.hand, text(), { before: 'Un verger', after: 'Un grand verger' });
    const facilitator = await bench.join('carla', 'facilitator');
    deleteCards(facilitator.doc, facilitator.hand, [card]);
    await share();
    await comeBack();
    expect(bob.texts()).toEqual(['Un four']);
  });

  test('was opened again and again while it was away, with a new client id each time', async () => {
    away();
    for (let i = 0; i < 5; i++) {
      const opened = new Y.Doc({ gc });
      Y.applyUpdate(opened, Y.encodeStateAsUpdate(alice.doc));
      addCards(opened, alice.hand, [newCard(`tab ${i}`)]);
      moveCards(opened, alice.hand, [[card, [i, i]]]);
      Y.applyUpdate(alice.doc, Y.encodeStateAsUpdate(opened), 'relay');
    }
    await comeBack();
    expect(bob.texts()).toHaveLength(7);
  });

  test('repeats the whole board, as a provider for storage in the browser makes it do', async () => {
    addCards(alice.doc, alice.hand, [newCard('Une serre')]);
    editText(alice.doc, alice.hand, text(), { before: 'Un verger', after: 'Un verger!' });
    alice.socket.receive(writeUpdate(Y.encodeStateAsUpdate(alice.doc)));
    await share();
    alice.isSending = false;
    editText(alice.doc, alice.hand, text(), { before: 'Un verger!', after: 'Un verger!!' });
    alice.socket.receive(writeUpdate(Y.encodeStateAsUpdate(alice.doc)));
    await share();
    expect(bob.texts()[0]).toBe('Un verger!!');
  });

  test('writes before it has answered what the server lacks', async () => {
    away();
    addCards(alice.doc, alice.hand, [newCard('first')]);
    const known = Y.encodeStateVector(alice.doc);
    addCards(alice.doc, alice.hand, [newCard('second')]);
    await comeBack([Y.encodeStateAsUpdate(alice.doc, known)]);
    expect(bob.texts()).toEqual(expect.arrayContaining(['first', 'second']));
  });
});
