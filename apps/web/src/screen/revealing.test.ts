import type { Tallies } from '@terreau/workshop/ballots';
import { describe, expect, it } from 'vitest';
import { rank } from '../table/ranking.ts';
import { cutBetweenPlaces, isReveal, turnsOf } from './revealing.ts';

const tallies = (votes: Record<string, number>): Tallies => ({ votes, supporters: {}, ballots: 1 });
const ranked = (...votes: number[]) => {
  const byId = Object.fromEntries(votes.map((count, at) => [`c${at}`, count]));
  return rank(tallies(byId), Object.keys(byId));
};
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('isReveal', () => {
  const [some, others] = [tallies({ a: 1 }), tallies({ a: 2 })];

  it('is when the votes are shown before one’s eyes, also again after the ballot was reopened', () => {
    expect(isReveal(null, some)).toBe(true);
    expect(isReveal(some, null)).toBe(false);
    expect(isReveal(null, others)).toBe(true);
  });

  it('is not when they were known, as by a page that is opened later, nor when they change a little', () => {
    expect(isReveal(some, some)).toBe(false);
    expect(isReveal(some, others)).toBe(false);
    expect(isReveal(null, null)).toBe(false);
  });
});

describe('turnsOf', () => {
  it('begins with the last place, and gives those who are level one turn', () => {
    const turns = turnsOf(ranked(9, 4, 4, 1));
    expect([...turns]).toEqual([
      [4, 0],
      [2, 1],
      [1, 2],
    ]);
  });
});

describe('cutBetweenPlaces', () => {
  it('shows all where there is room', () => {
    expect(cutBetweenPlaces(ranked(3, 2, 1), 3).rest).toEqual([]);
  });

  it('never parts who is level', () => {
    const { shown, rest } = cutBetweenPlaces(ranked(9, 8, 4, 4, 4, 1), 4);
    expect(ids(shown)).toEqual(['c0', 'c1']);
    expect(ids(rest)).toEqual(['c2', 'c3', 'c4', 'c5']);
    expect(ids(cutBetweenPlaces(ranked(9, 4, 4, 1), 3).shown)).toEqual(['c0', 'c1', 'c2']);
  });

  it('parts them only when all share the first place', () => {
    const { shown, rest } = cutBetweenPlaces(ranked(2, 2, 2, 2), 3);
    expect([shown.length, rest.length]).toEqual([3, 1]);
  });
});
