// The scene: which cards and clusters lie where, how large they are drawn, and what is under a point. A transaction costs
// what it touched, and says which places look different now.

import type { Card } from '@terreau/board/card';
import { boundsOf, inflate, type Point, type Rect } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { clusterHeader } from '@terreau/board/layout';
import type { BoardStore, Touched } from '@terreau/board/store';
import { farRise } from './cluster-title.ts';
import { createPlacedCards, type PlacedCard } from './placed-cards.ts';
import { createPlacedClusters, type PlacedCluster } from './placed-clusters.ts';
import type { Measure } from './text-layout.ts';

/** What lies under a point of the world; `title` is the part of a cluster by which it is held. */
export type Hit =
  | { readonly on: 'card'; readonly card: CardId }
  | { readonly on: 'title'; readonly cluster: ClusterId }
  | { readonly on: 'region'; readonly cluster: ClusterId }
  | { readonly on: 'nothing' };

export interface SceneChange extends Touched {
  /** The places that look different now. */
  readonly rects: readonly Rect[];
  /** Whether what is written, and what belongs together, is as before: things only lie elsewhere. */
  readonly isMove: boolean;
}

export interface Scene {
  /** From back to front. Made anew after each change, so only for what needs all of them. */
  readonly cards: () => readonly PlacedCard[];
  /** From back to front. */
  readonly clusters: () => readonly PlacedCluster[];
  readonly cardCount: () => number;
  readonly card: (id: CardId) => PlacedCard | undefined;
  readonly cluster: (id: ClusterId) => PlacedCluster | undefined;
  /** The cards that touch an area, from back to front. */
  readonly cardsWithin: (area: Rect) => readonly PlacedCard[];
  readonly hitAt: (at: Point) => Hit;
  /** The cluster whose region holds a point, the smallest where several do. */
  readonly clusterAt: (at: Point) => ClusterId | null;
  readonly cardsIn: (area: Rect) => CardId[];
  /** Around everything, null on an empty board. */
  readonly bounds: () => Rect | null;
  readonly subscribe: (listener: (change: SceneChange) => void) => () => void;
  /** Lays out every text again: another font has come. */
  readonly layOutAgain: () => void;
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
  const cards = createPlacedCards(measure);
  const clusters = createPlacedClusters({ measureTitle, cardOf: cards.get });
  const listeners = new Set<(change: SceneChange) => void>();

  const shownCard = (id: CardId) => {
    const card = store.card(id);
    return card?.hidden && !seesHidden ? undefined : card;
  };
  const place = (touched: Touched): SceneChange => {
    const rects: Rect[] = [];
    let isMove = true;
    const refitted = new Set(touched.clusters);
    for (const id of touched.cards) {
      const change = cards.place(id, shownCard(id));
      isMove &&= readsAlike(change.before?.card, change.after?.card);
      for (const cluster of clusters.follow(change)) refitted.add(cluster);
      rects.push(...rectsOf(change.before?.reach, change.after?.reach));
    }
    for (const id of refitted) {
      const { before, after } = clusters.place(id, store.cluster(id));
      isMove &&= before?.cluster.title === after?.cluster.title;
      if (touched.clusters.has(id) || !looksAlike(before, after))
        rects.push(...rectsOf(before && reachOf(before), after && reachOf(after)));
    }
    return { cards: touched.cards, clusters: refitted, rects, isMove };
  };

  const everything = (): Touched => ({
    cards: new Set(store.cards().map(({ id }) => id)),
    clusters: new Set(store.clusters().map(({ id }) => id)),
  });
  const follow = (touched: Touched) => {
    const change = place(touched);
    for (const listener of [...listeners]) listener(change);
  };

  place(everything());
  const stop = store.subscribe(follow);

  return {
    cards: cards.all,
    clusters: clusters.all,
    cardCount: cards.count,
    card: cards.get,
    cluster: clusters.get,
    cardsWithin: cards.within,
    clusterAt: (at) => clusters.at(at)?.cluster.id ?? null,
    hitAt(at) {
      const top = cards.topAt(at);
      if (top) return { on: 'card', card: top.card.id };
      const under = clusters.at(at);
      if (!under) return { on: 'nothing' };
      const isTitle = at[1] <= under.region.y + Math.max(clusterHeader, under.title.height);
      return { on: isTitle ? 'title' : 'region', cluster: under.cluster.id };
    },
    cardsIn: (area) => cards.within(area).map(({ card }) => card.id),
    bounds: () => boundsOf([...rectsOf(cards.bounds()), ...clusters.all().map(withFarTitle)]),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    layOutAgain() {
      cards.forgetLayouts();
      clusters.forgetLayouts();
      follow(everything());
    },
    destroy: stop,
  };
}

/** How far what is painted of a cluster reaches beyond its region, in world units: badges and strokes. */
const clusterReach = 24;

/** Where a cluster is painted, with its title for eyes that are far away. */
export function reachOf(placed: PlacedCluster): Rect {
  return inflate(withFarTitle(placed), clusterReach);
}

/** What must be in view for a cluster's title to be read from afar. */
function withFarTitle({ region }: PlacedCluster): Rect {
  return { ...region, y: region.y - farRise, height: region.height + farRise };
}

/** Whether the cards in a cluster changed without it looking different. */
function looksAlike(a: PlacedCluster | undefined, b: PlacedCluster | undefined): boolean {
  if (!a || !b) return a === b;
  const isEmptyBoth = (a.members.length === 0) === (b.members.length === 0);
  return isEmptyBoth && rectKey(a.region) === rectKey(b.region);
}

/** Whether a card says the same: everything but where it lies, its colour and its notes. */
function readsAlike(a: Card | undefined, b: Card | undefined): boolean {
  if (!a || !b) return a === b;
  const isSameText = a.text === b.text && a.kind === b.kind;
  return isSameText && a.cluster === b.cluster && a.author === b.author && a.hidden === b.hidden;
}

function rectKey({ x, y, width, height }: Rect): string {
  return `${x} ${y} ${width} ${height}`;
}

function rectsOf(...rects: readonly (Rect | null | undefined)[]): Rect[] {
  return rects.flatMap((rect) => rect ?? []);
}
