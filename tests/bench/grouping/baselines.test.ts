import { expect, it } from 'vitest';
import { createRandom } from '../../random.ts';
import { agreementOf } from './agreement.ts';
import { plainKMeans, randomGroups, shuffled } from './baselines.ts';

const texts = [
  'pain four',
  'four pain pain',
  'pain blé four',
  'vélo piste',
  'piste vélo',
  'vélo piste pompe',
];
const truth = ['bread', 'bread', 'bread', 'bikes', 'bikes', 'bikes'];

it('k-means finds groups that share words, from most beginnings', () => {
  const runs = Array.from({ length: 20 }, (_, seed) => plainKMeans(texts, 2, createRandom(seed)));
  const exact = runs.filter((labels) => agreementOf(labels, truth).adjusted === 1);
  expect(exact.length).toBeGreaterThan(10);
});

it('repeats itself from the same seed', () => {
  for (const group of [plainKMeans, randomGroups])
    expect(group(texts, 3, createRandom(7))).toEqual(group(texts, 3, createRandom(7)));
});

it('shuffles without losing anything', () => {
  expect(shuffled(texts, createRandom(1)).toSorted()).toEqual(texts.toSorted());
});
