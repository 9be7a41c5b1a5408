import { expect, it } from 'vitest';
import { createTrails } from './cursor-trail.ts';

it('lets a pointer appear where it is, glide to where it goes, and arrive', () => {
  const trails = createTrails();
  trails.advance(new Map([['léa', [0, 0]]]), 16);
  expect(trails.at('léa')).toEqual([0, 0]);
  trails.advance(new Map([['léa', [100, 0]]]), 45);
  expect(trails.at('léa')).toEqual([50, 0]);
  expect(trails.isMoving()).toBe(true);
  for (let frame = 0; frame < 60; frame++) trails.advance(new Map([['léa', [100, 0]]]), 16);
  expect(trails.at('léa')).toEqual([100, 0]);
  expect(trails.isMoving()).toBe(false);
  trails.advance(new Map(), 16);
  expect(trails.at('léa')).toBe(undefined);
});

it('jumps for those who want stillness', () => {
  const trails = createTrails();
  trails.advance(new Map([['léa', [0, 0]]]), Number.POSITIVE_INFINITY);
  trails.advance(new Map([['léa', [100, 0]]]), Number.POSITIVE_INFINITY);
  expect(trails.at('léa')).toEqual([100, 0]);
  expect(trails.isMoving()).toBe(false);
});
