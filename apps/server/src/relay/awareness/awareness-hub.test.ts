import { addCards } from '@terreau/board/edits';
import { type AwarenessEntry, readEntries, writeEntries } from '@terreau/sync/awareness';
import { signOfLife, writeAwareness } from '@terreau/sync/messages';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type ClientDouble, createBench, newCard } from '../testing/relay-bench.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

function say(client: ClientDouble, ...entries: AwarenessEntry[]): void {
  client.socket.receive(writeAwareness(writeEntries(entries)));
}

function entry(clientId: number, clock: number, state: unknown): AwarenessEntry {
  return { clientId, clock, state: JSON.stringify(state) };
}

/** What a client has heard since the last time, message by message. */
function heard(client: ClientDouble): AwarenessEntry[][] {
  const before = client.awareness.length;
  client.pump();
  return client.awareness.slice(before).map((bytes) => readEntries(bytes, 100) ?? []);
}

const here = { name: 'here' };

describe('awareness', () => {
  test('states of one tick go to everyone as one message', async () => {
    const { join } = createBench();
    const [alice, bob] = [await join('alice'), await join('bob')];
    say(alice, entry(1, 1, { x: 1 }));
    say(alice, entry(1, 2, { x: 2 }));
    say(bob, entry(2, 1, { x: 9 }));
    expect(heard(bob)).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(heard(bob)).toEqual([[entry(1, 2, { x: 2 }), entry(2, 1, { x: 9 })]]);
    vi.advanceTimersByTime(1_000);
    expect(heard(bob)).toEqual([]);
  });

  test('who joins hears of everyone who is there', async () => {
    const { join } = createBench();
    const alice = await join('alice');
    say(alice, entry(1, 1, here));
    const bob = await join('bob');
    expect(bob.awareness.map((bytes) => readEntries(bytes, 9))).toEqual([[entry(1, 1, here)]]);
  });

  test('who asks hears of everyone who is there, once a tick', async () => {
    const { join } = createBench();
    const alice = await join('alice');
    say(alice, entry(1, 1, here));
    vi.advanceTimersByTime(200);
    heard(alice);
    for (let n = 0; n < 100; n++) alice.socket.receive(Uint8Array.of(3));
    expect(heard(alice)).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(heard(alice)).toEqual([[entry(1, 1, here)]]);
  });

  test('a connection that closes leaves, for everyone', async () => {
    const { join } = createBench();
    const [alice, bob] = [await join('alice'), await join('bob')];
    say(alice, entry(1, 4, here));
    vi.advanceTimersByTime(200);
    heard(bob);
    alice.socket.leave();
    vi.advanceTimersByTime(200);
    expect(heard(bob)).toEqual([[entry(1, 4, null)]]);
  });

  test('a stock client sees who leaves and who comes back with the same clock', async () => {
    const { join } = createBench();
    const [alice, bob] = [await join('alice'), await join('bob')];
    const mine = new Awareness(new Y.Doc());
    const theirs = new Awareness(new Y.Doc());
    mine.setLocalState(here);
    const state = () => writeAwareness(encodeAwarenessUpdate(mine, [mine.clientID]));
    const listen = (): void => {
      vi.advanceTimersByTime(200);
      heard(bob);
      for (const bytes of bob.awareness) applyAwarenessUpdate(theirs, bytes, 'relay');
    };
    alice.socket.receive(state());
    listen();
    expect(theirs.getStates().get(mine.clientID)).toEqual(here);
    alice.socket.leave();
    listen();
    expect(theirs.getStates().has(mine.clientID)).toBe(false);
    const again = await join('alice');
    again.socket.receive(state());
    listen();
    expect(theirs.getStates().get(mine.clientID)).toEqual(here);
    mine.destroy();
    theirs.destroy();
  });

  test('a renewal waits for the slow tick, and reaches clients before they give the peer up', async () => {
    const { join } = createBench();
    const [alice, bob] = [await join('alice'), await join('bob')];
    say(alice, entry(1, 1, here));
    vi.advanceTimersByTime(200);
    heard(bob);
    say(alice, entry(1, 2, here));
    vi.advanceTimersByTime(400);
    expect(heard(bob)).toEqual([]);
    vi.advanceTimersByTime(5_000);
    expect(heard(bob)).toEqual([[entry(1, 2, here)]]);
  });

  test('a socket that is silent gets a sign of life within 20 s', async () => {
    const { join } = createBench();
    const alice = await join('alice');
    vi.advanceTimersByTime(14_000);
    expect(alice.socket.flush()).toEqual([]);
    vi.advanceTimersByTime(6_000);
    expect(alice.socket.flush()).toEqual([signOfLife]);
  });
});

describe('[T3] awareness has an owner', () => {
  test("a state under somebody else's id goes nowhere", async () => {
    const { join } = createBench();
    const [alice, bob, carol] = [await join('alice'), await join('bob'), await join('carol')];
    say(alice, entry(1, 1, here));
    vi.advanceTimersByTime(200);
    heard(carol);
    say(bob, entry(1, 5, { name: 'forged' }), entry(2, 1, { name: 'bob' }));
    vi.advanceTimersByTime(200);
    expect(heard(carol)).toEqual([[entry(2, 1, { name: 'bob' })]]);
    say(bob, entry(1, 9, null));
    vi.advanceTimersByTime(200);
    expect(heard(carol)).toEqual([]);
  });

  test("a state that names somebody else goes nowhere, and one's own does", async () => {
    const { join } = createBench();
    const [alice, bob, carol] = [await join('alice'), await join('bob'), await join('carol')];
    say(alice, entry(1, 1, { id: bob.member.id, cursor: [0, 0] }));
    say(bob, entry(2, 1, { id: bob.member.id, cursor: [1, 1] }));
    vi.advanceTimersByTime(200);
    expect(heard(carol)).toEqual([[entry(2, 1, { id: bob.member.id, cursor: [1, 1] })]]);
  });

  test('nor does one under an id that somebody else has written with', async () => {
    const { join, journal } = createBench();
    const [alice, bob] = [await join('alice'), await join('bob')];
    addCards(alice.doc, alice.hand, [newCard('mine')]);
    await journal.commit();
    alice.socket.leave();
    const { clientID } = alice.doc;
    say(bob, entry(clientID, 1, { name: 'forged' }), entry(2, 1, here));
    vi.advanceTimersByTime(200);
    expect(heard(bob)).toEqual([[entry(2, 1, here)]]);
  });

  test('what a stock client repeats of others neither counts nor binds', async () => {
    const { join } = createBench();
    const [alice, bob] = [await join('alice'), await join('bob')];
    say(bob, entry(2, 1, here));
    say(alice, entry(1, 1, { x: 1 }));
    vi.advanceTimersByTime(200);
    say(alice, entry(1, 2, { x: 2 }));
    say(bob, entry(1, 1, { x: 1 }), entry(7, 1, null));
    vi.advanceTimersByTime(200);
    expect(heard(bob).at(-1)).toEqual([entry(1, 2, { x: 2 })]);
    const carol = await join('carol');
    say(carol, entry(7, 1, here));
    vi.advanceTimersByTime(200);
    expect(heard(bob)).toEqual([[entry(7, 1, here)]]);
  });

  test('what one of somebody’s pages repeats of another is not its own', async () => {
    const { join } = createBench();
    const [page, other, bob] = [await join('alice'), await join('alice'), await join('bob')];
    say(page, entry(1, 1, here));
    say(other, entry(2, 1, here));
    // Pages of one browser tell each other, and the socket of one may be faster.
    say(page, entry(2, 2, { name: 'moved' }));
    say(other, entry(2, 2, { name: 'moved' }));
    page.socket.leave();
    vi.advanceTimersByTime(200);
    expect(heard(bob)).toEqual([[entry(1, 1, null), entry(2, 2, { name: 'moved' })]]);
  });

  test('a client that comes back before its old connection has ended keeps its id', async () => {
    const { join } = createBench();
    const [old, bob] = [await join('alice'), await join('bob')];
    say(old, entry(1, 1, here));
    const again = await join('alice');
    say(again, entry(1, 2, { name: 'again' }));
    old.socket.leave();
    vi.advanceTimersByTime(200);
    expect(heard(bob).at(-1)).toEqual([entry(1, 2, { name: 'again' })]);
  });
});

describe('[T6] awareness is bounded', () => {
  test.each([
    ['a state over 2 kB', entry(1, 1, 'x'.repeat(3_000))],
    ['a state that is no object', entry(1, 1, 'me')],
    ['a state that is no JSON', { clientId: 1, clock: 1, state: '{' }],
  ])('%s closes the connection', async (_, bad) => {
    const { join } = createBench();
    const alice = await join('alice');
    say(alice, bad);
    expect(alice.socket.closedWith()?.reason).toBe('awareness');
  });

  test('a connection has only a few ids', async () => {
    const { join } = createBench({ limits: { maxAwarenessIds: 2 } });
    const alice = await join('alice');
    say(alice, entry(1, 1, here), entry(2, 1, here), entry(3, 1, here));
    vi.advanceTimersByTime(200);
    expect(heard(alice)).toEqual([[entry(1, 1, here), entry(2, 1, here)]]);
  });

  test('a slow socket gets none, and everything once it has caught up', async () => {
    const { join } = createBench();
    const [alice, bob] = [await join('alice'), await join('bob')];
    const carol = await join('carol');
    say(carol, entry(3, 1, here));
    vi.advanceTimersByTime(200);
    heard(bob);
    bob.socket.clog(2 << 20);
    say(alice, entry(1, 1, here));
    carol.socket.leave();
    vi.advanceTimersByTime(200);
    say(alice, entry(1, 2, null));
    say(alice, entry(1, 3, here));
    vi.advanceTimersByTime(200);
    expect(heard(bob)).toEqual([]);
    bob.socket.clog(0);
    vi.advanceTimersByTime(5_000);
    expect(heard(bob)).toEqual([[entry(1, 3, here), entry(3, 1, null)]]);
    vi.advanceTimersByTime(5_000);
    expect(heard(bob)).toEqual([]);
  });

  test('who has left long ago is forgotten', async () => {
    const { join } = createBench({ limits: { maxDepartedIds: 1 } });
    const alice = await join('alice');
    say(alice, entry(1, 1, here), entry(2, 1, here));
    alice.socket.leave();
    const bob = await join('bob');
    say(bob, entry(1, 1, here));
    say(bob, entry(2, 1, here));
    vi.advanceTimersByTime(200);
    expect(heard(bob).flat()).toEqual([entry(1, 1, here), entry(2, 1, null)]);
  });
});
