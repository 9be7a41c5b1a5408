// That support is hardly ever found where votes were placed at random, whatever is done with the board afterwards by those who
// know what was voted; and what changes it on no board.

import type { ClusterId } from '@terreau/board/ids';
import type { BoardSnapshot } from '@terreau/board/snapshot';
import { voteTargets } from '@terreau/workshop/ballots';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryInput } from '../testing/arbitrary-board.ts';
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

interface Vote {
  readonly ballots: number;
  readonly clusters: number;
  readonly loose: number;
  readonly chosen: number;
}

const rounds = 300;
/** One in ten, and two standard deviations. */
const most = rounds * 0.1 + 2 * Math.sqrt(rounds * 0.1 * 0.9);

test.each<Vote & { readonly parts: number }>([
  { ballots: 8, clusters: 6, loose: 0, chosen: 2, parts: 1 },
  { ballots: 8, clusters: 6, loose: 20, chosen: 3, parts: 1 },
  { ballots: 8, clusters: 6, loose: 0, chosen: 2, parts: 2 },
  { ballots: 20, clusters: 6, loose: 0, chosen: 2, parts: 2 },
  { ballots: 20, clusters: 12, loose: 0, chosen: 3, parts: 2 },
  { ballots: 40, clusters: 6, loose: 4, chosen: 2, parts: 3 },
])('$parts of $clusters clusters beside $loose cards in one: $ballots ballots', (vote) => {
  const others = Array.from({ length: vote.parts - 1 }, (_, at) => clusterId(at + 1));
  const united = (board: BoardSnapshot) =>
    others.reduce((merged, part) => mergedInto(merged, part, clusterId(0)), board);
  expect(falseAlarms(vote, (board) => [united(board)], clusterId(0))).toBeLessThanOrEqual(most);
});

test.each<Vote>([
  { ballots: 8, clusters: 0, loose: 10, chosen: 2 },
  { ballots: 8, clusters: 6, loose: 10, chosen: 3 },
  { ballots: 12, clusters: 3, loose: 30, chosen: 3 },
  { ballots: 20, clusters: 0, loose: 6, chosen: 2 },
  { ballots: 40, clusters: 2, loose: 5, chosen: 2 },
])('however many of $loose cards beside $clusters clusters, those that do best: $ballots ballots', (vote) => {
  const alarms = falseAlarms(
    vote,
    (board, cast) => {
      const best = bestFirst(vote.loose, cast);
      const after = withClusters(board, vote.clusters, 1);
      return best.map((_, at) => gathered(after, best.slice(0, at + 1), clusterId(vote.clusters)));
    },
    clusterId(vote.clusters),
  );
  expect(alarms).toBeLessThanOrEqual(most);
});

test('a cluster and however many cards that do best beside it', () => {
  const vote = { ballots: 12, clusters: 4, loose: 8, chosen: 3 };
  const alarms = falseAlarms(
    vote,
    (board, cast) => {
      const best = bestFirst(vote.loose, cast);
      return best.map((_, at) => gathered(board, best.slice(0, at), clusterId(0)));
    },
    clusterId(0),
  );
  expect(alarms).toBeLessThanOrEqual(most);
});

test('two of many clusters that do best together are supported only where one of them is by itself', () => {
  const vote = { ballots: 12, clusters: 10, loose: 0, chosen: 3 };
  const pairs = Array.from({ length: 10 }, (_, one) =>
    Array.from({ length: one }, (_, other) => [clusterId(one), clusterId(other)] as const),
  ).flat();
  const alarms = falseAlarms(
    vote,
    (board, cast) => {
      const alone = judgeClusters({ ...sampleInput, board, atVotes: [board], ballots: ballotsFor(cast) });
      const isAlone = (id: ClusterId) => alone.some((each) => each.cluster === id && isSupported(each));
      const both = (pair: (typeof pairs)[number]) =>
        cast.filter((ids) => pair.some((id) => ids.includes(id)));
      const [best] = pairs
        .filter((pair) => !pair.some(isAlone))
        .toSorted((a, b) => both(b).length - both(a).length);
      return best ? [mergedInto(board, best[0], best[1])] : [];
    },
    null,
  );
  expect(alarms).toBeLessThanOrEqual(most);
});

describe('on any board', () => {
  test('an added empty cluster changes no verdict', () => {
    fc.assert(
      fc.property(arbitraryInput, fc.boolean(), (input, wasThere) => {
        const board = withClusters(input.board, 6, 1);
        const atVotes = wasThere ? input.atVotes.map((each) => withClusters(each, 6, 1)) : input.atVotes;
        const verdicts = judgeClusters({ ...input, board, atVotes });
        expect(verdicts.filter(({ cluster }) => cluster !== clusterId(6))).toEqual(judgeClusters(input));
      }),
    );
  });

  test('what is supported by two votes from which ballots count is so by the last one alone', () => {
    const supported = (evidence: Evidence) =>
      judgeClusters(evidence).flatMap((verdict) => (isSupported(verdict) ? [verdict.cluster] : []));
    fc.assert(
      fc.property(arbitraryInput, arbitraryInput, (input, earlier) => {
        const byLast = supported({ ...input, atVotes: [input.board] });
        const byBoth = supported({ ...input, atVotes: [earlier.board, input.board] });
        expect(byLast).toEqual(expect.arrayContaining(byBoth));
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

/**
 * How often one of the boards that are made of a vote at random has support for a cluster, or for one that was merged where
 * none is named.
 */
function falseAlarms(
  { ballots, clusters, loose, chosen }: Vote,
  madeOf: (board: BoardSnapshot, cast: readonly (readonly string[])[]) => readonly BoardSnapshot[],
  cluster: ClusterId | null,
): number {
  const atVote = withLoose(boardOf(clusters), loose);
  const targets = voteTargets(atVote);
  const random = seededNumbers(2024);
  return Array.from({ length: rounds }, () => {
    const cast = Array.from({ length: ballots }, () => drawn(chosen, targets, random));
    const given = ballotsFor(cast);
    return madeOf(atVote, cast).some((board) => {
      const verdicts = judgeClusters({ ...sampleInput, board, atVotes: [atVote], ballots: given });
      const merged = board.clusters.flatMap(({ id, merged: parts }) => (parts ? [id] : []));
      return verdicts.some((each) => (cluster ?? merged[0]) === each.cluster && isSupported(each));
    });
  }).filter(Boolean).length;
}

function isSupported({ conditions }: Verdict): boolean {
  return conditions.some(({ name, met }) => name === 'support' && met);
}

/** The loose cards, each as the one that adds most ballots to those before it. */
function bestFirst(count: number, cast: readonly (readonly string[])[]): number[] {
  const left = new Set(Array.from({ length: count }, (_, at) => at));
  const best: number[] = [];
  let others = cast;
  while (left.size > 0) {
    const adds = (card: number) => others.filter((ids) => ids.includes(looseId(card))).length;
    const [next = 0] = [...left].toSorted((a, b) => adds(b) - adds(a));
    best.push(next);
    left.delete(next);
    others = others.filter((ids) => !ids.includes(looseId(next)));
  }
  return best;
}

/** So many of these, each as probable as any other. */
function drawn(count: number, of: readonly string[], random: () => number): string[] {
  const left = [...of];
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

function supportIn({ cluster, conditions, chance, supporters }: Verdict) {
  return { cluster, chance, supporters, condition: conditions.find(({ name }) => name === 'support') };
}

function movedTo(board: BoardSnapshot, moved: number, cluster: ClusterId): BoardSnapshot {
  return { ...board, cards: board.cards.map((card, at) => (at === moved ? { ...card, cluster } : card)) };
}
