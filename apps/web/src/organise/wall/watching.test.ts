import type { WallNews } from '@terreau/workshop/wall';
import { describe, expect, it, vi } from 'vitest';
import { pauseMs, watchWall } from './watching.ts';

const news = (version: string): WallNews => ({ version, now: 0, frame: null, tables: [], messages: [] });

/** A watch whose waiting the test ends by hand. */
function watch(answers: readonly (WallNews | Error)[]) {
  const left = [...answers];
  const waits: { ms: number; end: () => void }[] = [];
  const asked: (string | null)[] = [];
  const deps = {
    ask: (since: string | null): Promise<WallNews> => {
      asked.push(since);
      const answer = left.shift();
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? news('last'));
    },
    onNews: vi.fn(),
    onProblem: vi.fn(),
    isHidden: () => false,
    random: () => 1,
    wait: (ms: number) => new Promise<void>((end) => waits.push({ ms, end })),
  };
  const stop = watchWall(deps);
  const next = async (): Promise<number> => {
    await vi.waitFor(() => expect(waits.length).toBeGreaterThan(0));
    const wait = waits.shift();
    wait?.end();
    return wait?.ms ?? 0;
  };
  return { ...deps, asked, next, stop };
}

describe('watching the wall', () => {
  it('asks each second for what has changed since the last answer', async () => {
    const { next, asked, onNews } = watch([news('a.1'), news('a.2')]);
    expect([await next(), await next()]).toEqual([1_000, 1_000]);
    await vi.waitFor(() => expect(asked).toEqual([null, 'a.1', 'a.2']));
    expect(onNews).toHaveBeenCalledWith(news('a.1'));
  });

  it('asks less and less often while no answer comes, for the same', async () => {
    const gone = new Error('gone');
    const { next, asked, onProblem } = watch([news('a.1'), gone, gone, gone, gone, gone, news('a.2')]);
    const waits: number[] = [];
    for (let n = 0; n < 7; n++) waits.push(await next());
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 1_000]);
    expect(asked.slice(1, 7)).toEqual(Array(6).fill('a.1'));
    expect(onProblem).toHaveBeenCalledTimes(5);
  });

  it('says nothing any more once it has stopped', async () => {
    const { next, stop, onNews, asked } = watch([news('a.1')]);
    await vi.waitFor(() => expect(onNews).toHaveBeenCalledTimes(1));
    stop();
    await next();
    await Promise.resolve();
    expect(asked).toEqual([null]);
  });

  it('waits at a moment of its own, and longer behind another tab', () => {
    expect(pauseMs(2, false, 0)).toBe(2_000);
    expect(pauseMs(2, false, 0.99)).toBeGreaterThan(3_900);
    expect(pauseMs(0, true, 0)).toBe(5_000);
  });
});
