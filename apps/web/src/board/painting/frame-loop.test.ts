import { expect, it, vi } from 'vitest';
import { createFrameLoop } from './frame-loop.ts';

function clock() {
  const waiting = new Map<number, () => void>();
  let last = 0;
  return {
    request(run: () => void) {
      waiting.set(++last, run);
      return last;
    },
    cancel: (handle: number) => void waiting.delete(handle),
    frame() {
      const runs = [...waiting.values()];
      waiting.clear();
      for (const run of runs) run();
      return runs.length;
    },
  };
}

it('runs once a frame, however often it is asked, and again while there is more to do', () => {
  const time = clock();
  const run = vi.fn<() => boolean>().mockReturnValueOnce(true).mockReturnValue(false);
  const loop = createFrameLoop(run, time);
  loop.ask();
  loop.ask();
  expect(time.frame()).toBe(1);
  expect(time.frame()).toBe(1);
  expect(time.frame()).toBe(0);
  expect(run).toHaveBeenCalledTimes(2);
  loop.ask();
  loop.stop();
  expect(time.frame()).toBe(0);
});

it('takes what is asked for during a frame into the next one', () => {
  const time = clock();
  let asked = 0;
  const loop = createFrameLoop(() => {
    if (asked++ === 0) loop.ask();
    return true;
  }, time);
  loop.ask();
  expect(time.frame()).toBe(1);
  expect(time.frame()).toBe(1);
});
