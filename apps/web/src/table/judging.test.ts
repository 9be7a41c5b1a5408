import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJudging } from './judging.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function judgingOf(answers: Promise<number>[] = []) {
  const shown: number[] = [];
  const failed: unknown[] = [];
  let reads = 0;
  const read = () => answers[reads++] ?? Promise.resolve(reads);
  const judging = createJudging(
    read,
    (one) => shown.push(one),
    (error) => failed.push(error),
  );
  return { judging, shown, failed, reads: () => reads };
}

describe('judging', () => {
  it('asks a few times while a hall of 1,400 votes in five minutes, and of the last ballot too', async () => {
    const { judging, reads, shown } = judgingOf();
    judging.onVote('vote', 0);
    expect(reads()).toBe(1);
    for (let ballot = 0; ballot < 1_400; ballot++) {
      judging.onVote('vote', ballot);
      await vi.advanceTimersByTimeAsync(300_000 / 1_400);
    }
    const before = reads();
    expect(before).toBeLessThanOrEqual(152);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(reads()).toBe(before + 1);
    expect(shown.at(-1)).toBe(reads());
  });

  it('waits for a pause while people work on the board, and asks at once when it is told to', async () => {
    const { judging, reads } = judgingOf();
    for (let change = 0; change < 100; change++) {
      judging.onBoard();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(reads()).toBe(0);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(reads()).toBe(1);
    judging.now();
    judging.onVote('vote', 8);
    judging.onVote('converge', 8);
    expect(reads()).toBe(4);
  });

  it('shows no answer that a later one has overtaken, nor after it has stopped', async () => {
    const [late, gone] = [Promise.withResolvers<number>(), Promise.withResolvers<number>()];
    const { judging, shown, failed } = judgingOf([late.promise, Promise.resolve(2), gone.promise]);
    judging.now();
    judging.now();
    await vi.advanceTimersByTimeAsync(0);
    late.resolve(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toEqual([2]);
    judging.now();
    judging.stop();
    gone.reject(new Error('no answer'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect([shown, failed]).toEqual([[2], []]);
  });
});
