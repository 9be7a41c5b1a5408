import type { ClusterId } from '@terreau/board/ids';
import type { BoardSnapshot } from '@terreau/board/snapshot';
import { describe, expect, test } from 'vitest';
import { convergeBoard } from '../drafting/converge.ts';
import { sampleInput } from '../testing/sample-board.ts';
import {
  ballotsFor,
  boardOf,
  clusterId,
  gathered,
  looseId,
  mergedInto,
  withClusters,
  withLoose,
} from '../testing/voted-board.ts';
import { type Evidence, judgeClusters, type Verdict } from './convergence.ts';

const six = boardOf(6);
/** Eight people who chose two clusters each: the first four times, the others two or three times. */
const chosen = [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
  [1, 5],
  [2, 3],
  [1, 4],
  [5, 3],
].map((clusters) => clusters.map(clusterId));
const eight = ballotsFor(chosen);
const evidence: Evidence = { ...sampleInput, board: six, atVotes: [six], ballots: eight };

describe('support above chance', () => {
  test('with 8 ballots, 6 clusters and 2 chosen, 4 ballots in favour are not enough', () => {
    expect(supportOf(judgeClusters(evidence))).toEqual({
      condition: { name: 'support', met: false, actual: 4, needed: 5, of: 8 },
      chance: 0.25865,
    });
  });

  test('is not bought with empty clusters, made before the vote or after it, nor with others that nobody chose', () => {
    const empty = withClusters(six, 6, 6);
    const verdicts = judgeClusters(evidence);
    for (const changed of [{ board: empty }, { board: empty, atVotes: [empty] }, { board: boardOf(12) }]) {
      const others = judgeClusters({ ...evidence, ...changed });
      expect(others.slice(0, 6)).toEqual(verdicts);
      expect(others.slice(6).map(({ converged, supporters }) => [converged, supporters])).toEqual(
        new Array(6).fill([false, 0]),
      );
      expect(convergeBoard({ ...sampleInput, ...evidence, ...changed, clusters: null }).records).toEqual([]);
    }
  });

  test('counts what stood on the ballot when it was voted on, if twelve did', () => {
    const atVotes = [boardOf(12)];
    expect(supportOf(judgeClusters({ ...evidence, atVotes })).condition).toMatchObject({
      met: true,
      needed: 4,
    });
  });

  test('is not changed by loose cards beside the clusters that nobody looked at', () => {
    const board = withLoose(six, 100);
    const [first] = judgeClusters({ ...evidence, board, atVotes: [board] });
    expect(first).toEqual(judgeClusters(evidence)[0]);
  });

  test('unites the votes of what was merged after the vote, each ballot once, and asks for more of them', () => {
    const two = mergedInto(six, clusterId(1), clusterId(0));
    // Two chosen of six: of all pairs of clusters, one is touched by everybody too easily.
    const united = { name: 'support', met: false, needed: null, of: 8 };
    expect(supportOf(judgeClusters({ ...evidence, board: two }))).toEqual({
      condition: { ...united, actual: 6, united: 2 },
      chance: 1,
    });
    const three = mergedInto(two, clusterId(0), clusterId(5));
    expect(supportOf(judgeClusters({ ...evidence, board: three }), clusterId(5))).toEqual({
      condition: { ...united, actual: 7, united: 3 },
      chance: 1,
    });
    // Two chosen of twelve: hardly any pair of them is touched by everybody.
    const others = {
      ...evidence,
      board: mergedInto(six, clusterId(5), clusterId(4)),
      atVotes: [boardOf(12)],
    };
    expect(supportOf(judgeClusters(others), clusterId(4)).condition).toEqual({
      ...united,
      actual: 4,
      needed: 8,
      united: 2,
    });
  });

  test('that a cluster had is not lost by merging it with others, nor by gathering cards in it', () => {
    const atVote = withLoose(six, 3);
    const ballots = ballotsFor(
      chosen.map(([one, other], at) => [clusterId(0), at < 6 ? looseId(at % 3) : (other ?? one ?? '')]),
    );
    const input = { ...evidence, atVotes: [atVote], ballots };
    for (const board of [
      atVote,
      mergedInto(atVote, clusterId(1), clusterId(0)),
      gathered(mergedInto(atVote, clusterId(1), clusterId(0)), [0, 1, 2], clusterId(0)),
    ])
      expect(supportOf(judgeClusters({ ...input, board })).condition).toMatchObject({ met: true, actual: 8 });
  });

  test('of what was merged before the vote ended is that of one cluster, and of what was split off it since as well', () => {
    const atVote = mergedInto(boardOf(7), clusterId(6), clusterId(0));
    const needed = ({ board }: { board: BoardSnapshot }, id: number) =>
      supportOf(judgeClusters({ ...evidence, atVotes: [atVote], board }), clusterId(id)).condition?.needed;
    expect(needed({ board: atVote }, 0)).toBe(5);
    expect(needed({ board: boardOf(7) }, 6)).toBe(5);
    // What came out of one cluster and went into another brings the votes of the first along.
    expect(needed({ board: mergedInto(boardOf(7), clusterId(6), clusterId(1)) }, 1)).toBe(null);
  });

  test('counts a merged cluster that nobody could see or choose for nothing, and one that was chosen unseen', () => {
    const atVote = withClusters(six, 6, 1);
    const board = mergedInto(atVote, clusterId(6), clusterId(0));
    const input = { ...evidence, atVotes: [atVote], board };
    const { condition } = supportOf(judgeClusters(input));
    expect(condition).toEqual({ name: 'support', met: false, actual: 4, needed: 5, of: 8 });
    const ballots = ballotsFor(chosen.map((ids, at) => (at < 5 ? [...ids, clusterId(6)] : ids)));
    expect(supportOf(judgeClusters({ ...input, ballots })).condition).toMatchObject({
      met: false,
      united: 2,
    });
  });

  test('of loose cards that are gathered after the vote is that of one card, or of the best so many of all of them', () => {
    const atVote = withLoose(boardOf(1), 12);
    const after = withClusters(atVote, 1, 1);
    const supportOfGathered = (votes: readonly (readonly number[])[], cards: readonly number[]) => {
      const ballots = ballotsFor(votes.map((those) => those.map(looseId)));
      const board = gathered(after, cards, clusterId(1));
      const input = { ...evidence, atVotes: [atVote], ballots, board };
      return supportOf(judgeClusters(input), clusterId(1)).condition;
    };
    // Everybody chose another one: whoever gathers them all finds all ballots in their favour.
    const apart = [0, 1, 2, 3, 4, 5, 6, 7].map((card) => [card]);
    expect(supportOfGathered(apart, [0, 1, 2, 3, 4, 5, 6, 7])).toEqual({
      name: 'support',
      met: false,
      actual: 8,
      needed: null,
      of: 8,
      united: 8,
    });
    const onOne = [[0], [0], [0], [0], [0], [1], [2], [3]];
    expect(supportOfGathered(onOne, [0])).toMatchObject({ met: true, actual: 5, needed: 4 });
    // Nor is it lost by gathering others with it, whether they were chosen or not.
    expect(supportOfGathered(onOne, [0, 1, 2, 8, 9])).toMatchObject({
      met: true,
      actual: 5,
      needed: 4,
      united: 1,
    });
    expect(supportOfGathered([[0], [0], [0], [1], [1], [1], [2], [3]], [0, 1])).toMatchObject({ met: true });
  });

  test('of a loose card is at least what a cluster beside it would need', () => {
    const atVote = withLoose(six, 40);
    const board = gathered(withClusters(atVote, 6, 1), [0], clusterId(6));
    const ballots = ballotsFor(chosen.map((ids, at) => (at < 4 ? [...ids, looseId(0)] : ids)));
    expect(
      supportOf(judgeClusters({ ...evidence, atVotes: [atVote], ballots, board }), clusterId(6)).condition,
    ).toEqual({ name: 'support', met: false, actual: 4, needed: 5, of: 8 });
  });

  test('of the only thing on the ballot that anybody could choose is nothing', () => {
    const atVote = withLoose(boardOf(0), 1);
    const board = gathered(withClusters(atVote, 0, 1), [0], clusterId(0));
    const ballots = ballotsFor(chosen.map(() => [looseId(0)]));
    expect(supportOf(judgeClusters({ ...evidence, atVotes: [atVote], ballots, board })).condition).toEqual({
      name: 'support',
      met: false,
      actual: 8,
      needed: null,
      of: 8,
    });
  });

  test('is measured by every vote from which a ballot counts, and not by what came after it was cast', () => {
    const two = mergedInto(six, clusterId(1), clusterId(0));
    const again = { ...evidence, board: two, atVotes: [six, two] };
    expect(supportOf(judgeClusters(again)).condition).toMatchObject({ needed: null, united: 2 });
    expect(supportOf(judgeClusters({ ...again, atVotes: [two] })).condition).toMatchObject({ needed: 6 });
    const more = boardOf(12);
    expect(supportOf(judgeClusters({ ...evidence, board: more, atVotes: [six, more] })).condition).toEqual(
      supportOf(judgeClusters(evidence)).condition,
    );
  });

  test('is not there where no vote has ended', () => {
    const verdicts = judgeClusters({ ...evidence, atVotes: [], ballots: new Map() });
    expect(supportOf(verdicts)).toEqual({
      condition: { name: 'support', met: false, actual: 0, needed: null, of: 0 },
      chance: 1,
    });
  });
});

function supportOf(verdicts: readonly Verdict[], of: ClusterId = clusterId(0)) {
  const verdict = verdicts.find(({ cluster }) => cluster === of);
  return { condition: verdict?.conditions.find(({ name }) => name === 'support'), chance: verdict?.chance };
}
