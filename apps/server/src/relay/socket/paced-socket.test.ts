import { messageType, writeAwareness, writeStateVector, writeUpdate } from '@terreau/sync/messages';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultRelayLimits } from '../relay-limits.ts';
import { createSocketDouble, type SocketDouble } from '../testing/socket-double.ts';
import { createPace } from './pace-of-frames.ts';
import { createPacedSocket } from './paced-socket.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const limits = {
  ...defaultRelayLimits,
  messagesPerSecond: 100,
  changesPerSecond: 40,
  kilobytesPerSecond: 10,
};
const cursor = (n: number): Uint8Array => writeAwareness(Uint8Array.of(n % 256, n >> 8));
const change = writeUpdate(Uint8Array.of(1, 2, 3));
const question = writeStateVector(Uint8Array.of(0));

/** A person with so many sockets, and what of each has reached the room. */
function connect(sockets = 1, role: 'participant' | 'facilitator' = 'participant') {
  const pace = createPace(role, { limits, now: () => Date.now() });
  return Array.from({ length: sockets }, () => {
    const inner = createSocketDouble();
    const heard: (Uint8Array | null)[] = [];
    const socket = createPacedSocket(inner, pace);
    socket.listen({ message: (frame) => heard.push(frame), closed: () => undefined });
    return { inner, socket, heard };
  });
}

/** Sends as fast as the socket is read, for so long; how many messages that were. */
function flood(inner: SocketDouble, seconds: number, frame: Uint8Array | null): number {
  let sent = 0;
  for (const end = Date.now() + seconds * 1_000; Date.now() < end; vi.advanceTimersByTime(10)) {
    for (let i = 0; i < 50 && !inner.isPaused(); i++, sent++) inner.receive(frame);
  }
  return sent;
}

describe('[T6] a person who sends', () => {
  test.each([
    ['messages', Uint8Array.of(9), 100],
    ['text messages', null, 100],
    ['changes', change, 40],
    ['bytes', writeUpdate(new Uint8Array(496)), 20],
    ['questions', question, 1],
  ])('more %s than the rate is read at the rate, and loses nothing', (_, frame, perSecond) => {
    const [{ inner, heard }] = connect() as [ReturnType<typeof connect>[number]];
    flood(inner, 60, frame);
    const sent = flood(inner, 100, frame);
    expect(sent / 100).toBeGreaterThan(perSecond * 0.9);
    expect(sent / 100).toBeLessThan(perSecond * 1.15);
    expect(heard.every((arrived) => arrived === frame)).toBe(true);
  });

  test('through many sockets is one person', () => {
    const sockets = connect(10);
    const sent = (seconds: number): number => {
      let count = 0;
      for (let i = 0; i < seconds * 10; i++)
        for (const { inner } of sockets) count += flood(inner, 0.01, change);
      return count;
    };
    sent(30);
    expect(sent(100) / 100).toBeLessThan(40 * 1.15);
  });

  test('what was read before the pause took effect is heard all the same, and paid for', () => {
    const [{ inner, heard }] = connect() as [ReturnType<typeof connect>[number]];
    for (let i = 0; i < 1_000; i++) inner.receive(change);
    expect([heard.length, inner.isPaused()]).toEqual([1_000, true]);
    vi.advanceTimersByTime(15_000);
    expect(inner.isPaused()).toBe(true);
    vi.advanceTimersByTime(500);
    expect(inner.isPaused()).toBe(false);
  });

  test('pings, is counted', () => {
    const inner = createSocketDouble();
    let control: (() => void) | undefined;
    const listening = {
      ...inner,
      listen: (given: Parameters<typeof inner.listen>[0]) => (control = given.control),
    };
    const pace = createPace('participant', { limits, now: () => Date.now() });
    createPacedSocket(listening, pace).listen({ message: () => undefined, closed: () => undefined });
    for (let i = 0; i <= 1_000; i++) control?.();
    expect(inner.isPaused()).toBe(true);
  });

  test('with a facilitator’s key is trusted ten times as much', () => {
    const [{ inner }] = connect(1, 'facilitator') as [ReturnType<typeof connect>[number]];
    for (let i = 0; i < 4_000; i++) inner.receive(change);
    expect(inner.isPaused()).toBe(false);
  });
});

describe('an honest client is never slowed', () => {
  test.each([
    ['20 cursors and 60 moves of a card a second, in an hour of it', 3_600, 20, 60],
    ['five cursors and ten keys a second', 600, 5, 10],
  ])('%s', (_, seconds, cursors, changes) => {
    const pace = createPace('participant', { limits: defaultRelayLimits, now: () => Date.now() });
    let waitedMs = 0;
    for (let second = 0; second < seconds; second++) {
      for (let i = 0; i < cursors; i++) waitedMs += pace.count(cursor(i)) + pace.countAwareness();
      for (let i = 0; i < changes; i++) waitedMs += pace.count(change);
      vi.advanceTimersByTime(1_000);
    }
    expect(waitedMs).toBe(0);
  });

  test.each([
    ['300 cards pasted one by one', 300, 1_500],
    ["an hour's work of a phone that comes back, in one update", 1, 1_000_000],
    ['… and in a thousand', 1_000, 1_000],
  ])('%s', (_, updates, bytes) => {
    const pace = createPace('participant', { limits: defaultRelayLimits, now: () => Date.now() });
    for (let i = 0; i < updates; i++) expect(pace.count(writeUpdate(new Uint8Array(bytes)))).toBe(0);
  });

  test('a dozen windows that come back together, twice', () => {
    const pace = createPace('participant', { limits: defaultRelayLimits, now: () => Date.now() });
    for (let i = 0; i < 12; i++) expect(pace.count(question)).toBe(0);
    vi.advanceTimersByTime(10_000);
    for (let i = 0; i < 12; i++) expect(pace.count(question)).toBe(0);
  });
});

describe('[T6] awareness above the rate', () => {
  test('is coalesced: the newest wins, and nothing else waits for it', () => {
    const [{ inner, heard }] = connect() as [ReturnType<typeof connect>[number]];
    for (let n = 0; n < 500; n++) inner.receive(cursor(n));
    inner.receive(change);
    expect(inner.isPaused()).toBe(false);
    expect(heard).toHaveLength(61);
    expect(heard.at(-1)).toBe(change);
    vi.advanceTimersByTime(1_000);
    expect(heard.slice(61)).toEqual([cursor(499)]);
    expect(heard[0]?.[0]).toBe(messageType.awareness);
  });

  test('is forgotten with its socket', () => {
    const [{ inner, heard }] = connect() as [ReturnType<typeof connect>[number]];
    for (let n = 0; n < 100; n++) inner.receive(cursor(n));
    inner.leave();
    vi.advanceTimersByTime(10_000);
    expect([heard.length, vi.getTimerCount()]).toEqual([60, 0]);
  });
});

describe('the room', () => {
  test('can hold a socket longer than its pace does, and the other way round', () => {
    const [{ inner, socket }] = connect() as [ReturnType<typeof connect>[number]];
    for (let i = 0; i <= 400; i++) inner.receive(change);
    socket.pause();
    vi.advanceTimersByTime(60_000);
    expect(inner.isPaused()).toBe(true);
    socket.resume();
    expect(inner.isPaused()).toBe(false);
    for (let i = 0; i <= 400; i++) inner.receive(change);
    socket.pause();
    socket.resume();
    expect(inner.isPaused()).toBe(true);
  });

  test('closes a socket that rests, and no timer remains', () => {
    const [{ inner, socket }] = connect() as [ReturnType<typeof connect>[number]];
    for (let i = 0; i <= 400; i++) inner.receive(change);
    socket.close(4503, 'come back');
    expect([inner.closedWith(), vi.getTimerCount()]).toEqual([{ code: 4503, reason: 'come back' }, 0]);
  });
});
