// The moment in which a table sees what it voted: from the last place up to the first, those who are level at one moment.
// Pure.

import type { Tallies } from '@terreau/workshop/ballots';
import type { Ranked } from '../table/ranking.ts';

/** Whether the votes are shown that were secret before: whoever opens the page later finds them there. */
export function isReveal(before: Tallies | null, now: Tallies | null): boolean {
  return before === null && now !== null;
}

/** When each place has its turn, from 0 for the last one. */
export function turnsOf(ranking: readonly Ranked[]): ReadonlyMap<number, number> {
  const places = [...new Set(ranking.map(({ place }) => place))].sort((a, b) => b - a);
  return new Map(places.map((place, turn) => [place, turn]));
}

export interface Cut {
  readonly shown: readonly Ranked[];
  readonly rest: readonly Ranked[];
}

/** The first so many, and the rest: who is level is not parted, unless more than that share the first place. */
export function cutBetweenPlaces(ranking: readonly Ranked[], most: number): Cut {
  if (ranking.length <= most) return { shown: ranking, rest: [] };
  const parted = ranking[most]?.place;
  const whole = ranking.filter(({ place }, at) => at < most && place !== parted);
  const end = whole.length > 0 ? whole.length : most;
  return { shown: ranking.slice(0, end), rest: ranking.slice(end) };
}
