// [T3] [T6] Attacks through awareness. Whatever somebody sends, the others see nothing of it and are served on time, and the
// relay keeps no more of it than it does of anybody.

import { type AwarenessEntry, readEntries, writeEntries } from '@terreau/sync/awareness';
import { closeCode, writeAwareness } from '@terreau/sync/messages';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type ClientDouble, createBench } from '../testing/relay-bench.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

const tickMs = 200;
const [anaId, malloryId, boId] = [1, 2, 3];

function entry(clientId: number, clock: number, state: unknown): AwarenessEntry {
  return { clientId, clock, state: JSON.stringify(state) };
}

function say(client: ClientDouble, ...entries: AwarenessEntry[]): void {
  client.socket.receive(writeAwareness(writeEntries(entries)));
}

/** Sends entries that are written by hand. */
function sayBytes(client: ClientDouble, ...bytes: readonly number[]): void {
  client.socket.receive(writeAwareness(Uint8Array.from(bytes)));
}

/** What a client has heard by the end of the tick. */
function heard(client: ClientDouble): AwarenessEntry[] {
  vi.advanceTimersByTime(tickMs);
  const before = client.awareness.length;
  client.pump();
  return client.awareness.slice(before).flatMap((bytes) => readEntries(bytes, 100) ?? []);
}

/** Ana is here and has been seen; Mallory attacks; Bo watches. */
async function stage() {
  const bench = createBench();
  const [ana, mallory, bo] = [await bench.join('ana'), await bench.join('mallory'), await bench.join('bo')];
  say(ana, entry(anaId, 1, { at: 1 }));
  heard(ana);
  heard(bo);
  /** Nobody has seen anything; Ana is heard at once when she moves; what Mallory used is nobody's, and so may be Bo's. */
  const expectUnharmed = (used = malloryId): void => {
    expect([heard(ana), heard(bo)]).toEqual([[], []]);
    say(ana, entry(anaId, 2, { at: 2 }));
    expect(heard(bo)).toEqual([entry(anaId, 2, { at: 2 })]);
    say(bo, entry(used, 1, { at: 3 }));
    expect(heard(ana).at(-1)).toEqual(entry(used, 1, { at: 3 }));
  };
  const expectClosed = (): void => {
    expect(mallory.socket.closedWith()).toEqual({ code: closeCode.malformed, reason: 'awareness' });
    expect(bench.logged.at(-1)).toMatchObject({
      fields: { participant: 'mallory-participant', role: 'participant', what: 'awareness' },
    });
  };
  return { bench, ana, mallory, bo, expectUnharmed, expectClosed };
}

describe("[T3] under somebody else's id", () => {
  test('a clock of 2^50 goes nowhere', async () => {
    const { mallory, expectUnharmed } = await stage();
    say(mallory, entry(anaId, 2 ** 50, { at: 'forged' }));
    say(mallory, entry(anaId, 2 ** 50, null));
    expect(mallory.socket.closedWith()).toBeNull();
    expectUnharmed();
  });

  test('a state that names somebody else goes nowhere, and binds no id, however many there are', async () => {
    const { ana, mallory, expectUnharmed } = await stage();
    for (let frame = 0; frame < 50; frame++) {
      const forged = Array.from({ length: 2_000 }, (_, n) =>
        entry(1_000 + 2_000 * frame + n, 1, { id: ana.member.id }),
      );
      say(mallory, ...forged);
    }
    expectUnharmed(1_000 + 99_999);
  });
});

describe('[T6] a clock that nobody can count to', () => {
  test.each([
    ['2^53 - 1', Number.MAX_SAFE_INTEGER],
    ['2^50', 2 ** 50],
    ['just above the limit', 2 ** 32 + 1],
  ])('closes the connection: %s', async (_, clock) => {
    const { mallory, expectUnharmed, expectClosed } = await stage();
    say(mallory, entry(malloryId, clock, { at: 1 }));
    expectClosed();
    expectUnharmed();
  });

  test.each([
    ['2^53', [...Array<number>(7).fill(0x80), 0x10]],
    ['ten bytes', [...Array<number>(9).fill(0xff), 0x7f]],
    ['two hundred bytes of nothing', [...Array<number>(200).fill(0x80), 0]],
    ['without an end', Array<number>(200).fill(0xff)],
  ])('closes the connection: %s', async (_, clock) => {
    const { mallory, expectUnharmed, expectClosed } = await stage();
    sayBytes(mallory, 1, malloryId, ...clock, 2, 0x7b, 0x7d);
    expectClosed();
    expectUnharmed();
  });

  test('the largest there is stays one that clients can read, however often the state changes', async () => {
    const { mallory, bo } = await stage();
    for (let at = 0; at < 1_000; at++) say(mallory, entry(malloryId, 2 ** 32, { at }));
    expect(heard(bo)).toEqual([entry(malloryId, 2 ** 32, { at: 0 })]);
  });
});

describe('[T6] 100,000 unknown ids', () => {
  const unknown = Array.from({ length: 100_000 }, (_, n) => entry(1_000 + n, 1, { at: n }));

  test('in one frame close the connection', async () => {
    const { mallory, expectUnharmed, expectClosed } = await stage();
    say(mallory, ...unknown);
    expectClosed();
    expectUnharmed(1_000);
  });

  test('in many frames are a few', async () => {
    const { ana, mallory, bo } = await stage();
    for (let at = 0; at < unknown.length; at += 2_000) say(mallory, ...unknown.slice(at, at + 2_000));
    expect(heard(ana)).toEqual(unknown.slice(0, 4));
    heard(bo);
    say(bo, entry(2_000, 1, { at: 'free' }));
    expect(heard(ana)).toEqual([entry(2_000, 1, { at: 'free' })]);
    mallory.socket.leave();
    expect(heard(ana).map(({ state }) => state)).toEqual(Array(4).fill('null'));
  });

  test('of clients that come and go are forgotten', async () => {
    const bench = createBench({ limits: { maxDepartedIds: 10, maxShownStates: 4 } });
    const bo = await bench.join('bo');
    for (let n = 0; n < 25; n++) {
      const mallory = await bench.join('mallory');
      say(mallory, ...unknown.slice(4 * n, 4 * n + 4));
      mallory.socket.leave();
    }
    heard(bo);
    say(bo, entry(1_000, 1, { at: 'free' }));
    say(bo, entry(1_099, 9, { at: 'taken' }));
    expect(heard(bo)).toEqual([entry(1_000, 1, { at: 'free' })]);
  });
});

describe('[T6] a state that is none', () => {
  const nested = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;

  test.each([
    ['no JSON', '{at:1}'],
    ['nothing', ''],
    ['an array', '[{"at":1}]'],
    ['a text', '"at"'],
    ['a number', '1'],
    ['two objects', '{}{}'],
    ['2 MB', `{"at":"${'x'.repeat(2 << 20)}"}`],
    ['a million arrays deep', nested(1_000_000)],
    ['brackets only', '['.repeat(2_000)],
    ['a prototype', '{"__proto__":{"at":1}}'],
    ['a prototype within', '{"at":[{"__proto__":null}]}'],
    ['a prototype in disguise', '{"\\u005f_proto__":{}}'],
  ])('closes the connection: %s', async (_, state) => {
    const { mallory, expectUnharmed, expectClosed } = await stage();
    say(mallory, { clientId: malloryId, clock: 1, state });
    expectClosed();
    expectUnharmed();
  });

  test('closes the connection: half a letter', async () => {
    const { mallory, expectUnharmed, expectClosed } = await stage();
    sayBytes(mallory, 1, malloryId, 1, 6, ...new TextEncoder().encode('{"a":'), 0xc3);
    expectClosed();
    expectUnharmed();
  });

  test('one that is as deep as there is room hurts no stock client', async () => {
    const { mallory, bo } = await stage();
    say(mallory, { clientId: malloryId, clock: 1, state: nested(1_000) });
    heard(bo);
    say(mallory, { clientId: malloryId, clock: 2, state: nested(1_001) });
    heard(bo);
    const theirs = new Awareness(new Y.Doc());
    for (const bytes of bo.awareness) applyAwarenessUpdate(theirs, bytes, 'relay');
    expect(theirs.getStates().get(malloryId)).toEqual(JSON.parse(nested(1_001)));
    theirs.destroy();
  });

  test('words are no prototype', async () => {
    const { mallory, bo } = await stage();
    const said = { at: 'about __proto__', '\u2028': '\u0000' };
    say(mallory, entry(malloryId, 1, said));
    expect(heard(bo)).toEqual([entry(malloryId, 1, said)]);
  });
});

describe('[T6] a count that lies', () => {
  test.each([
    ['2^25 entries in seven bytes', [0x80, 0x80, 0x80, 0x10, 0]],
    ['more than there are', [2, malloryId, 1, 2, 0x7b, 0x7d]],
    ['fewer than there are', [1, malloryId, 1, 2, 0x7b, 0x7d, boId, 1, 2, 0x7b, 0x7d]],
    ['a text longer than the frame', [1, malloryId, 1, 0xff, 0x7f, 0x7b, 0x7d]],
    ['an echo longer than the frame', [1, anaId, 1, 0xff, 0x7f, 0x7b, 0x7d]],
    ['nothing at all', []],
  ])('closes the connection: %s', async (_, bytes) => {
    const { mallory, expectUnharmed, expectClosed } = await stage();
    sayBytes(mallory, ...bytes);
    expectClosed();
    expectUnharmed();
  });
});

describe('[T6] many of what is allowed', () => {
  test('10,000 farewells and returns are one entry a tick', async () => {
    const { mallory, bo } = await stage();
    for (let clock = 1; clock <= 10_000; clock++)
      say(mallory, entry(malloryId, clock, clock % 2 === 0 ? null : { at: clock }));
    expect(heard(bo)).toEqual([entry(malloryId, 10_000, null)]);
    expect(heard(bo)).toEqual([]);
  });

  test('farewells for others go nowhere', async () => {
    const { mallory, expectUnharmed } = await stage();
    say(mallory, ...Array.from({ length: 2_000 }, (_, n) => entry(n, 2 ** 31, null)));
    expectUnharmed();
  });

  test('an echo of everything is passed over unread', async () => {
    const { mallory, expectUnharmed } = await stage();
    const bytes = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 2_000);
      for (let n = 0; n < 2_000; n++) {
        encoding.writeVarUint(encoder, anaId);
        encoding.writeVarUint(encoder, 1);
        // No text at all, were it looked at.
        encoding.writeVarUint8Array(encoder, Uint8Array.of(0xff, 0xff));
      }
    });
    mallory.socket.receive(writeAwareness(bytes));
    expect(mallory.socket.closedWith()).toBeNull();
    expectUnharmed();
  });
});
