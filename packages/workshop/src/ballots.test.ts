import type { ClusterId } from '@terreau/board/ids';
import type { BoardSnapshot } from '@terreau/board/snapshot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBallot, defaultBudget, type Standing, tally, visibleTallies, voteTargets } from './ballots.ts';

const targets = ['cluster-a', 'cluster-b', 'card-c'];
const standingOf = (id: string): Standing =>
  targets.includes(id) ? 'open' : id === 'card-hidden' ? 'hidden' : 'unknown';
const ballot = fc.dictionary(fc.constantFrom(...targets), fc.nat(4));

describe('[T5] checkBallot', () => {
  it('accepts a ballot exactly when its votes fit the budget', () => {
    fc.assert(
      fc.property(ballot, fc.nat(6), (votes, budget) => {
        const spent = Object.values(votes).reduce((sum, n) => sum + n, 0);
        expect(checkBallot(votes, budget, standingOf).ok).toBe(spent <= budget);
      }),
    );
  });

  it('says how much was spent, and on what that is not on the ballot', () => {
    expect(checkBallot({ 'cluster-a': 5 }, 3, standingOf)).toEqual({
      ok: false,
      refusal: { reason: 'over-budget', spent: 5, budget: 3 },
    });
    expect(checkBallot({ gone: 1 }, 3, standingOf)).toMatchObject({ refusal: { reason: 'unknown-target' } });
  });

  it('refuses what is not a count', () => {
    for (const count of [-1, 0.5, Number.NaN, '1', null, Number.POSITIVE_INFINITY]) {
      expect(checkBallot({ 'cluster-a': count }, 3, standingOf)).toMatchObject({
        refusal: { reason: 'bad-count' },
      });
    }
  });

  it('gives back the votes for what was hidden meanwhile, and counts them to no budget', () => {
    expect(checkBallot({ 'card-hidden': 3, 'card-c': 3 }, 3, standingOf)).toEqual({
      ok: true,
      votes: { 'card-c': 3 },
    });
  });

  it('keeps no zeros', () => {
    expect(checkBallot({ 'cluster-a': 0, 'card-c': 1 }, 3, standingOf)).toEqual({
      ok: true,
      votes: { 'card-c': 1 },
    });
  });
});

describe('[T5] tally', () => {
  it('equals the sum of the ballots, and counts each ballot once for what it touched', () => {
    fc.assert(
      fc.property(fc.array(ballot), (ballots) => {
        const { votes, supporters } = tally(
          ballots.map((b) => Object.fromEntries(Object.entries(b).filter(([, n]) => n > 0))),
        );
        for (const id of targets) {
          expect(votes[id] ?? 0).toBe(ballots.reduce((sum, b) => sum + (b[id] ?? 0), 0));
          expect(supporters[id] ?? 0).toBe(ballots.filter((b) => (b[id] ?? 0) > 0).length);
        }
      }),
    );
  });

  it('does not count an empty ballot as a vote', () => {
    expect(tally([{}, { 'cluster-a': 1 }]).ballots).toBe(1);
  });
});

describe('visibleTallies', () => {
  it('leave out what may not be seen, and count the ballots all the same', () => {
    const all = tally([{ 'card-c': 2, 'card-hidden': 1 }, { 'card-hidden': 3 }]);
    expect(visibleTallies(all, (id) => id !== 'card-hidden')).toEqual({
      votes: { 'card-c': 2 },
      supporters: { 'card-c': 1 },
      ballots: 2,
    });
  });
});

/** So many clusters with a card in each, two more with nothing to be seen in them, and so many loose cards. */
function boardWith(filled: number, loose: number): BoardSnapshot {
  const id = (at: number) => `cluster-${at}` as ClusterId;
  const clusters = Array.from({ length: filled + 2 }, (_, at) => ({ id: id(at) }));
  const inside = Array.from({ length: filled + 1 }, (_, at) => ({ cluster: id(at), hidden: at === filled }));
  const beside = Array.from({ length: loose + 1 }, (_, at) => ({ cluster: null, hidden: at === loose }));
  const cards = [...inside, ...beside].map((card, at) => ({ ...card, id: `card-${at}` }));
  return { cards, clusters } as unknown as BoardSnapshot;
}

describe('what is on the ballot [T5]', () => {
  it('are the clusters in which a visible card lies, and the visible cards beside them', () => {
    expect(voteTargets(boardWith(2, 2))).toEqual(['cluster-0', 'cluster-1', 'card-3', 'card-4']);
  });

  it('gives each a third of its clusters to spend and at least 3, however many cards lie beside them', () => {
    expect(defaultBudget({ cards: [], clusters: [] })).toBe(3);
    expect(defaultBudget(boardWith(0, 165))).toBe(3);
    expect(defaultBudget(boardWith(10, 3))).toBe(3);
    expect(defaultBudget(boardWith(15, 0))).toBe(5);
  });
});
