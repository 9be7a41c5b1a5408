import type { ClusterId, ParticipantId } from '@terreau/board/ids';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryInput, reversed } from '../testing/arbitrary-board.ts';
import { personId, sampleBoard, sampleClusters, sampleInput } from '../testing/sample-board.ts';
import {
  type ConditionName,
  type Evidence,
  judgeBeforeReveal,
  judgeClusters,
  type Verdict,
} from './convergence.ts';

const first = 'cluster-0' as ClusterId;
const verdictOf = (verdicts: readonly Verdict[], cluster: ClusterId = first) =>
  verdicts.find((verdict) => verdict.cluster === cluster);
const conditionOf = (verdict: Verdict | undefined, name: ConditionName) =>
  verdict?.conditions.find((condition) => condition.name === name);

/** The sample, or another board that stood so when the vote ended, unless another is given for that. */
const judge = (changed: Partial<Evidence> = {}) =>
  judgeClusters({
    ...sampleInput,
    atVotes: changed.board ? [changed.board] : sampleInput.atVotes,
    ...changed,
  });

describe('judgeClusters', () => {
  test('tells every condition of every cluster with its figures', () => {
    const verdicts = judge();
    expect(verdicts.map(({ cluster, converged }) => [cluster, converged])).toEqual([
      ['cluster-0', true],
      ['cluster-1', false],
      ['cluster-2', false],
      ['cluster-3', false],
    ]);
    expect(verdicts[0]?.conditions).toEqual([
      { name: 'cards', met: true, actual: 5, needed: 3 },
      { name: 'need', met: true, actual: 1, needed: 1 },
      { name: 'solution', met: true, actual: 3, needed: 1 },
      { name: 'authors', met: true, actual: 6, needed: 3 },
      { name: 'title', met: true, actual: 30, needed: 3 },
      { name: 'turnout', met: true, actual: 7, needed: 5 },
      { name: 'support', met: true, actual: 6, needed: 5, of: 7 },
    ]);
    expect(verdicts[0]?.chance).toBeLessThan(0.1);
    const unmet = verdicts[3]?.conditions.filter(({ met }) => !met).map(({ name }) => name);
    expect(unmet).toEqual(['cards', 'solution', 'authors', 'title', 'support']);
  });

  test('counts a ballot once, also when it votes for the cluster and for its cards [T5]', () => {
    const ballots = new Map([[personId(0), { 'cluster-0': 2, 'card-00000': 1, 'card-00002': 3 }]]);
    expect(verdictOf(judge({ ballots }))?.supporters).toBe(1);
  });

  test('counts a vote for what was merged into a cluster since, and a ballot once all the same [T5]', () => {
    const [fournil, ble, ...others] = sampleClusters;
    if (!fournil || !ble) throw new Error('no clusters');
    const clusters = [{ ...fournil, merged: [{ ...ble, mergedInto: fournil.id }] }, ...others];
    const cards = sampleBoard.cards.map((card) =>
      card.cluster === ble.id ? { ...card, cluster: fournil.id, origin: ble.id } : card,
    );
    const ballots = new Map([
      [personId(0), { 'cluster-0': 2, 'cluster-1': 1 }],
      [personId(1), { 'cluster-1': 2 }],
      [personId(2), { 'cluster-2': 1 }],
    ]);
    const verdict = verdictOf(judge({ board: { clusters, cards }, ballots }));
    expect(verdict?.supporters).toBe(2);
    // Three ballots, three clusters, and each ballot chose one of them: 2 or more at 1/3.
    expect(verdict?.chance).toBeCloseTo(7 / 27, 5);
  });

  test('counts for any cluster the ballots that touch it, each once, however it touches it [T5]', () => {
    fc.assert(
      fc.property(arbitraryInput, ({ board, ballots }) => {
        for (const { cluster, supporters } of judge({ board, ballots })) {
          const merged = board.clusters.find(({ id }) => id === cluster)?.merged ?? [];
          const inIt = board.cards.filter((card) => card.cluster === cluster && !card.hidden);
          const ids = new Set<string>([cluster, ...[...merged, ...inIt].map(({ id }) => id)]);
          const touching = [...ballots.values()].filter((votes) =>
            Object.keys(votes).some((id) => ids.has(id)),
          );
          expect(supporters).toBe(touching.length);
        }
        const doubled = new Map(
          [...ballots].map(([by, votes]) => [
            by,
            Object.fromEntries(Object.entries(votes).map(([id, count]) => [id, count * 2])),
          ]),
        );
        expect(judge({ board, ballots: doubled })).toEqual(judge({ board, ballots }));
      }),
    );
  });

  test('counts neither empty ballots nor votes for a hidden card', () => {
    const ballots = new Map<ParticipantId, Record<string, number>>([
      [personId(0), {}],
      [personId(1), { 'card-00000': 1 }],
    ]);
    const cards = sampleBoard.cards.map((card) => ({ ...card, hidden: card.id === 'card-00000' }));
    const verdict = verdictOf(judge({ board: { ...sampleBoard, cards }, ballots }));
    expect(verdict?.supporters).toBe(0);
    expect(conditionOf(verdict, 'turnout')?.actual).toBe(1);
    expect(conditionOf(verdict, 'need')?.met).toBe(false);
  });

  test('asks for no more authors than there are active people', () => {
    const cards = sampleBoard.cards.map((card) => ({ ...card, author: personId(0), notes: [] }));
    const verdict = verdictOf(judge({ board: { ...sampleBoard, cards }, ballots: new Map() }));
    expect(conditionOf(verdict, 'authors')).toEqual({ name: 'authors', met: true, actual: 1, needed: 1 });
  });

  test('asks for 30 % of many active people, in whole numbers', () => {
    const ballots = new Map(
      Array.from({ length: 20 }, (_, index) => [`voter-00${index}` as ParticipantId, { 'cluster-0': 1 }]),
    );
    const board = { clusters: sampleBoard.clusters, cards: [] };
    expect(conditionOf(verdictOf(judge({ board, ballots })), 'authors')?.needed).toBe(6);
    expect(conditionOf(verdictOf(judge({ board, ballots })), 'turnout')?.needed).toBe(12);
  });

  test('when every ballot chooses everything, no support is above chance', () => {
    const all = Object.fromEntries(sampleClusters.map(({ id }) => [id, 1]));
    const ballots = new Map([0, 1, 2, 3].map((index) => [personId(index), all]));
    const support = conditionOf(verdictOf(judge({ ballots })), 'support');
    expect(support).toEqual({ name: 'support', met: false, actual: 4, needed: null, of: 4 });
  });

  test('takes titles of 3 to 80 characters as people count them', () => {
    const titled = (title: string) => {
      const clusters = sampleClusters.map((cluster) => ({ ...cluster, title }));
      return conditionOf(
        verdictOf(judge({ board: { ...sampleBoard, clusters }, ballots: new Map() })),
        'title',
      );
    };
    expect(titled('  ab ')).toEqual({ name: 'title', met: false, actual: 2, needed: 3 });
    expect(titled('🍞🥖🥐')?.met).toBe(true);
    expect(titled('x'.repeat(80))?.met).toBe(true);
    expect(titled('x'.repeat(81))).toEqual({ name: 'title', met: false, actual: 81, needed: 80 });
  });

  test('thresholds are data', () => {
    const rule = {
      ...sampleInput.rule,
      needKinds: ['idea'] as const,
      minCards: 1,
      minAuthors: 1,
      authorPercent: 0,
      maxChancePercent: 60,
    };
    const [, second] = judge({ rule });
    expect(second?.converged).toBe(true);
  });

  test('does not depend on the order in which anything is listed [T7]', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        expect(judgeClusters(reversed(input))).toEqual(judgeClusters(input));
      }),
    );
  });

  test('a cluster is supported by at most every ballot, and never with a chance above 1', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        for (const { supporters, chance } of judgeClusters(input)) {
          expect(supporters).toBeLessThanOrEqual(input.ballots.size);
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

test('before the reveal nothing of the vote is told but how many have voted [T5]', () => {
  const revealed = judge();
  const secret = judgeBeforeReveal(sampleInput);
  const withoutSupport = revealed.map(({ cluster, conditions }) => {
    const told = conditions.filter(({ name }) => name !== 'support');
    return { cluster, converged: false, conditions: told, supporters: 0, chance: 1 };
  });
  expect(secret).toEqual(withoutSupport);
});
