import { expect, it } from 'vitest';
import { rank } from './ranking.ts';

const tallies = {
  votes: { a: 3, b: 5, c: 3, d: 1 },
  supporters: { a: 2, b: 4, c: 3, d: 1 },
  ballots: 5,
};

it('[T5] gives equal votes the same place and leaves the next one free', () => {
  const places = rank(tallies, ['a', 'b', 'c', 'd', 'e']).map(({ id, place, isTied }) => [id, place, isTied]);
  expect(places).toEqual([
    ['b', 1, false],
    ['a', 2, true],
    ['c', 2, true],
    ['d', 4, false],
  ]);
});

it('leaves out what got no vote or is gone', () => {
  expect(rank(tallies, ['d', 'e']).map(({ id }) => id)).toEqual(['d']);
});
