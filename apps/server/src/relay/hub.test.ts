import { addCards, addNote, deleteCards } from '@terreau/board/edits';
import type { ParticipantId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import { closeCode, writeStateVector, writeUpdate } from '@terreau/sync/messages';
import type { Compilable } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { settled } from '../journal/journal-double.ts';
import { board, type ClientDouble, createBench, newCard } from './relay-bench.ts';

const everything = writeStateVector(Uint8Array.of(0));

function write(client: ClientDouble, text: string): void {
  addCards(client.doc, client.hand, [newCard(text)]);
}

describe('[T1] seen is saved', () => {
  test('a change goes to others, and its author is told, only after its commit', async () => {
    const { join, journal } = createBench();
    const [alice, bob] = [await join('alice'), await join('bob')];
    const savedBefore = alice.saved();
    write(alice, 'Un four à pain');
    await settled();
    bob.pump();
    alice.pump();
    expect([bob.texts(), alice.saved()]).toEqual([[], savedBefore]);
    await journal.commit();
    bob.pump();
    alice.pump();
    expect([bob.texts(), alice.saved()]).toEqual([['Un four à pain'], savedBefore + 1]);
  });

  test('what was committed first goes out alone; the rest still waits', async () => {
    const { join, journal } = createBench();
    const [alice, bob] = [await join('alice'), await join('bob')];
    write(alice, 'one');
    write(alice, 'two');
    await journal.commit(1);
    bob.pump();
    expect(bob.texts()).toEqual(['one']);
    await journal.commit();
    bob.pump();
    expect(bob.texts()).toEqual(['one', 'two']);
  });

  test('one group commit of many changes tells the author once', async () => {
    const { join, journal } = createBench();
    const alice = await join('alice');
    const savedBefore = alice.saved();
    for (const text of ['one', 'two', 'three']) write(alice, text);
    await journal.commit();
    expect(alice.socket.flush()).toHaveLength(1);
    expect(savedBefore).toBe(1);
  });

  test('an answer from the document waits for the changes that it contains', async () => {
    const { join, journal } = createBench();
    const [alice, bob] = [await join('alice'), await join('bob')];
    write(alice, 'pending');
    bob.socket.receive(everything);
    await settled();
    expect(bob.socket.flush()).toEqual([]);
    await journal.commit();
    bob.pump();
    expect(bob.texts()).toEqual(['pending']);
  });

  test('who joins during a commit is greeted after it, with everything', async () => {
    const { join, connect, journal } = createBench();
    const alice = await join('alice');
    write(alice, 'pending');
    const bob = connect('bob');
    bob.socket.receive(everything);
    await settled();
    expect(bob.socket.flush()).toEqual([]);
    await journal.commit();
    bob.pump();
    write(alice, 'next');
    await journal.commit();
    bob.pump();
    expect(bob.texts()).toEqual(['pending', 'next']);
  });

  test('an update that changes nothing is acknowledged behind what is under way', async () => {
    const { join, journal } = createBench();
    const alice = await join('alice');
    const savedBefore = alice.saved();
    write(alice, 'pending');
    alice.socket.receive(writeUpdate(Uint8Array.of(0, 0)));
    await settled();
    alice.pump();
    expect(alice.saved()).toBe(savedBefore);
    await journal.commit();
    alice.pump();
    expect(alice.saved()).toBe(savedBefore + 2);
  });

  test('what the server reads and edits is durable before anyone hears of it', async () => {
    const { join, journal, hub } = createBench();
    const alice = await join('alice');
    const heard: string[] = [];
    const statement = { compile: () => expect.unreachable() } satisfies Compilable;
    void hub
      .edit(
        board,
        (doc) => addCards(doc, alice.hand, [newCard('revealed')]).length,
        (count) => (count === 1 ? [statement] : []),
      )
      .then(() => heard.push('edit'));
    void hub
      .read(board, (doc) => heard.push(`read ${snapshotOf(doc).cards.length}`))
      .then(() => heard.push('read'));
    await settled();
    alice.pump();
    expect([heard, alice.texts(), journal.statements()]).toEqual([['read 1'], [], []]);
    await journal.commit();
    alice.pump();
    expect([heard, alice.texts()]).toEqual([['read 1', 'edit', 'read'], ['revealed']]);
    expect(journal.statements()).toEqual([statement]);
  });

  test('statements without a change become durable all the same', async () => {
    const { hub, journal } = createBench();
    const statement = { compile: () => expect.unreachable() } satisfies Compilable;
    const edited = hub.edit(
      board,
      () => 'done',
      () => [statement],
    );
    await settled();
    await journal.commit();
    expect([await edited, journal.statements()]).toEqual(['done', [statement]]);
  });

  test('an edit that throws leaves nothing behind', async () => {
    const { hub, join, journal } = createBench();
    const alice = await join('alice');
    const edited = hub.edit(board, (doc) => {
      addCards(doc, alice.hand, [newCard('half')]);
      throw new Error('no further');
    });
    await expect(edited).rejects.toThrow('no further');
    expect(await hub.read(board, (doc) => snapshotOf(doc).cards)).toEqual([]);
    expect(journal.waiting()).toBe(0);
  });

  test('when a commit fails, nothing of it is seen, and everyone comes back to what is stored', async () => {
    const { join, journal, hub } = createBench();
    const [alice, bob] = [await join('alice'), await join('bob')];
    write(alice, 'lost');
    const edited = hub.edit(board, (doc) => addCards(doc, alice.hand, [newCard('lost too')]));
    edited.catch(() => undefined);
    await journal.fail('the disk is full');
    await expect(edited).rejects.toThrow('the disk is full');
    expect(bob.socket.flush()).toEqual([]);
    expect([alice, bob].map(({ socket }) => socket.closedWith()?.code)).toEqual([4503, 4503]);
    expect(await hub.read(board, (doc) => snapshotOf(doc).cards)).toEqual([]);
  });
});

describe('[T2] a client that comes back', () => {
  test('[T1] may go on writing before it has told what it wrote offline; all of it counts when it is saved', async () => {
    const { connect, join, journal } = createBench();
    const bob = await join('bob');
    const alice = connect('alice');
    await settled();
    alice.isSending = false;
    write(alice, 'offline');
    alice.isSending = true;
    write(alice, 'early');
    write(alice, 'early too');
    await settled();
    expect([journal.waiting(), alice.socket.closedWith()]).toEqual([0, null]);
    alice.pump();
    await settled();
    alice.pump();
    expect(alice.saved()).toBe(0);
    await journal.commit();
    alice.pump();
    bob.pump();
    expect([bob.texts().sort(), alice.saved()]).toEqual([['early', 'early too', 'offline'], 3]);
  });

  test('but after its answer, what builds on what nobody has is refused', async () => {
    const { join, journal } = createBench();
    const alice = await join('alice');
    alice.isSending = false;
    write(alice, 'withheld');
    alice.isSending = true;
    write(alice, 'on top');
    await settled();
    expect([journal.waiting(), alice.socket.closedWith()?.reason]).toEqual([0, 'missing-parts']);
  });
});

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
    expect(connect('alice').socket.closedWith()?.reason).toBe('refused too often');
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

describe('the journal is compacted', () => {
  test('[T1] without losing what is appended meanwhile', async () => {
    const { join, journal } = createBench({ limits: { compactEvery: 3 } });
    const alice = await join('alice');
    for (const text of ['one', 'two', 'three', 'four']) write(alice, text);
    await journal.commit(3);
    write(alice, 'not in the snapshot');
    await journal.commit(1);
    expect(journal.waiting()).toBe(2);
    await journal.commit();
    const { snapshot, updates, seq } = journal.stored(board);
    expect([snapshot === null, updates.length, seq]).toEqual([false, 1, 5]);
    const carol = await createBench({ journal }).join('carol');
    expect(carol.texts()).toEqual(['one', 'two', 'three', 'four', 'not in the snapshot']);
  });
});

describe('a room closes', () => {
  test('when it is idle, with a snapshot, and comes back with everything', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
    try {
      const { join, journal, hub } = createBench({ limits: { idleMs: 1_000 } });
      const alice = await join('alice');
      write(alice, 'kept');
      await journal.commit();
      vi.advanceTimersByTime(5_000);
      expect(journal.waiting()).toBe(0);
      alice.socket.leave();
      vi.advanceTimersByTime(1_000);
      await settled();
      await journal.commit();
      expect(journal.stored(board)).toMatchObject({ updates: [], seq: 1 });
      const load = vi.spyOn(journal, 'load');
      expect(await hub.read(board, (doc) => snapshotOf(doc).cards[0]?.text)).toBe('kept');
      expect(load).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
    }
  });

  test('not when somebody comes while the snapshot is written', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
    try {
      const { join, connect, journal } = createBench({ limits: { idleMs: 1_000 } });
      const alice = await join('alice');
      write(alice, 'kept');
      await journal.commit();
      alice.socket.leave();
      vi.advanceTimersByTime(1_000);
      await settled();
      const bob = connect('bob');
      await journal.commit();
      bob.socket.receive(everything);
      bob.pump();
      expect([bob.texts(), bob.socket.closedWith()]).toEqual([['kept'], null]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('[T1] when the server stops: it commits what it has, then sends everyone away to come back', async () => {
    const { join, connect, journal, hub } = createBench();
    const [alice, bob] = [await join('alice'), await join('bob')];
    write(alice, 'just in time');
    const drained = hub.drain();
    await settled();
    expect([alice.socket.isPaused(), alice.socket.closedWith()]).toEqual([true, null]);
    expect(connect('carol').socket.closedWith()?.code).toBe(closeCode.comeBack);
    await journal.commit();
    bob.pump();
    alice.pump();
    expect([bob.texts(), alice.saved()]).toEqual([['just in time'], 2]);
    await journal.commit();
    await drained;
    expect([alice, bob].map(({ socket }) => socket.closedWith()?.code)).toEqual([4503, 4503]);
    expect(journal.stored(board)).toMatchObject({ updates: [], seq: 1 });
    await expect(hub.read(board, () => 0)).resolves.toBe(0);
  });
});

describe('[T6] bounded', () => {
  test('a client with too many changes under way is not read until they are durable', async () => {
    const { join, journal } = createBench({ limits: { maxFramesUnderWay: 4 } });
    const alice = await join('alice');
    for (const text of ['1', '2', '3']) write(alice, text);
    expect(alice.socket.isPaused()).toBe(false);
    write(alice, '4');
    expect(alice.socket.isPaused()).toBe(true);
    await journal.commit();
    expect(alice.socket.isPaused()).toBe(false);
  });

  test('a client that does not read is sent away, and the others go on', async () => {
    const { join, journal } = createBench();
    const [alice, bob, carol] = [await join('alice'), await join('bob'), await join('carol')];
    carol.socket.clog(9 << 20);
    write(alice, 'news');
    await journal.commit();
    bob.pump();
    expect([bob.texts(), carol.socket.closedWith()?.code]).toEqual([['news'], closeCode.comeBack]);
  });

  test('an update that is too large is refused before it is looked at', async () => {
    const { join } = createBench({ limits: { maxUpdateBytes: 100 } });
    const alice = await join('alice');
    write(alice, 'x'.repeat(200));
    expect(alice.socket.closedWith()).toEqual({ code: closeCode.tooLarge, reason: 'too-large' });
  });

  test.each([
    ['a text message', null],
    ['an unknown type', Uint8Array.of(9, 1, 1)],
    ['an update that ends too early', writeUpdate(Uint8Array.of(1, 200, 1))],
    ['a state vector that ends too early', writeStateVector(Uint8Array.of(2, 1))],
    ['awareness that ends too early', Uint8Array.of(1, 1, 3)],
  ])('%s closes the connection', async (_, message) => {
    const { join } = createBench();
    const alice = await join('alice');
    alice.socket.receive(message);
    await settled();
    expect(alice.socket.closedWith()?.code).toBe(closeCode.malformed);
  });
});

describe('the session', () => {
  test('goes out whole at first, then in parts, each to whom it is meant for', async () => {
    const { connect, sessions, hub } = createBench();
    let answer: (session: never) => void = () => undefined;
    sessions.read = () => new Promise((resolve) => (answer = resolve));
    const alice = connect('alice');
    hub.push(board, ({ name }) => (name === 'alice' ? { now: 2 } : null));
    answer({ now: 1 } as never);
    await settled();
    hub.push(board, () => ({ now: 3 }));
    hub.push(board, () => null);
    alice.pump();
    expect(alice.sessions).toEqual([{ now: 1 }, { now: 2 }, { now: 3 }]);
  });

  test('and who is connected is known', async () => {
    const { join, hub } = createBench();
    const [alice] = [await join('alice'), await join('bob')];
    alice.socket.leave();
    expect([...hub.present(board)]).toEqual(['bob-participant']);
  });
});
