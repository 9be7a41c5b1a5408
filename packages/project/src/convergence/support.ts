// Whether more ballots chose a cluster than dots placed at random would. What the ballot offered when the vote ended is what is
// measured: nothing that is added or parted afterwards changes what another cluster needs. Whoever merges clusters or gathers
// loose cards after the vote may know what was voted, and choose of everything what happens to do best; so that is what is ruled
// out then.

import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import type { BoardSnapshot } from '@terreau/board/snapshot';
import type { Votes } from '@terreau/workshop/ballots';
import { binomialTails, type Chance, leastImprobable } from './binomial.ts';
import { type Offer, offerOf, type Parts, partsOf, votersById } from './offer.ts';

export interface Support {
  /** How many ballots are in favour of what is measured: of the parts that are supported by themselves, else of all. */
  readonly count: number;
  /** How many ballots in its favour are above chance; null when no number of them is. */
  readonly needed: number | null;
  /** How probable at most support like its own is when votes are placed at random, 0 to 1. */
  readonly chance: number;
  /** How many of the clusters and loose cards that were on the ballot are measured together. */
  readonly united: number;
  /** How many of them there are in it. */
  readonly parts: number;
}

/**
 * Measures a cluster with these cards and so many supporters. Of B ballots each touches one of m clusters that were on the
 * ballot with probability k/m, when a ballot chose k of them on average; and one of l loose cards with c/l alike, apart
 * from the clusters, because a hundred cards that nobody looked at must not make every cluster improbable. One that unites i
 * clusters and j cards is touched with a probability of i·k/m + j·c/l at most, and could have been united in as many ways as
 * there are to choose these: that many times more probable is it that one of them is supported by chance. What would be
 * supported without some of its parts is supported with them.
 * `offered` is how the board stood at the end of each vote from which a ballot counts, the last one last: a ballot that was
 * cast before the vote was opened anew knew nothing of what has come since, and so all of them must agree.
 */
export function supportMeasures(
  offered: readonly BoardSnapshot[],
  cast: readonly Votes[],
  maxChancePercent: number,
): (cluster: Cluster, cards: readonly Card[], supporters: number) => Support {
  const voters = votersById(cast);
  const offers = offered.map((atVote) => offerOf(atVote, voters));
  const last = offers.at(-1);
  if (!last || cast.length === 0) return () => nothingVoted;
  const measure = measuring(cast.length, maxChancePercent);
  return (cluster, cards, supporters) => {
    const measured = offers.flatMap((offer) => {
      const parts = partsOf(cluster, cards, offer, voters);
      return isNone(parts) ? [] : [supportOf(parts, offer, supporters, measure)];
    });
    const [
      first = { ...measure(last, [1, 0], 1, supporters), count: supporters, united: 0, parts: 0 },
      ...others
    ] = measured;
    return others.reduce((hardest, support) => (isHarder(support, hardest) ? support : hardest), first);
  };
}

const nothingVoted: Support = { count: 0, needed: null, chance: 1, united: 0, parts: 0 };

/** Whether so many ballots are above chance. */
export function isSupported({ count, needed }: Support): boolean {
  return needed !== null && count >= needed;
}

/** Whether one measure asks for more than another: what is missing before what is reached, then the more that is needed. */
function isHarder(one: Support, other: Support): boolean {
  if (isSupported(one) !== isSupported(other)) return isSupported(other);
  const [needs, needsOther] = [one, other].map(({ needed }) => needed ?? Number.POSITIVE_INFINITY);
  return needs === needsOther ? one.chance > other.chance : Number(needs) > Number(needsOther);
}

type Measured = Pick<Support, 'needed' | 'chance'>;
/** So many clusters and cards. */
type Union = readonly [clusters: number, cards: number];
/** What so many supporters of a union mean that is one of so many which might have been. */
type Measure = (offer: Offer, union: Union, ways: number, supporters: number) => Measured;

/** Measures the most chosen part, that with the next, and so on, until they are supported together. */
function supportOf({ clusters, cards }: Parts, offer: Offer, supporters: number, measure: Measure): Support {
  const parts = [...clusters, ...cards];
  const inFavour = new Set<number>();
  let support = nothingVoted;
  for (const [index, ballots] of parts.entries()) {
    for (const ballot of ballots) inFavour.add(ballot);
    const count = index === parts.length - 1 ? supporters : inFavour.size;
    const measured = measureFirst(index + 1, clusters.length, count, offer, measure);
    support = { ...measured, count, united: index + 1, parts: parts.length };
    if (isSupported(support)) break;
  }
  return support;
}

/** The first so many parts of those of which so many are clusters. */
function measureFirst(
  parts: number,
  clusters: number,
  supporters: number,
  offer: Offer,
  measure: Measure,
): Measured {
  const union = [Math.min(parts, clusters), Math.max(0, parts - clusters)] as const;
  // A cluster of the ballot is judged by itself anyway: it was only chosen from those that it is united with.
  const ways = parts === 1 && clusters > 0 ? clusters : waysToUnite(union, offer);
  const measured = measure(offer, union, ways, supporters);
  if (clusters > 0 || offer.clusters.ids.size === 0) return measured;
  // Who lets cards lie beside the clusters until after the vote has no easier way.
  return mostOf([measured, measure(offer, [1, 0], 1, supporters)]);
}

function mostOf(measured: readonly Measured[]): Measured {
  const needs = measured.map(({ needed }) => needed ?? Number.POSITIVE_INFINITY);
  const needed = Math.max(...needs);
  return {
    needed: Number.isFinite(needed) ? needed : null,
    chance: Math.max(...measured.map(({ chance }) => chance)),
  };
}

function isNone({ clusters, cards }: Parts): boolean {
  return clusters.length + cards.length === 0;
}

/** In how many ways so many clusters, if there are several, and so many cards can be chosen from an offer. */
function waysToUnite([clusters, cards]: Union, offer: Offer): number {
  const ofClusters = clusters > 1 ? waysToChoose(clusters, offer.clusters.ids.size) : 1;
  return ofClusters * waysToChoose(cards, offer.cards.ids.size);
}

function waysToChoose(count: number, from: number): number {
  let ways = 1;
  for (let at = 0; at < count; at++) ways = (ways * (from - at)) / (at + 1);
  return ways;
}

/** Remembers what was measured: most clusters of a board are measured alike. */
function measuring(ballots: number, maxChancePercent: number): Measure {
  const known = new Map<string, readonly [needed: number | null, chances: readonly number[]]>();
  return (offer, union, ways, supporters) => {
    const chance = chanceOf(union, offer, ballots);
    const key = `${chance.part}/${chance.whole}/${ways}`;
    const [needed, chances] = known.get(key) ?? neededBy(ballots, chance, ways, maxChancePercent);
    known.set(key, [needed, chances]);
    return { needed, chance: Math.round((chances[supporters] ?? 1) * 1e6) / 1e6 };
  };
}

function neededBy(
  ballots: number,
  chance: Chance,
  ways: number,
  maxChancePercent: number,
): readonly [needed: number | null, chances: readonly number[]] {
  const tails = binomialTails(ballots, chance);
  // More ways than whole numbers can count are as good as any number of them.
  if (!Number.isSafeInteger(ways)) return [null, tails.map(() => 1)];
  const chances = tails.map((tail) => Math.min(1, tail * ways));
  return [leastImprobable(tails, chance, maxChancePercent, ways), chances];
}

/** How probable it is at most that a ballot touches one of so many clusters and cards. */
function chanceOf([clusters, cards]: Union, offer: Offer, ballots: number): Chance {
  const [m, l] = [
    cards > 0 && clusters === 0 ? 1 : offer.clusters.ids.size,
    cards > 0 ? offer.cards.ids.size : 1,
  ];
  const part = clusters * offer.clusters.chosen * l + cards * offer.cards.chosen * m;
  const whole = m * l * ballots;
  return whole === 0 ? { part: 1, whole: 1 } : { part: Math.min(part, whole), whole };
}
