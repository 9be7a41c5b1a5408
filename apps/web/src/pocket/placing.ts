// Where a list, which has no places, puts things on the board: near what they belong to, without overlap. Pure.

import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import { boundsOf, intersects, type Point, type Rect, type Size } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import {
  clusterHeader,
  clusterPadding,
  clusterRegion,
  estimateCardSize,
  freeOrigin,
  layInColumns,
} from '@terreau/board/layout';
import { freeSpot } from '../board/commands/free-spot.ts';
import { joinWithRoom } from '../board/commands/joining.ts';

export interface Laid {
  readonly cards: readonly Card[];
  readonly clusters: readonly Cluster[];
}

/** A place for a card that belongs to no cluster. */
export function placeLoose(board: Laid, text: string): Point {
  const taken = takenBy(board, new Set());
  return freeSpot(estimateCardSize(text), middleOf(taken), taken);
}

/** A place beside a card, in a cluster or with null outside of all, for one that adds to it. */
export function placeBeside(board: Laid, card: Card, cluster: ClusterId | null, text: string): Point {
  const beside = rectOf(card);
  const middle: Point = [beside.x + beside.width / 2, beside.y + beside.height / 2];
  return freeSpot(estimateCardSize(text), middle, takenBy(board, new Set(), cluster));
}

/**
 * Places for cards that come into a cluster, or with null out of theirs. Where its region would grow over something else
 * on every side, the whole cluster goes to where there is room for all of it, and its cards have places too.
 */
export function placeInto(
  board: Laid,
  cluster: ClusterId | null,
  ids: readonly CardId[],
): (readonly [CardId, Point])[] {
  const home = board.clusters.find(({ id }) => id === cluster);
  if (!home) return placeApart(board, ids);
  const cards = cardsIn(board, ids);
  const members = membersOf(board, home.id, new Set(ids));
  const all = [...members, ...cards].map(({ id }) => id);
  const beside = joinWithRoom(
    cards.map((card) => ({ card, rect: rectOf(card) })),
    { members: members.map(rectOf), at: home.at, taken: takenBy(board, new Set(all), home.id) },
  );
  if (beside) return beside;
  const { points } = placeTogether(board, all, home.id);
  return all.flatMap((id, index) => (points[index] ? [[id, points[index]] as const] : []));
}

/** Each where there is room for it, near what lies on the board. */
function placeApart(board: Laid, ids: readonly CardId[]): (readonly [CardId, Point])[] {
  const taken: Rect[] = takenBy(board, new Set(ids));
  const middle = middleOf(taken);
  return cardsIn(board, ids).map(({ id, text }) => {
    const size = estimateCardSize(text);
    const at = freeSpot(size, middle, taken);
    taken.push(toRect(at, size));
    return [id, at] as const;
  });
}

/**
 * Cards side by side, as near to where they lay as there is room for all, and the region that they make a cluster of: a
 * board whose clusters all went to one side would be too wide to be seen as a whole. `into` is the cluster that they are
 * or come to be in, which is no obstacle.
 */
export function placeTogether(
  board: Laid,
  ids: readonly CardId[],
  into: ClusterId | null = null,
): { readonly region: Rect; readonly points: readonly Point[] } {
  const cards = cardsIn(board, ids);
  const sizes = cards.map(({ text }) => estimateCardSize(text));
  const regionAt = ([left, top]: Point) => {
    const points = layInColumns(sizes, [left + clusterPadding, top + clusterPadding + clusterHeader]);
    const rects = points.map((at, index) => toRect(at, sizes[index] ?? [0, 0]));
    return { points, region: clusterRegion({ at: [left, top], size: [0, 0] }, rects) };
  };
  const taken = takenBy(board, new Set(ids), into);
  const { width, height } = regionAt([0, 0]).region;
  const near = freeSpot([width, height], middleOf(cards.map(rectOf)), taken);
  const isFree = !taken.some((rect) => intersects(rect, toRect(near, [width, height])));
  return regionAt(isFree ? near : freeOrigin(taken));
}

/** What lies on the board without some cards; the region of the cluster that cards come into is no obstacle. */
function takenBy(board: Laid, except: ReadonlySet<CardId>, into: ClusterId | null = null): Rect[] {
  const cards = board.cards.filter(({ id }) => !except.has(id)).map(rectOf);
  const regions = board.clusters
    .filter(({ id }) => id !== into)
    .map((cluster) => clusterRegion(cluster, membersOf(board, cluster.id, except).map(rectOf)));
  return [...cards, ...regions];
}

function membersOf({ cards }: Laid, cluster: ClusterId, except: ReadonlySet<CardId>): Card[] {
  return cards.filter((card) => card.cluster === cluster && !except.has(card.id));
}

function cardsIn({ cards }: Laid, ids: readonly CardId[]): Card[] {
  return ids.flatMap((id) => cards.find((card) => card.id === id) ?? []);
}

function middleOf(rects: readonly Rect[]): Point {
  const bounds = boundsOf(rects);
  return bounds ? [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2] : [0, 0];
}

function rectOf({ at, text }: Card): Rect {
  return toRect(at, estimateCardSize(text));
}

function toRect([x, y]: Point, [width, height]: Size): Rect {
  return { x, y, width, height };
}
