// [T6] What a full hall sees of itself: some cursors, those who lead always among them, and none that flickers.

import { type AwarenessEntry, readEntries, writeEntries } from '@terreau/sync/awareness';
import { writeAwareness } from '@terreau/sync/messages';
import type { Role } from '@terreau/workshop/permissions';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Bench, type ClientDouble, createBench } from '../testing/relay-bench.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

const tickMs = 200;
const longMs = 10_000;
const limits = { maxShownStates: 2 };

interface Guest {
  readonly client: ClientDouble;
  readonly clientId: number;
  clock: number;
}

let ids = 0;

async function arrive(bench: Bench, name: string, role?: Role): Promise<Guest> {
  return { client: await bench.join(name, role), clientId: ++ids, clock: 0 };
}

function entryOf({ clientId, clock }: Guest, state: unknown): AwarenessEntry {
  return { clientId, clock, state: JSON.stringify(state) };
}

/** Somebody moves to where nobody was, or renews what they said. */
function move(guest: Guest, state: unknown = { at: guest.clock + 1 }): AwarenessEntry {
  guest.clock++;
  const said = entryOf(guest, state);
  guest.client.socket.receive(writeAwareness(writeEntries([said])));
  return said;
}

/** What somebody has heard by the end of the tick. */
function heard(guest: Guest): AwarenessEntry[][] {
  vi.advanceTimersByTime(tickMs);
  const { client } = guest;
  const before = client.awareness.length;
  client.pump();
  return told(guest).slice(before);
}

/** All that somebody has heard. */
function told({ client }: Guest): AwarenessEntry[][] {
  return client.awareness.map((bytes) => readEntries(bytes, 100) ?? []);
}

describe('[T6] a crowd', () => {
  test('sees so many and no more; who joins sees the same', async () => {
    const bench = createBench({ limits });
    const [ana, bo, cy] = [await arrive(bench, 'ana'), await arrive(bench, 'bo'), await arrive(bench, 'cy')];
    const shown = [move(ana), move(bo)];
    move(cy);
    expect(heard(cy)).toEqual([shown]);
    move(cy);
    expect(heard(ana)).toEqual([shown]);
    expect(told(await arrive(bench, 'dee'))).toEqual([shown]);
  });

  test('always sees whoever leads it', async () => {
    const bench = createBench({ limits });
    const [ana, bo] = [await arrive(bench, 'ana'), await arrive(bench, 'bo')];
    const fay = await arrive(bench, 'fay', 'facilitator');
    const [first, second] = [move(ana), move(bo)];
    expect(heard(ana)).toEqual([[first, second]]);
    const led = move(fay);
    expect(heard(bo).at(-1)).toEqual([entryOf(ana, null), led]);
    // Even when they have been still for long, and the others have not.
    vi.advanceTimersByTime(longMs);
    const again = move(bo);
    move(ana);
    expect(heard(bo)).toEqual([[again]]);
  });

  test('lets the first to have been still for long make room for who moves, and tells them not', async () => {
    const bench = createBench({ limits });
    const [ana, bo, cy] = [await arrive(bench, 'ana'), await arrive(bench, 'bo'), await arrive(bench, 'cy')];
    move(ana);
    move(bo);
    vi.advanceTimersByTime(longMs - tickMs);
    const third = move(ana);
    // To renew is not to move.
    move(bo, { at: 1 });
    [ana, bo, cy].map(heard);
    const moved = move(cy);
    expect(heard(ana)).toEqual([[entryOf(bo, null), moved]]);
    expect(heard(bo)).toEqual([[moved]]);
    expect(told(await arrive(bench, 'dee'))).toEqual([[third, moved]]);
  });

  test('keeps whoever goes on moving', async () => {
    const bench = createBench({ limits });
    const [ana, bo, cy] = [await arrive(bench, 'ana'), await arrive(bench, 'bo'), await arrive(bench, 'cy')];
    for (let second = 0; second < 60; second++) {
      const both = [move(ana), move(bo)];
      move(cy);
      expect(heard(cy)).toEqual([both]);
      vi.advanceTimersByTime(1_000 - tickMs);
    }
  });

  test('shows somebody new as soon as a place is free, when they renew', async () => {
    const bench = createBench({ limits });
    const [ana, bo, cy] = [await arrive(bench, 'ana'), await arrive(bench, 'bo'), await arrive(bench, 'cy')];
    move(ana);
    move(bo);
    move(cy, { at: 'the door' });
    heard(ana);
    vi.advanceTimersByTime(longMs);
    move(cy, { at: 'the door' });
    expect(heard(ana)).toEqual([]);
    bo.client.socket.leave();
    expect(heard(ana)).toEqual([[entryOf(bo, null)]]);
    const renewed = move(cy, { at: 'the door' });
    expect(heard(ana)).toEqual([[renewed]]);
  });

  test('hears nothing of who leaves unseen', async () => {
    const bench = createBench({ limits });
    const [ana, bo, cy] = [await arrive(bench, 'ana'), await arrive(bench, 'bo'), await arrive(bench, 'cy')];
    for (const guest of [ana, bo, cy]) move(guest);
    heard(ana);
    cy.client.socket.leave();
    expect(heard(ana)).toEqual([]);
  });

  test('gets large states in turns', async () => {
    const bench = createBench({ limits: { maxAwarenessCharacters: 1_500 } });
    const guests = [await arrive(bench, 'ana'), await arrive(bench, 'bo'), await arrive(bench, 'cy')];
    const [first, second, third] = guests.map((guest) => move(guest, { text: 'x'.repeat(1_000) }));
    const [ana] = guests;
    expect(ana && [heard(ana), heard(ana), heard(ana)]).toEqual([[[first, second]], [[third]], []]);
  });
});

test('the tick slows as the room grows', async () => {
  const bench = createBench();
  const guests: Guest[] = [];
  for (let n = 0; n < 200; n++) guests.push(await arrive(bench, `guest-${n}`));
  const [ana, bo] = guests;
  if (!ana || !bo) throw new Error('nobody is here');
  const moved = move(ana);
  expect(heard(bo)).toEqual([]);
  expect(heard(bo)).toEqual([[moved]]);
});

test('a frame is built once, and the same bytes go to everyone', async () => {
  const bench = createBench();
  const guests = [await arrive(bench, 'ana'), await arrive(bench, 'bo'), await arrive(bench, 'cy')];
  for (const guest of guests) move(guest);
  vi.advanceTimersByTime(tickMs);
  const written = guests.map(({ client }) => client.socket.flush());
  expect(written.map(({ length }) => length)).toEqual([1, 1, 1]);
  expect(new Set(written.map(([frame]) => frame?.buffer)).size).toBe(1);
});
