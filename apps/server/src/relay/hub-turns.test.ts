// What several people send until a turn leaves as one: one entry of the journal and one message for everyone.

import { addCards, deleteCards } from '@terreau/board/edits';
import { snapshotOf } from '@terreau/board/snapshot';
import { messageType, syncStep } from '@terreau/sync/messages';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { settled } from '../journal/journal-double.ts';
import {
  type Bench,
  board,
  createBench,
  createTurnsByHand,
  everything,
  newCard,
  write,
} from './testing/relay-bench.ts';

interface TurnBench extends Bench {
  /** A turn comes, and what it hands over is committed. */
  readonly turn: () => Promise<void>;
  readonly next: () => void;
}

function createTurnBench(): TurnBench {
  const turns = createTurnsByHand();
  const bench = createBench({ turns });
  const turn = (): Promise<void> => {
    turns.next();
    return bench.journal.commit();
  };
  return { ...bench, turn, next: turns.next };
}

function isUpdate(message: Uint8Array): boolean {
  return message[0] === messageType.sync && message[1] === syncStep.update;
}

describe('a turn', () => {
  test('makes one entry and one message of what several people sent', async () => {
    const { join, journal, turn } = createTurnBench();
    const [alice, bob, carol] = [await join('alice'), await join('bob'), await join('carol')];
    write(alice, 'one');
    write(bob, 'two');
    write(alice, 'three');
    await settled();
    expect(journal.waiting()).toBe(0);
    await turn();
    expect(journal.stored(board).updates).toHaveLength(1);
    const received = carol.socket.flush();
    expect(received.filter(isUpdate)).toHaveLength(1);
    for (const client of [alice, bob]) client.pump();
    expect([alice.texts().toSorted(), bob.texts().toSorted()]).toEqual([
      ['one', 'three', 'two'],
      ['one', 'three', 'two'],
    ]);
  });

  test('tells each author once, with the others’ changes', async () => {
    const { join, turn } = createTurnBench();
    const [alice, bob] = [await join('alice'), await join('bob')];
    const savedBefore = alice.saved();
    for (const text of ['one', 'two']) write(alice, text);
    write(bob, 'three');
    await turn();
    const messages = alice.socket.flush();
    expect(messages.map(([type]) => type)).toEqual([messageType.sync, messageType.saved]);
    expect(messages[1]?.[1]).toBe(savedBefore + 2);
  });

  test('stores what the document says, also when a part of it was deleted meanwhile', async () => {
    const { join, journal, turn } = createTurnBench();
    const alice = await join('alice');
    write(alice, 'stays');
    await turn();
    const [gone] = addCards(alice.doc, alice.hand, [newCard('comes and goes'), newCard('comes')]);
    if (!gone) throw new Error('no card');
    deleteCards(alice.doc, alice.hand, [gone]);
    await turn();
    const doc = new Y.Doc();
    for (const update of journal.stored(board).updates) Y.applyUpdate(doc, update);
    expect(doc.store.pendingStructs).toBeNull();
    expect(snapshotOf(doc).cards.map(({ text }) => text)).toEqual(['stays', 'comes']);
  });
});

describe('[T1] what is derived from the document', () => {
  test('waits for the turn that stores it', async () => {
    const { join, journal, next } = createTurnBench();
    const [alice, bob] = [await join('alice'), await join('bob')];
    write(alice, 'one');
    bob.socket.receive(everything);
    await settled();
    expect(bob.socket.flush()).toEqual([]);
    next();
    expect(bob.socket.flush()).toEqual([]);
    await journal.commit();
    bob.pump();
    expect(bob.texts()).toEqual(['one']);
  });

  test('reaches whoever joins between two changes of one turn, with both', async () => {
    const { join, connect, turn } = createTurnBench();
    const alice = await join('alice');
    write(alice, 'before');
    const bob = connect('bob');
    bob.socket.receive(everything);
    await settled();
    write(alice, 'after');
    await turn();
    bob.pump();
    expect(bob.texts()).toEqual(['before', 'after']);
  });

  test('an edit of the server stands behind what was received before it', async () => {
    const { hub, join, journal, next } = createTurnBench();
    const alice = await join('alice');
    write(alice, 'first');
    const edited = hub.edit(board, (doc) =>
      addCards(doc, { ...alice.hand, newId: () => 'record-by-server' }, [newCard('second')]),
    );
    await journal.commit();
    await edited;
    expect(journal.stored(board).updates).toHaveLength(2);
    alice.pump();
    expect(alice.texts()).toEqual(['first', 'second']);
    next();
    expect(journal.waiting()).toBe(0);
  });

  test('a snapshot never holds a part of an entry only', async () => {
    const { hub, join, journal, next } = createTurnBench();
    const alice = await join('alice');
    write(alice, 'one');
    next();
    const drained = hub.drain();
    for (let i = 0; i < 4; i++) await journal.commit();
    await drained;
    const { snapshot, updates } = journal.stored(board);
    const doc = new Y.Doc();
    for (const update of [snapshot ?? Uint8Array.of(0, 0), ...updates]) Y.applyUpdate(doc, update);
    expect(snapshotOf(doc).cards.map(({ text }) => text)).toEqual(['one']);
  });
});

test('[T4] a refusal in a turn takes nothing of it with it that came before', async () => {
  const { join, journal, turn, setPhase } = createTurnBench();
  const [alice, bob, carol] = [await join('alice'), await join('bob', 'facilitator'), await join('carol')];
  write(alice, 'good');
  setPhase('vote');
  write(carol, 'too late');
  expect(carol.socket.closedWith()?.code).toBe(4403);
  await turn();
  await settled();
  bob.pump();
  expect(bob.texts()).toEqual(['good']);
  const doc = new Y.Doc();
  for (const update of journal.stored(board).updates) Y.applyUpdate(doc, update);
  expect(snapshotOf(doc).cards.map(({ text }) => text)).toEqual(['good']);
});
