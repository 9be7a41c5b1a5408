// When a cluster has converged: enough said about a need and an answer to it, by enough people, named, voted on by
// most, and chosen by more of them than dots placed at random would. Every condition comes with its figures.

import { byAge } from '@terreau/board/age';
import type { Card, CardKind } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import type { ClusterId } from '@terreau/board/ids';
import type { BoardSnapshot } from '@terreau/board/snapshot';
import type { Votes } from '@terreau/workshop/ballots';
import { binomialTails, type Fraction, isAtMostPercent, toNumber } from './binomial.ts';
import {
  activePeople,
  authorsOf,
  type Ballots,
  type Contents,
  castBallots,
  contentsOf,
  targetsOf,
  votesFor,
} from './cluster-content.ts';

/** The thresholds; an event may choose others. Shares are whole percents, so that they are exact. */
export interface ConvergenceRule {
  readonly minCards: number;
  readonly needKinds: readonly CardKind[];
  readonly solutionKinds: readonly CardKind[];
  /** At least so many authors, and so many percent of those active; but never more than all of them. */
  readonly minAuthors: number;
  readonly authorPercent: number;
  readonly minTitleCharacters: number;
  readonly maxTitleCharacters: number;
  /** So many percent of those active have voted. */
  readonly turnoutPercent: number;
  /** Votes placed at random would do as well with at most this probability. */
  readonly maxChancePercent: number;
}

export const defaultRule: ConvergenceRule = {
  minCards: 3,
  needKinds: ['need'],
  solutionKinds: ['resource', 'idea'],
  minAuthors: 3,
  authorPercent: 30,
  minTitleCharacters: 3,
  maxTitleCharacters: 80,
  turnoutPercent: 60,
  maxChancePercent: 10,
};

export const conditionNames = [
  'cards',
  'need',
  'solution',
  'authors',
  'title',
  'turnout',
  'support',
] as const;
export type ConditionName = (typeof conditionNames)[number];

/** `actual` and `needed` count cards, people, characters or ballots, as the name says. */
export interface ConvergenceCondition {
  readonly name: ConditionName;
  readonly met: boolean;
  readonly actual: number;
  /** For `support` one more than there are ballots when no number of them would do. */
  readonly needed: number;
}

export interface Verdict {
  readonly cluster: ClusterId;
  readonly converged: boolean;
  readonly conditions: readonly ConvergenceCondition[];
  /** Ballots that touch the cluster, what was merged into it, or its visible cards; each counts once. [T5] */
  readonly supporters: number;
  /** How probable as much support is when votes are placed at random, 0 to 1. */
  readonly chance: number;
}

/** Judges every cluster of a board, oldest cluster first. Costs O(cards + clusters × ballots × votes). */
export function judgeClusters(
  board: BoardSnapshot,
  ballots: Ballots,
  rule: ConvergenceRule = defaultRule,
): Verdict[] {
  const contents = contentsOf(board);
  const cast = castBallots(ballots);
  const active = activePeople(board, ballots).size;
  const supporters = supportersOf(board.clusters, contents, cast);
  const tails = supportTails(supporters, cast.length);
  return board.clusters.toSorted(byAge).map((cluster) => {
    const support = supporters.get(cluster.id) ?? 0;
    const conditions = [
      ...contentConditions(cluster, contents.get(cluster.id) ?? [], active, rule),
      atLeast('turnout', cast.length, turnoutNeeded(active, rule)),
      atLeast('support', support, supportNeeded(tails, rule.maxChancePercent)),
    ];
    return {
      cluster: cluster.id,
      converged: conditions.every(({ met }) => met),
      conditions,
      supporters: support,
      chance: toNumber(tails[support] ?? certain),
    };
  });
}

/** How many ballots the rule wants from so many people who are active on a board. */
export function turnoutNeeded(active: number, { turnoutPercent }: ConvergenceRule): number {
  return percentOf(active, turnoutPercent);
}

function supportersOf(
  clusters: readonly Cluster[],
  contents: Contents,
  cast: readonly Votes[],
): Map<ClusterId, number> {
  const touching = (targets: readonly string[]) =>
    cast.filter((votes) => targets.some((id) => votesFor(votes, id) > 0)).length;
  return new Map(
    clusters.map((cluster) => [cluster.id, touching(targetsOf(cluster, contents.get(cluster.id) ?? []))]),
  );
}

const certain: Fraction = { numerator: 1n, denominator: 1n };

function contentConditions(
  { title }: Cluster,
  cards: readonly Card[],
  active: number,
  rule: ConvergenceRule,
): ConvergenceCondition[] {
  const ofKind = (kinds: readonly CardKind[]) => cards.filter(({ kind }) => kinds.includes(kind)).length;
  const authorsNeeded = Math.min(active, Math.max(rule.minAuthors, percentOf(active, rule.authorPercent)));
  return [
    atLeast('cards', cards.length, rule.minCards),
    atLeast('need', ofKind(rule.needKinds), 1),
    atLeast('solution', ofKind(rule.solutionKinds), 1),
    atLeast('authors', authorsOf(cards).size, authorsNeeded),
    titleCondition(title, rule),
  ];
}

function titleCondition(title: string, rule: ConvergenceRule): ConvergenceCondition {
  const actual = [...title.trim()].length;
  const isTooLong = actual > rule.maxTitleCharacters;
  if (isTooLong) return { name: 'title', met: false, actual, needed: rule.maxTitleCharacters };
  return atLeast('title', actual, rule.minTitleCharacters);
}

/**
 * How probable it is that so many ballots or more touch a cluster when votes are placed at random: B ballots, each of
 * which touches it with probability k/m, where m clusters are on the ballot and a ballot touched k of them on average.
 */
function supportTails(supporters: ReadonlyMap<ClusterId, number>, ballots: number): Fraction[] {
  const touched = [...supporters.values()].reduce((sum, count) => sum + count, 0);
  const places = Math.max(1, supporters.size * ballots);
  return binomialTails(ballots, { numerator: BigInt(touched), denominator: BigInt(places) });
}

function supportNeeded(tails: readonly Fraction[], maxChancePercent: number): number {
  const least = tails.findIndex((tail) => isAtMostPercent(tail, maxChancePercent));
  return least === -1 ? tails.length : least;
}

function atLeast(name: ConditionName, actual: number, needed: number): ConvergenceCondition {
  return { name, met: actual >= needed, actual, needed };
}

/** In whole numbers, because 0.3 × 20 in floating point is not what a person computes. */
function percentOf(count: number, percent: number): number {
  return Math.ceil((count * percent) / 100);
}
