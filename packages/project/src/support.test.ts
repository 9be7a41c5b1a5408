import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import type { CardId, ClusterId, ParticipantId } from '@terreau/board/ids';
import type { BoardSnapshot } from '@terreau/board/snapshot';
import type { Votes } from '@terreau/workshop/ballots';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialTails } from './binomial.ts';
import { convergeBoard } from './converge.ts';
import { type Evidence, judgeClusters, type Verdict } from './convergence.ts';
import { arbitraryInput } from './testing/arbitrary-board.ts';
import { sampleClusters, sampleInput } from './testing/sample-board.ts';

/** Six clusters of three cards each: a need and two ideas, by three people. */
const six = boardOf(6);
/** Eight people who chose two clusters each: the first four times, the others two or three times. */
const eight = ballotsOf([
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
  [1, 5],
  [2, 3],
  [1, 4],
  [5, 3],
]);
const evidence: Evidence = { ...sampleInput, board: six, atVote: six, ballots: eight };

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
    for (const changed of [{ board: empty }, { board: empty, atVote: empty }, { board: boardOf(12) }]) {
      const others = judgeClusters({ ...evidence, ...changed });
      expect(others.slice(0, 6)).toEqual(verdicts);
      expect(others.slice(6).map(({ converged, supporters }) => [converged, supporters])).toEqual(
        new Array(6).fill([false, 0]),
      );
      expect(convergeBoard({ ...sampleInput, ...evidence, ...changed, clusters: null }).records).toEqual([]);
    }
  });

  test('counts what stood on the ballot when it was voted on, if twelve did', () => {
    const atVote = boardOf(12);
    expect(supportOf(judgeClusters({ ...evidence, atVote })).condition).toMatchObject({
      met: true,
      needed: 4,
    });
  });

  test('unites the votes of what was merged after the vote, each ballot once, and asks for more of them', () => {
    const two = mergedInto(six, clusterId(1), clusterId(0));
    const united = { name: 'support', met: false, of: 8 };
    expect(supportOf(judgeClusters({ ...evidence, board: two })).condition).toEqual({
      ...united,
      actual: 6,
      needed: 8,
    });
    // Two chosen of six: one of three clusters is touched by chance as often as not, and nothing rules that out.
    const three = mergedInto(two, clusterId(0), clusterId(5));
    const verdicts = judgeClusters({ ...evidence, board: three });
    expect(supportOf(verdicts, clusterId(5))).toEqual({
      condition: { ...united, actual: 7, needed: null },
      chance: 1,
    });
  });

  test('of what was merged before the vote ended is that of one cluster, and of what was split off it since as well', () => {
    const atVote = mergedInto(boardOf(7), clusterId(6), clusterId(0));
    const needed = ({ board }: { board: BoardSnapshot }, id: number) =>
      supportOf(judgeClusters({ ...evidence, atVote, board }), clusterId(id)).condition?.needed;
    expect(needed({ board: atVote }, 0)).toBe(5);
    expect(needed({ board: boardOf(7) }, 6)).toBe(5);
    // What came out of one cluster and went into another brings the votes of the first along.
    expect(needed({ board: mergedInto(boardOf(7), clusterId(6), clusterId(1)) }, 1)).toBe(8);
  });

  test('counts a merged cluster that nobody could see or choose for nothing, and one that was chosen unseen', () => {
    const atVote = withClusters(six, 6, 1);
    const board = mergedInto(atVote, clusterId(6), clusterId(0));
    expect(supportOf(judgeClusters({ ...evidence, atVote, board })).condition?.needed).toBe(5);
    const unseen = [...eight].map(([by, votes]) => [by, { ...votes, [clusterId(6)]: 1 }] as const);
    const ballots = new Map(unseen);
    expect(supportOf(judgeClusters({ ...evidence, atVote, board, ballots })).condition?.needed).toBe(8);
  });

  test('of a cluster that was made after the vote is measured as if it had been on the ballot too', () => {
    const loose = {
      ...six,
      cards: six.cards.map((card) => (isIn(card, 5) ? { ...card, cluster: null } : card)),
    };
    const atVote = { ...loose, clusters: six.clusters.slice(0, 5) };
    const onCards = new Map(
      [...eight].map(([by, votes]) => [by, clusterId(5) in votes ? { 'card-5-0': 1 } : votes]),
    );
    const support = (ballots: Evidence['ballots']) =>
      supportOf(judgeClusters({ ...evidence, atVote, ballots }), clusterId(5)).condition;
    expect(support(onCards)).toMatchObject({ actual: 2, met: false });
    // Of those who all chose one card, which has a cluster to itself since: nothing else was on the ballot.
    const only = new Map([...eight.keys()].map((by) => [by, { 'card-5-0': 1 }]));
    const nothing = { cards: loose.cards, clusters: [] };
    expect(
      supportOf(judgeClusters({ ...evidence, atVote: nothing, ballots: only }), clusterId(5)).condition,
    ).toMatchObject({ met: false, actual: 8, needed: null });
  });

  test('is not there where no vote has ended', () => {
    const verdicts = judgeClusters({ ...evidence, atVote: null, ballots: new Map() });
    expect(supportOf(verdicts)).toEqual({
      condition: { name: 'support', met: false, actual: 0, needed: null, of: 0 },
      chance: 1,
    });
  });
});

describe('votes placed at random', () => {
  test.each([
    { ballots: 8, parts: 1 },
    { ballots: 8, parts: 2 },
    { ballots: 20, parts: 2 },
    { ballots: 40, parts: 2 },
    { ballots: 20, parts: 3 },
  ])('support $parts of six clusters in one no more often than the threshold: $ballots ballots', (vote) => {
    const board = unitedBoard(6, vote.parts);
    const random = seededNumbers(2024);
    const alarms = Array.from({ length: 400 }, () => {
      const ballots = ballotsOf(Array.from({ length: vote.ballots }, () => drawn(2, 6, random)));
      return supportOf(judgeClusters({ ...evidence, board, ballots })).condition?.met;
    }).filter(Boolean).length;
    // One in ten of 400, and two standard deviations.
    expect(alarms).toBeLessThanOrEqual(52);
  });

  test('reach what a merged cluster needs with the threshold as the highest probability, computed exactly', () => {
    const shape = fc.record({
      clusters: fc.integer({ min: 2, max: 9 }),
      parts: fc.integer({ min: 1, max: 9 }),
      chosen: fc.integer({ min: 1, max: 9 }),
      count: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(shape, ({ clusters, count, ...sizes }) => {
        const [parts, chosen] = [Math.min(sizes.parts, clusters), Math.min(sizes.chosen, clusters)];
        const one = Array.from({ length: chosen }, (_, at) => at);
        const ballots = ballotsOf(new Array(count).fill(one));
        const board = unitedBoard(clusters, parts);
        const verdicts = judgeClusters({ ...evidence, atVote: boardOf(clusters), board, ballots });
        const needed = supportOf(verdicts).condition?.needed ?? null;
        const whole = waysToChoose(chosen, clusters);
        const chance = { part: whole - waysToChoose(chosen, clusters - parts), whole };
        if (needed !== null) expect(binomialTails(count, chance)[needed]).toBeLessThanOrEqual(0.1 + 1e-9);
      }),
    );
  });
});

describe('on any board', () => {
  test('an added empty cluster changes no verdict', () => {
    fc.assert(
      fc.property(arbitraryInput, fc.boolean(), (input, wasThere) => {
        const board = withClusters(input.board, 6, 1);
        const atVote = wasThere && input.atVote ? withClusters(input.atVote, 6, 1) : input.atVote;
        const verdicts = judgeClusters({ ...input, board, atVote });
        expect(verdicts.filter(({ cluster }) => cluster !== clusterId(6))).toEqual(judgeClusters(input));
      }),
    );
  });

  test('what is added, split or merged after the vote changes the support of no other cluster', () => {
    fc.assert(
      fc.property(arbitraryInput, fc.nat(13), fc.nat(3), fc.nat(3), (input, moved, from, into) => {
        const { clusters } = input.board;
        const added = withClusters(input.board, 6, 1);
        const split = movedTo(added, moved, clusterId(6));
        const [one, other] = [clusters[from]?.id, clusters[into]?.id];
        const merged = one && other && one !== other ? mergedInto(input.board, other, one) : input.board;
        const [home] = input.board.cards.flatMap((card, at) => (at === moved ? [card.cluster] : []));
        for (const [board, touched] of [
          [split, [home, clusterId(6)]],
          [merged, [one, other]],
        ] as const) {
          const isOther = ({ cluster }: Verdict) => !touched.includes(cluster);
          const after = judgeClusters({ ...input, board }).filter(isOther);
          const before = judgeClusters(input).filter(isOther);
          expect(after.map(supportIn)).toEqual(before.map(supportIn));
        }
      }),
    );
  });
});

function supportIn({ cluster, conditions, chance, supporters }: Verdict) {
  return { cluster, chance, supporters, condition: conditions.find(({ name }) => name === 'support') };
}

function supportOf(verdicts: readonly Verdict[], of: ClusterId = clusterId(0)) {
  const verdict = verdicts.find(({ cluster }) => cluster === of);
  return { condition: verdict?.conditions.find(({ name }) => name === 'support'), chance: verdict?.chance };
}

function boardOf(count: number): BoardSnapshot {
  const [like] = sampleInput.board.cards;
  if (!like) throw new Error('no cards');
  const board = withClusters({ clusters: [], cards: [] }, 0, count);
  const cards = board.clusters.flatMap((cluster, at) =>
    (['need', 'idea', 'idea'] as const).map((kind, nth): Card => {
      const author = `person-0${nth}` as ParticipantId;
      return { ...like, id: `card-${at}-${nth}` as CardId, kind, author, cluster: cluster.id, notes: [] };
    }),
  );
  return { ...board, cards };
}

/** The board with so many more clusters in which nothing is. */
function withClusters({ clusters, cards }: BoardSnapshot, first: number, count: number): BoardSnapshot {
  const [like] = sampleClusters;
  if (!like) throw new Error('no clusters');
  const more = Array.from({ length: count }, (_, index): Cluster => {
    const createdAt = like.createdAt + (first + index) * 1_000;
    return { ...like, id: clusterId(first + index), title: `Grappe ${first + index}`, createdAt };
  });
  return { clusters: [...clusters, ...more], cards };
}

function mergedInto(board: BoardSnapshot, from: ClusterId, into: ClusterId): BoardSnapshot {
  const part = board.clusters.find(({ id }) => id === from);
  if (!part) throw new Error('no such cluster');
  const { merged: parts = [], ...gone } = part;
  const clusters = board.clusters.flatMap((cluster) => {
    if (cluster.id === from) return [];
    const merged = [...(cluster.merged ?? []), ...parts, { ...gone, mergedInto: into }];
    return [cluster.id === into ? { ...cluster, merged } : cluster];
  });
  const cards = board.cards.map((card) => (card.cluster === from ? { ...card, cluster: into } : card));
  return { clusters, cards };
}

/** The first so many clusters of a board merged into one. */
function unitedBoard(clusters: number, parts: number): BoardSnapshot {
  const others = Array.from({ length: parts - 1 }, (_, at) => clusterId(at + 1));
  return others.reduce((board, part) => mergedInto(board, part, clusterId(0)), boardOf(clusters));
}

/** So many of the numbers below `below`, each as probable as any other. */
function drawn(count: number, below: number, random: () => number): number[] {
  const left = Array.from({ length: below }, (_, at) => at);
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
}

/** Numbers from 0 to 1 that are the same in every run. */
function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function waysToChoose(count: number, from: number): number {
  if (count > from) return 0;
  return Array.from({ length: count }).reduce<number>((ways, _, at) => (ways * (from - at)) / (at + 1), 1);
}

function movedTo(board: BoardSnapshot, moved: number, cluster: ClusterId): BoardSnapshot {
  return { ...board, cards: board.cards.map((card, at) => (at === moved ? { ...card, cluster } : card)) };
}

function ballotsOf(chosen: readonly (readonly number[])[]): Map<ParticipantId, Votes> {
  return new Map(
    chosen.map((clusters, by) => [
      `person-0${by}` as ParticipantId,
      Object.fromEntries(clusters.map((at) => [clusterId(at), 1])),
    ]),
  );
}

function isIn(card: Card, at: number): boolean {
  return card.cluster === clusterId(at);
}

function clusterId(index: number): ClusterId {
  return `grappe-${String(index).padStart(2, '0')}` as ClusterId;
}
