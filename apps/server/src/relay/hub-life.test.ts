import { addCards } from '@terreau/board/edits';
import { snapshotOf } from '@terreau/board/snapshot';
import { closeCode, writeStateVector, writeUpdate } from '@terreau/sync/messages';
import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { settled } from '../journal/journal-double.ts';
import { board, createBench, everything, newCard, write } from './testing/relay-bench.ts';

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

  test('when its board is deleted: everyone is sent away for good, and what is under way ends in silence', async () => {
    const { join, journal, hub, logged } = createBench();
    const alice = await join('alice');
    write(alice, 'too late');
    hub.discard(board, 'the table was deleted');
    await journal.fail('there is no such board');
    await settled();
    expect(alice.socket.closedWith()?.code).toBe(closeCode.unauthorised);
    expect([hub.isOpen(board), logged]).toEqual([false, []]);
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
    carol.socket.clog(17 << 20);
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

describe('[T6] a board on which nobody does anything', () => {
  test('rests without a document, and wakes with everything when somebody does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
    const destroyed = vi.spyOn(Y.Doc.prototype, 'destroy');
    try {
      const { join, journal, hub } = createBench({ limits: { restMs: 1_000 } });
      const [alice, bob] = [await join('alice'), await join('bob')];
      write(alice, 'one');
      await settled();
      vi.advanceTimersByTime(1_000);
      expect(destroyed, 'not while a change is under way').not.toHaveBeenCalled();
      await journal.commit();
      vi.advanceTimersByTime(1_000);
      expect(destroyed).toHaveBeenCalledTimes(1);
      write(bob, 'two');
      await journal.commit();
      alice.pump();
      expect(alice.texts().toSorted()).toEqual(['one', 'two']);
      vi.advanceTimersByTime(1_000);
      const hand = { ...alice.hand, newId: () => 'by-the-server' };
      const edited = hub.edit(board, (doc) => addCards(doc, hand, [newCard('three')]));
      await journal.commit();
      await edited;
      const carol = await join('carol');
      expect(carol.texts()).toHaveLength(3);
      expect(journal.stored(board).seq).toBe(3);
    } finally {
      destroyed.mockRestore();
      vi.useRealTimers();
    }
  });

  test('is compacted from its bytes when the server stops', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
    try {
      const { join, journal, hub } = createBench({ limits: { restMs: 1_000 } });
      const alice = await join('alice');
      write(alice, 'kept');
      await journal.commit();
      vi.advanceTimersByTime(1_000);
      const unloaded = hub.drain();
      for (let i = 0; i < 3; i++) await journal.commit();
      await unloaded;
      expect(journal.stored(board).updates).toEqual([]);
      expect((await createBench({ journal }).join('bob')).texts()).toEqual(['kept']);
    } finally {
      vi.useRealTimers();
    }
  });
});
