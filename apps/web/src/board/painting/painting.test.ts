import type { Rect } from '@terreau/board/geometry';
import { expect, it, vi } from 'vitest';
import { createPainting } from './painting.ts';

const at = (x: number): Rect => ({ x, y: 0, width: 10, height: 10 });

/** A painter whose every step takes a millisecond. */
function setUp(stepsOf: (pixels: Rect) => number) {
  let time = 0;
  const painted: number[] = [];
  const context = {
    save: vi.fn<() => void>(),
    restore: vi.fn<() => void>(),
    setTransform: vi.fn<() => void>(),
    beginPath: vi.fn<() => void>(),
    rect: vi.fn<(x: number) => void>(),
    clip: vi.fn<() => void>(),
  };
  function* steps(pixels: Rect): Generator<undefined> {
    for (let step = 0; step < stepsOf(pixels); step++) {
      time++;
      painted.push(pixels.x);
      yield;
    }
  }
  const painting = createPainting({
    context,
    corner: [5, 0],
    steps,
    now: () => time,
  });
  return { painting, painted, context, now: () => time };
}

it('paints within its time, goes on where it paused, and clips to the pixels each time', () => {
  const { painting, painted, context, now } = setUp(() => 5);
  painting.add(at(0));
  painting.add(at(10));
  expect(painting.work(now() + 3)).toBe(false);
  expect(painted).toEqual([0, 0, 0]);
  expect(painting.work(now() + 4)).toBe(false);
  expect(painted).toEqual([0, 0, 0, 0, 0, 10, 10]);
  expect(context.rect.mock.calls.map(([x]) => x)).toEqual([-5, -5, 5]);
  expect(painting.work(now() + 100)).toBe(true);
  expect(painted).toHaveLength(10);
  expect(context.save).toHaveBeenCalledTimes(context.restore.mock.calls.length);
});

it('gets on by at least a step in a frame that has no time, and takes up what is added meanwhile', () => {
  const { painting, painted } = setUp(() => 2);
  painting.add(at(0));
  painting.work(0);
  expect(painted).toEqual([0]);
  painting.add(at(20));
  expect(painting.work(Number.POSITIVE_INFINITY)).toBe(true);
  expect(painted).toEqual([0, 0, 20, 20]);
});
