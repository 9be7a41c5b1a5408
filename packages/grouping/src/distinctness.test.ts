import { expect, it } from 'vitest';
import { distinctness } from './distinctness.ts';

// Three pairs of three cards: (0,1), (0,2), (1,2).
const likeness = Float32Array.from([0.8, 0.2, 0.2]);

it('is the mean silhouette, in which a card that is alone counts nothing', () => {
  expect(distinctness(Int32Array.from([0, 0, -1]), 1, likeness)).toBeCloseTo((0.8 + 0.8) / 3);
});

it('is higher for the better partition', () => {
  const four = Float32Array.from([0.9, 0.1, 0.1, 0.1, 0.1, 0.9]);
  const good = distinctness(Int32Array.from([0, 0, 1, 1]), 2, four);
  const bad = distinctness(Int32Array.from([0, 1, 0, 1]), 2, four);
  expect(good).toBeCloseTo(1 - 0.1 / 0.9);
  expect(bad).toBeLessThan(0);
});
