import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import type { CardId, ClusterId, ParticipantId } from '@terreau/board/ids';
import type { BoardSnapshot } from '@terreau/board/snapshot';
import type { Votes } from '@terreau/workshop/ballots';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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

  test('unites the votes of what was merged after the vote, each ballot once, on the same ballot as before', () => {
    const merged = judgeClusters({ ...evidence, board: mergedInto(six, clusterId(1), clusterId(0)) });
    expect(supportOf(merged).condition).toEqual({ name: 'support', met: true, actual: 6, needed: 5, of: 8 });
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
