// Where to stop joining: of the partitions that the joins go through, the one that a table can work with.

import type { Join } from './average-link.ts';
import { distinctness } from './distinctness.ts';
import type { Likeness } from './likeness.ts';

/** The group of each card, counted from 0, or `alone`. */
export type Partition = Int32Array;
export const alone = -1;

/** Cards as alike as this say the same in other words, and are never parted. */
const sameIdea = 0.8;
/** How many groups there may be, as multiples of the square root of the number of cards: 4 to 9 for 40. */
const fewest = 0.6;
const most = 1.5;
/** So many cuts are compared: looking at one takes the square of the cards. [T6] */
const comparedCuts = 12;
/** What counts for a cut beside how distinct its groups are; found on half of the samples of tests/bench/grouping. */
const worth = { placedCards: 0.3, strayFromRoot: 0.3 } as const;

/** The best partition of the joins. */
export function bestCut(cards: number, joins: readonly Join[], likeness: Likeness): Partition {
  const root = Math.sqrt(cards);
  const from = Math.max(1, Math.round(fewest * root));
  const to = Math.max(from, Math.floor(most * root));
  const cuts = cutsOf(cards, joins);
  const inRange = cuts.filter(({ groups }) => groups >= from && groups <= to);
  let best = partitionOf(cards, []);
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const { groups, placed, joined } of spread(inRange.length > 0 ? inRange : nearestTo(from, cuts))) {
    const partition = partitionOf(cards, joins.slice(0, joined));
    const score =
      distinctness(partition, groups, likeness) +
      (worth.placedCards * placed) / cards -
      worth.strayFromRoot * Math.abs(Math.log(groups / root));
    if (score <= bestScore) continue;
    bestScore = score;
    best = partition;
  }
  return best;
}

/** The most that a group may hold, unless its cards say the same: half of the cards. */
export function largestGroup(cards: number): number {
  return Math.max(3, Math.floor(cards / 2));
}

interface Cut {
  /** How many of the joins were made. */
  readonly joined: number;
  /** Groups of two and more. */
  readonly groups: number;
  /** The cards in them. */
  readonly placed: number;
}

/** For each number of groups the latest cut that has it, in which the most cards are placed. */
function cutsOf(cards: number, joins: readonly Join[]): readonly Cut[] {
  const cuts = new Map<number, Cut>();
  const { join, sizeOf } = createForest(cards);
  let groups = 0;
  let placed = 0;
  for (const [index, { a, b, likeness }] of joins.entries()) {
    const sizes = [sizeOf(a), sizeOf(b)];
    const singles = sizes.filter((size) => size === 1).length;
    const isSame = likeness >= sameIdea;
    if (!isSame && sizeOf(a) + sizeOf(b) > largestGroup(cards)) break;
    join(a, b);
    groups += singles - 1;
    placed += singles;
    const isCertain = (joins[index + 1]?.likeness ?? 0) < sameIdea;
    if (likeness > 0 && isCertain) cuts.set(groups, { joined: index + 1, groups, placed });
  }
  return [...cuts.values()];
}

/** The cuts that have the number of groups nearest to one; a small board may not have the number that we would like. */
function nearestTo(groups: number, cuts: readonly Cut[]): readonly Cut[] {
  const distance = Math.min(...cuts.map((cut) => Math.abs(cut.groups - groups)));
  return cuts.filter((cut) => Math.abs(cut.groups - groups) === distance);
}

/** As many as are compared, from the first to the last. */
function spread(cuts: readonly Cut[]): readonly Cut[] {
  const step = Math.max(1, (cuts.length - 1) / (comparedCuts - 1));
  return cuts.filter((_, n) => n === 0 || Math.floor(n / step) !== Math.floor((n - 1) / step));
}

function partitionOf(cards: number, joins: readonly Join[]): Partition {
  const { join, sizeOf, rootOf } = createForest(cards);
  for (const { a, b } of joins) join(a, b);
  const numbers = new Map<number, number>();
  return Int32Array.from({ length: cards }, (_, card) => {
    if (sizeOf(card) === 1) return alone;
    const root = rootOf(card);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
}

/** Disjoint sets of cards. */
function createForest(cards: number) {
  const parents = Int32Array.from({ length: cards }, (_, card) => card);
  const sizes = new Int32Array(cards).fill(1);
  const rootOf = (card: number): number => {
    let root = card;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] ?? root] ?? root;
      root = parents[root] ?? root;
    }
    return root;
  };
  return {
    rootOf,
    sizeOf: (card: number): number => sizes[rootOf(card)] ?? 1,
    join: (a: number, b: number): void => {
      const [root, other] = [rootOf(a), rootOf(b)];
      parents[other] = root;
      sizes[root] = (sizes[root] ?? 1) + (sizes[other] ?? 1);
    },
  };
}
