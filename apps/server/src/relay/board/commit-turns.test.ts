import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CommitTurns, createCommitTurns } from './commit-turns.ts';

const limits = { turnGapMs: 10, turnGapPerSendingMs: 3, maxTurnGapMs: 100 };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A room whose commits end when the test says so. */
function createRoomDouble(turns: CommitTurns) {
  const under = { way: [] as (() => void)[] };
  const commit = vi.fn(() => new Promise<void>((resolve) => void under.way.push(resolve)));
  return {
    commit,
    ask: () => turns.ask(commit),
    finish: async () => {
      for (const resolve of under.way.splice(0)) resolve();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

const startTurns = () => createCommitTurns(limits, () => performance.now());

test('the first change of a quiet time is committed at once, when all sockets have been read', async () => {
  const turns = startTurns();
  const [one, two] = [createRoomDouble(turns), createRoomDouble(turns)];
  one.ask();
  two.ask();
  expect(one.commit).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(0);
  expect([one.commit.mock.calls.length, two.commit.mock.calls.length]).toEqual([1, 1]);
});

test('the next turn waits for the gap', async () => {
  const room = createRoomDouble(startTurns());
  room.ask();
  await vi.advanceTimersByTimeAsync(0);
  await room.finish();
  room.ask();
  await vi.advanceTimersByTimeAsync(9);
  expect(room.commit).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(room.commit).toHaveBeenCalledTimes(2);
});

test('and for the commit before it, however long that takes', async () => {
  const turns = startTurns();
  const [slow, other] = [createRoomDouble(turns), createRoomDouble(turns)];
  slow.ask();
  await vi.advanceTimersByTimeAsync(0);
  other.ask();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(other.commit).not.toHaveBeenCalled();
  await slow.finish();
  expect(other.commit).toHaveBeenCalledTimes(1);
});

test('a commit that fails ends its turn like any other', async () => {
  const turns = startTurns();
  const room = createRoomDouble(turns);
  turns.ask(() => Promise.reject(new Error('the disk is full')));
  await vi.advanceTimersByTimeAsync(0);
  room.ask();
  await vi.advanceTimersByTimeAsync(10);
  expect(room.commit).toHaveBeenCalledTimes(1);
});

test.each([
  ['for so long that sending takes a third of the time', 20, 60],
  ['for no longer than the limit', 80, 100],
  ['for the gap when sending was quick', 1, 10],
])('[T6] a turn waits %s', async (_, sendingMs, gapMs) => {
  let now = 1_000;
  const turns = createCommitTurns(limits, () => now);
  const room = createRoomDouble(turns);
  room.ask();
  await vi.advanceTimersByTimeAsync(0);
  turns.sending(() => {
    now += sendingMs;
  });
  await room.finish();
  room.ask();
  await vi.advanceTimersByTimeAsync(gapMs - sendingMs - 1);
  expect(room.commit).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(room.commit).toHaveBeenCalledTimes(2);
});
