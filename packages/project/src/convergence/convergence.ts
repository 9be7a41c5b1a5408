// When a cluster has converged: enough said about a need and an answer to it, by enough people, named, voted on by
// most, and chosen by more of them than dots placed at random would. Every condition comes with its figures.

import { byAge } from '@terreau/board/age';
import type { Card, CardKind } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import type { ClusterId } from '@terreau/board/ids';
import type { BoardSnapshot } from '@terreau/board/snapshot';
import {
  activePeople,
  authorsOf,
  type Ballots,
  type Contents,
  castBallots,
  contentsOf,
  supportersOf,
} from './cluster-content.ts';
import { isSupported, supportMeasures } from './support.ts';

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
  /** For `support` null when no number of ballots would do: nobody has voted, or chance would do as well. */
  readonly needed: number | null;
  /** For `support`, of how many ballots. */
  readonly of?: number;
  /**
   * For `support`, of how many of the clusters and loose cards that were united since the vote the figures are: the most chosen
   * that are supported by themselves, else all; absent where nothing was united.
   */
  readonly united?: number;
}

export interface Verdict {
  readonly cluster: ClusterId;
  readonly converged: boolean;
  readonly conditions: readonly ConvergenceCondition[];
  /** Ballots that touch the cluster, what was merged into it, or its visible cards; each counts once. [T5] */
  readonly supporters: number;
  /** How probable as much support is at most when votes are placed at random, 0 to 1. */
  readonly chance: number;
}

/** What the clusters of a board are judged by. */
export interface Evidence {
  readonly board: BoardSnapshot;
  readonly ballots: Ballots;
  /**
   * For what was on the ballot, the board as it stood at the end of each vote from which a ballot counts, the last vote
   * last; empty when no vote has ended.
   */
  readonly atVotes: readonly BoardSnapshot[];
  readonly rule: ConvergenceRule;
}

/** Judges every cluster of a board, oldest cluster first. Costs O(cards + clusters + ballots × votes). */
export function judgeClusters({ board, ballots, atVotes, rule }: Evidence): Verdict[] {
  const contents = contentsOf(board);
  const cast = castBallots(ballots);
  const counts = supportersOf(board, contents, cast);
  const measureOf = supportMeasures(atVotes, cast, rule.maxChancePercent);
  return standing({ board, ballots, rule }, contents).map(({ cluster, conditions }) => {
    const supporters = counts.get(cluster.id) ?? 0;
    const measured = measureOf(cluster, contents.get(cluster.id) ?? [], supporters);
    const { count: actual, needed, chance, united, parts } = measured;
    const support = { name: 'support', met: isSupported(measured), actual, needed, of: cast.length } as const;
    const all = [...conditions, parts > 1 ? { ...support, united } : support];
    return {
      cluster: cluster.id,
      converged: all.every((condition) => condition.met),
      conditions: all,
      supporters,
      chance,
    };
  });
}

/** The same for as long as the vote is secret: nothing of what was voted, and nothing has converged. [T5] */
export function judgeBeforeReveal(evidence: Omit<Evidence, 'atVotes'>): Verdict[] {
  return standing(evidence, contentsOf(evidence.board)).map(({ cluster, conditions }) => {
    return { cluster: cluster.id, converged: false, conditions, supporters: 0, chance: 1 };
  });
}

/** What each cluster has and lacks but for its support. */
function standing(
  { board, ballots, rule }: Omit<Evidence, 'atVotes'>,
  contents: Contents,
): { readonly cluster: Cluster; readonly conditions: readonly ConvergenceCondition[] }[] {
  const active = activePeople(board, ballots).size;
  const turnout = atLeast('turnout', castBallots(ballots).length, turnoutNeeded(active, rule));
  return board.clusters.toSorted(byAge).map((cluster) => {
    const cards = contents.get(cluster.id) ?? [];
    return { cluster, conditions: [...contentConditions(cluster, cards, active, rule), turnout] };
  });
}

/** How many ballots the rule wants from so many people who are active on a board. */
export function turnoutNeeded(active: number, { turnoutPercent }: ConvergenceRule): number {
  return percentOf(active, turnoutPercent);
}

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

function atLeast(name: ConditionName, actual: number, needed: number): ConvergenceCondition {
  return { name, met: actual >= needed, actual, needed };
}

/** In whole numbers, because 0.3 × 20 in floating point is not what a person computes. */
function percentOf(count: number, percent: number): number {
  return Math.ceil((count * percent) / 100);
}
