import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

it('learns how much drawing follows on telling, and tells less or more', () => {
  const pace = createPace();
  const first = pace.tellingMs(6);
  for (let frame = 0; frame < 30; frame++) pace.learn(1, 10);
  expect(pace.tellingMs(6)).toBeLessThan(first);
  expect(pace.tellingMs(6)).toBeCloseTo(0.6, 1);
  for (let frame = 0; frame < 30; frame++) pace.learn(4, 6);
  expect(pace.tellingMs(6)).toBeGreaterThan(3);
});

it('believes nothing that cannot be, and leaves time for drawing whatever happens', () => {
  const pace = createPace();
  for (let frame = 0; frame < 30; frame++) {
    pace.learn(3, 0);
    pace.learn(0.1, 90);
    pace.learn(8, 8);
  }
  expect(pace.tellingMs(10)).toBeLessThanOrEqual(8);
  for (let frame = 0; frame < 100; frame++) pace.learn(1, 10_000);
  expect(pace.tellingMs(10)).toBeGreaterThanOrEqual(1);
});
