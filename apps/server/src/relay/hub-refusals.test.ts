import { addCards, addNote, deleteCards } from '@terreau/board/edits';
import type { ParticipantId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import { closeCode } from '@terreau/sync/messages';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { settled } from '../journal/journal-double.ts';
import { board, createBench, newCard, write } from './testing/relay-bench.ts';

describe('[T4] a refused change', () => {
  test('is neither stored nor sent, its author is told why, and nobody else notices', async () => {
    const { join, journal, logged, setPhase } = createBench();
    const [alice, bob] = [await join('alice'), await join('bob')];
    setPhase('vote');
    write(alice, 'too late');
    await settled();
    expect(alice.socket.closedWith()).toEqual({ code: closeCode.refused, reason: 'card.add in vote' });
    expect([journal.waiting(), bob.socket.flush(), bob.socket.closedWith()]).toEqual([0, [], null]);
    expect(logged.at(-1)).toMatchObject({
      fields: { participant: alice.member.id, reason: 'card.add in vote' },
      message: 'A change was refused',
    });
    const carol = await join('carol');
    expect(carol.texts()).toEqual([]);
  });

  test('does not take with it what is pending, nor what arrives while the document is rebuilt', async () => {
    const { join, journal, setPhase } = createBench();
    const [alice, bob, carol] = [await join('alice'), await join('bob'), await join('carol')];
    write(alice, 'before');
    setPhase('vote');
    write(alice, 'refused');
    setPhase('share');
    write(bob, 'during');
    await settled();
    expect(journal.waiting()).toBe(1);
    await journal.commit();
    await settled();
    await journal.commit();
    carol.pump();
    expect(carol.texts().sort()).toEqual(['before', 'during']);
    const dave = await join('dave');
    expect(dave.texts().sort()).toEqual(['before', 'during']);
  });

  test('repeated often makes its author wait', async () => {
    const { join, connect } = createBench({ phase: 'closed' });
    for (let i = 0; i < 4; i++) {
      write(await join('alice'), 'again');
      await settled();
    }
    expect(connect('alice').socket.closedWith()?.reason).toMatch(/^refused too often, later \d+$/);
    expect(connect('bob').socket.closedWith()).toBeNull();
  });

  test('a screen changes nothing, not even what is invisible', async () => {
    const { join } = createBench();
    const screen = await join('screen', 'screen');
    screen.doc.getMap('cards').set('nothing-here', undefined);
    await settled();
    expect(screen.socket.closedWith()?.code).toBe(closeCode.refused);
  });
});

describe('[T3] no forged hand', () => {
  test('a card in another name is refused', async () => {
    const { join, journal } = createBench();
    const [alice, bob] = [await join('alice'), await join('bob')];
    addCards(bob.doc, { ...bob.hand, author: alice.member.id }, [newCard('I am Alice')]);
    await settled();
    expect(bob.socket.closedWith()).toEqual({ code: closeCode.refused, reason: 'card.add in share' });
    expect(journal.waiting()).toBe(0);
  });

  test("a change under another's client id is refused, also after a restart", async () => {
    const { join, journal } = createBench();
    const alice = await join('alice');
    write(alice, 'mine');
    await journal.commit();
    const later = createBench({ journal });
    const bob = await later.join('bob');
    bob.doc.clientID = alice.doc.clientID;
    write(bob, 'also mine');
    await settled();
    expect(bob.socket.closedWith()).toEqual({ code: closeCode.refused, reason: 'client-id' });
    const aliceAgain = await later.join('alice');
    expect(aliceAgain.texts()).toEqual(['mine']);
  });

  test('the ids under which the server writes belong to nobody else, before it has written and for ever after', async () => {
    const { join, journal, hub } = createBench();
    const bob = await join('bob');
    bob.doc.clientID = await hub.read(board, (doc) => doc.clientID);
    write(bob, 'I am the server');
    await settled();
    expect(bob.socket.closedWith()?.reason).toBe('client-id');
    const edited = hub.edit(board, (doc) => {
      addCards(doc, bob.hand, [newCard('placed')]);
      return doc.clientID;
    });
    await settled();
    await journal.commit();
    const later = createBench({ journal });
    const carol = await later.join('carol');
    carol.doc.clientID = await edited;
    write(carol, 'I was the server');
    await settled();
    expect(carol.socket.closedWith()?.reason).toBe('client-id');
  });

  test("one's own deletion can be undone with everybody's notes, and only unchanged", async () => {
    const { join, journal } = createBench();
    const [alice, bob] = [await join('alice'), await join('bob')];
    const undo = new Y.UndoManager(alice.doc, { trackedOrigins: new Set(['hand']) });
    const [card] = addCards(alice.doc, alice.hand, [newCard('Un verger')]);
    if (!card) throw new Error('no card');
    await journal.commit();
    bob.pump();
    addNote(bob.doc, bob.hand, card, 'avec des poules');
    await journal.commit();
    alice.pump();
    undo.clear();
    deleteCards(alice.doc, alice.hand, [card]);
    undo.undo();
    await journal.commit();
    bob.pump();
    expect(snapshotOf(bob.doc).cards[0]?.notes[0]?.text).toBe('avec des poules');
    expect(alice.socket.closedWith()).toBeNull();
    deleteCards(alice.doc, alice.hand, [card]);
    const forged = { ...alice.hand, newId: () => card };
    addCards(alice.doc, forged, [{ ...newCard('Un parking'), author: bob.member.id as ParticipantId }]);
    await settled();
    expect(alice.socket.closedWith()?.reason).toBe('card.add in share');
  });
});
