import { readLater } from '@terreau/sync/later';
import { closeCode } from '@terreau/sync/messages';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { settled } from '../journal/journal-double.ts';
import { createBench, write } from './testing/relay-bench.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Somebody who is refused so often, and waits each time as long as asked. */
async function refuse(bench: ReturnType<typeof createBench>, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    const alice = await bench.join('alice');
    write(alice, 'again');
    await settled();
    vi.advanceTimersByTime(20_000);
  }
}

describe('[T6] who is refused too often', () => {
  const limits = { refusalsBeforeBar: 5, barMs: 300_000 };

  test('is barred from the board with all connections, once, in the log too, and it ends by itself', async () => {
    const bench = createBench({ phase: 'closed', limits });
    const [other, bob] = [await bench.join('alice'), await bench.join('bob')];
    await refuse(bench, 5);
    expect(other.socket.closedWith()).toEqual({
      code: closeCode.barred,
      reason: 'refused too often, later 300000',
    });
    expect(bob.socket.closedWith()).toBeNull();
    expect(bench.connect('alice').socket.closedWith()).toEqual({
      code: closeCode.barred,
      reason: 'refused too often, later 280000',
    });
    expect(bench.logged.filter(({ message }) => message.includes('barred'))).toEqual([
      { fields: expect.objectContaining({ participant: other.member.id }), message: expect.anything() },
    ]);
    vi.advanceTimersByTime(280_000);
    expect(bench.connect('alice').socket.closedWith()).toBeNull();
  });

  test('is told, before that, when to come back', async () => {
    const bench = createBench({ phase: 'closed' });
    for (let i = 0; i < 4; i++) {
      write(await bench.join('alice'), 'again');
      await settled();
    }
    const { code, reason } = bench.connect('alice').socket.closedWith() ?? { code: 0, reason: '' };
    expect([code, reason.split(',')[0]]).toEqual([closeCode.comeBack, 'refused too often']);
    expect(readLater(reason)).toBeGreaterThanOrEqual(1_000);
  });
});

test('[T6] who knocks again and again is not let in, and waiting helps', () => {
  const { hub, connect } = createBench();
  const { member } = connect('alice');
  const knocks = Array.from({ length: 100 }, () => hub.admit(member).kind);
  expect(knocks.filter((kind) => kind === 'enter')).toHaveLength(60);
  expect(knocks.at(-1)).toBe('too-often');
  expect(hub.admit({ ...member, id: connect('bob').member.id }).kind).toBe('enter');
  vi.advanceTimersByTime(1_000);
  expect([hub.admit(member).kind, hub.admit(member).kind]).toEqual(['enter', 'too-often']);
});

test('[T6] whom a stopping server sends away comes back after a moment, and no two at the same', async () => {
  const { join, hub } = createBench({ limits: { connectionsPerSecond: 10 } });
  const people = await Promise.all(Array.from({ length: 30 }, (_, i) => join(`person-${i}`)));
  await hub.drain();
  const delays = people.map(({ socket }) => readLater(socket.closedWith()?.reason ?? '') ?? 0);
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(1_000);
  expect(Math.max(...delays)).toBe(1_000 + 30 * 100);
  expect(new Set(delays).size).toBe(30);
});
