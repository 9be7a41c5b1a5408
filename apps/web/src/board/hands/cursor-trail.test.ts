import type { Point } from '@terreau/board/geometry';
import { describe, expect, it, test } from 'vitest';
import { createTrails, type Trails } from './cursor-trail.ts';

const frameMs = 16;

/** Léa's pointer runs 100 units to the right each time that there are news of it; where it is seen in each frame. */
function run(trails: Trails, everyMs: number, times: number): number[] {
  const seen: number[] = [];
  for (let n = 0; n < times; n++) {
    const target: Point = [100 * n, 0];
    for (let ms = 0; ms < everyMs; ms += frameMs) {
      trails.advance(new Map([['léa', target]]), frameMs);
      seen.push(trails.at('léa')?.[0] ?? Number.NaN);
    }
  }
  return seen;
}

it('lets a pointer appear where it is, glide to where it goes, and arrive', () => {
  const trails = createTrails();
  trails.advance(new Map([['léa', [0, 0]]]), frameMs);
  expect(trails.at('léa')).toEqual([0, 0]);
  expect(trails.isMoving()).toBe(false);
  trails.advance(new Map([['léa', [100, 0]]]), 200 - frameMs);
  expect(trails.at('léa')).toEqual([0, 0]);
  expect(trails.isMoving()).toBe(true);
  trails.advance(new Map([['léa', [100, 0]]]), 115);
  expect(trails.at('léa')?.[0]).toBeCloseTo(50);
  trails.advance(new Map([['léa', [100, 0]]]), 115);
  expect(trails.at('léa')).toEqual([100, 0]);
  expect(trails.isMoving()).toBe(false);
  trails.advance(new Map(), frameMs);
  expect(trails.at('léa')).toBe(undefined);
});

describe('a pointer that keeps moving', () => {
  test.each([50, 100, 200, 480, 1_000])('never stands still nor leaps with news every %i ms', (everyMs) => {
    const all = run(createTrails(), everyMs, 40);
    const seen = all.slice(all.length / 2);
    const steps = seen.slice(1).map((x, n) => x - (seen[n] ?? 0));
    const even = (100 * frameMs) / everyMs;
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(Math.max(...steps)).toBeLessThan(2 * even);
  });
});

it('takes for each the time between its own news', () => {
  const trails = createTrails();
  const targets = new Map<string, Point>();
  for (let ms = 0; ms < 20_000; ms += frameMs) {
    if (ms % 992 === 0) targets.set('slow', [ms, 0]);
    if (ms % 96 === 0) targets.set('fast', [ms, 0]);
    trails.advance(targets, frameMs);
  }
  const seen: number[] = [];
  for (let ms = 0; ms < 800; ms += frameMs) {
    trails.advance(targets, frameMs);
    seen.push(trails.at('slow')?.[0] ?? 0);
  }
  expect(new Set(seen).size).toBe(seen.length);
});

it('glides as before after a long silence', () => {
  const trails = createTrails();
  run(trails, 208, 10);
  trails.advance(new Map([['léa', [0, 0]]]), 60_000);
  trails.advance(new Map([['léa', [0, 0]]]), 1_000);
  trails.advance(new Map([['léa', [100, 0]]]), 5_000);
  trails.advance(new Map([['léa', [100, 0]]]), 100);
  expect(trails.at('léa')?.[0]).toBeGreaterThan(30);
  expect(trails.at('léa')?.[0]).toBeLessThan(60);
});

it('jumps for those who want stillness', () => {
  const trails = createTrails();
  trails.advance(new Map([['léa', [0, 0]]]), Number.POSITIVE_INFINITY);
  trails.advance(new Map([['léa', [100, 0]]]), Number.POSITIVE_INFINITY);
  expect(trails.at('léa')).toEqual([100, 0]);
  expect(trails.isMoving()).toBe(false);
});
