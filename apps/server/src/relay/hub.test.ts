import { addCards } from '@terreau/board/edits';
import { snapshotOf } from '@terreau/board/snapshot';
import { writeUpdate } from '@terreau/sync/messages';
import type { Compilable } from 'kysely';
import { describe, expect, test } from 'vitest';
import { settled } from '../journal/journal-double.ts';
import { board, createBench, everything, newCard, write } from './testing/relay-bench.ts';

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
