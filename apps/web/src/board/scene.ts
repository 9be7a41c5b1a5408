// The scene: which cards and clusters lie where, how large they are drawn, and what is under a point. Rebuilt only
// for what a transaction touched; a card's text is laid out again only when it changed.

import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import { boundsOf, contains, intersects, type Point, type Rect } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { clusterHeader, clusterRegion } from '@terreau/board/layout';
import { byAge } from '@terreau/board/snapshot';
import type { BoardStore, Touched } from '@terreau/board/store';
import { farRise, layoutTitle, type TitleLayout } from './cluster-title.ts';
import { type CardLayout, layoutCard, type Measure } from './text-layout.ts';

export interface PlacedCard {
  readonly card: Card;
  readonly layout: CardLayout;
  readonly rect: Rect;
}

export interface PlacedCluster {
  readonly cluster: Cluster;
  readonly title: TitleLayout;
  readonly region: Rect;
  readonly members: readonly CardId[];
}

/** What lies under a point of the world; `title` is the part of a cluster by which it is held. */
export type Hit =
  | { readonly on: 'card'; readonly card: CardId }
  | { readonly on: 'title'; readonly cluster: ClusterId }
  | { readonly on: 'region'; readonly cluster: ClusterId }
  | { readonly on: 'nothing' };

export interface Scene {
  /** From back to front. */
  readonly cards: () => readonly PlacedCard[];
  readonly clusters: () => readonly PlacedCluster[];
  readonly card: (id: CardId) => PlacedCard | undefined;
  readonly cluster: (id: ClusterId) => PlacedCluster | undefined;
  readonly hitAt: (at: Point) => Hit;
  /** The cluster whose region holds a point, the smallest where several do. */
  readonly clusterAt: (at: Point) => ClusterId | null;
  readonly cardsIn: (area: Rect) => CardId[];
  /** Around everything, null on an empty board. */
  readonly bounds: () => Rect | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

export interface SceneDeps {
  readonly store: BoardStore;
  readonly measure: Measure;
  readonly measureTitle: Measure;
  /** Whether hidden cards are shown to this person. */
  readonly seesHidden: boolean;
}

/** Follows a board's store until destroyed. */
export function createScene({ store, measure, measureTitle, seesHidden }: SceneDeps): Scene {
  const placed = new Map<CardId, PlacedCard>();
  const listeners = new Set<() => void>();
  /** Ids from back to front; sorted anew only when cards come or go, since nothing else changes the order. */
  let order: readonly CardId[] | null = null;
  let cards: readonly PlacedCard[] | null = null;
  let clusters: readonly PlacedCluster[] | null = null;

  const place = (id: CardId) => {
    const card = store.card(id);
    const before = placed.get(id);
    if (!card || (card.hidden && !seesHidden)) {
      if (placed.delete(id)) order = null;
      return;
    }
    if (!before) order = null;
    const layout = before?.card.text === card.text ? before.layout : layoutCard(card.text, measure);
    const [width, height] = layout.size;
    placed.set(id, { card, layout, rect: { x: card.at[0], y: card.at[1], width, height } });
  };
  const wake = () => {
    cards = null;
    clusters = null;
    for (const listener of [...listeners]) listener();
  };
  const allCards = () => {
    order ??= [...placed.values()]
      .map(({ card }) => card)
      .sort(byAge)
      .map(({ id }) => id);
    cards ??= order.flatMap((id) => placed.get(id) ?? []);
    return cards;
  };
  const allClusters = () => {
    clusters ??= placeClusters(store.clusters(), allCards(), measureTitle);
    return clusters;
  };
  const clusterAt = (at: Point): ClusterId | null => {
    const around = allClusters().filter(({ region }) => contains(region, at));
    return around.sort((a, b) => areaOf(a.region) - areaOf(b.region))[0]?.cluster.id ?? null;
  };
  const clusterOf = (id: ClusterId) => allClusters().find(({ cluster }) => cluster.id === id);

  for (const { id } of store.cards()) place(id);
  const stop = store.subscribe((touched: Touched) => {
    for (const id of touched.cards) place(id);
    wake();
  });

  return {
    cards: allCards,
    clusters: allClusters,
    card: (id) => placed.get(id),
    cluster: clusterOf,
    clusterAt,
    hitAt(at) {
      const top = allCards().findLast(({ rect }) => contains(rect, at));
      if (top) return { on: 'card', card: top.card.id };
      const id = clusterAt(at);
      const under = id && clusterOf(id);
      if (!under) return { on: 'nothing' };
      const isTitle = at[1] <= under.region.y + Math.max(clusterHeader, under.title.height);
      return { on: isTitle ? 'title' : 'region', cluster: id };
    },
    cardsIn: (area) =>
      allCards()
        .filter(({ rect }) => intersects(rect, area))
        .map(({ card }) => card.id),
    bounds: () => boundsOf([...allCards().map(({ rect }) => rect), ...allClusters().map(withFarTitle)]),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy: stop,
  };
}

function placeClusters(
  all: readonly Cluster[],
  cards: readonly PlacedCard[],
  measure: Measure,
): PlacedCluster[] {
  const members = Map.groupBy(cards, ({ card }) => card.cluster);
  return all.map((cluster) => {
    const inside = members.get(cluster.id) ?? [];
    const rects = inside.map(({ rect }) => rect);
    const tight = clusterRegion(cluster, rects);
    const title = layoutTitle(cluster.title, tight.width, measure);
    // A title that needs more room than a header has gets it above the region, and is not cut.
    const extra = Math.max(0, title.height - clusterHeader);
    const region = { ...tight, y: tight.y - extra, height: tight.height + extra };
    return { cluster, title, region, members: inside.map(({ card }) => card.id) };
  });
}

function areaOf({ width, height }: Rect): number {
  return width * height;
}

/** What must be in view for a cluster's title to be read from afar. */
function withFarTitle({ region }: PlacedCluster): Rect {
  return { ...region, y: region.y - farRise, height: region.height + farRise };
}
