// Where suggested groups become clusters: where their cards lie when they lie by themselves, else side by side where there
// is room, each beside the others. By the upper bounds of the cards' sizes, so that every device places alike. Pure.

import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import { boundsOf, intersects, type Point, type Rect, type Size } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import { clusterRegion, estimateCardSize } from '@terreau/board/layout';
import { freeSpot } from '../board/commands/free-spot.ts';
import { type Gathering, gather } from '../board/commands/gathering.ts';

export interface Lying {
  readonly cards: readonly Card[];
  readonly clusters: readonly Cluster[];
}

/** World units between what lies there and a cluster that found no room among it. */
const gap = 48;

/** A place for each group, in the order given. */
export function placeGroups(board: Lying, groups: readonly (readonly Card[])[]): readonly Gathering[] {
  const taken = takenBesides(board, new Set(groups.flatMap((cards) => cards.map(({ id }) => id))));
  return groups.map((cards) => {
    const placed = gather(
      cards.map((card) => ({ card, rect: rectOf(card) })),
      taken,
      spotOrBelow,
    );
    taken.push(placed.region);
    return placed;
  });
}

export function rectOf({ at: [x, y], text }: Card): Rect {
  const [width, height] = estimateCardSize(text);
  return { x, y, width, height };
}

/** What lies on the board without some cards, and the clusters of only those. */
export function takenBesides({ cards, clusters }: Lying, except: ReadonlySet<CardId>): Rect[] {
  const others = cards.filter(({ id }) => !except.has(id));
  const left = new Set(cards.filter(({ id }) => except.has(id)).map(({ cluster }) => cluster));
  const members = Map.groupBy(others, ({ cluster }) => cluster);
  const regions = clusters
    .filter(({ id }) => members.has(id) || !left.has(id))
    .map((cluster) => clusterRegion(cluster, (members.get(cluster.id) ?? []).map(rectOf)));
  return [...others.map(rectOf), ...regions];
}

/** As near as there is room; where there is none, below everything. */
function spotOrBelow(size: Size, middle: Point, taken: readonly Rect[]): Point {
  const [x, y] = freeSpot(size, middle, taken);
  const [width, height] = size;
  const around = boundsOf(taken);
  const isFree = !taken.some((rect) => intersects(rect, { x, y, width, height }));
  return isFree || !around ? [x, y] : [middle[0] - width / 2, around.y + around.height + gap];
}
