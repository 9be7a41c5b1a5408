import { expect, it } from 'vitest';
import { createZoomWatch } from './zoom-watch.ts';

it('tells in which direction a hand zooms until it rests', () => {
  const watch = createZoomWatch();
  expect(watch.direction(1, 0)).toBe('no');
  expect(watch.direction(1.1, 16)).toBe('in');
  expect(watch.direction(1.1, 100)).toBe('in');
  expect(watch.direction(0.9, 116)).toBe('out');
  expect(watch.direction(0.9, 300)).toBe('no');
  expect(watch.direction(0.9, 900)).toBe('no');
});
