// The scene: which cards and clusters lie where, how large they are drawn, and what is under a point. A transaction costs
// what it touched, and says which places look different now.

import type { Card } from '@terreau/board/card';
import { boundsOf, contains, inflate, type Point, type Rect } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { clusterHeader } from '@terreau/board/layout';
import type { BoardStore, Touched } from '@terreau/board/store';
import { farRise } from './cluster-title.ts';
import { toggleRect } from './cluster-toggle.ts';
import { createLinks, type Link } from './links.ts';
import { createPlacedCards, type PlacedCard } from './placed-cards.ts';
import { createPlacedClusters, type PlacedCluster } from './placed-clusters.ts';
import type { Measure } from './text-layout.ts';

/** What lies under a point of the world; `title` is the part of a cluster by which it is held. */
export type Hit =
  | { readonly on: 'card'; readonly card: CardId }
  /** `part` is what was hit of it: the sign that collapses and expands, or the rest. All of a stack is its title. */
  | { readonly on: 'title'; readonly cluster: ClusterId; readonly part: 'toggle' | 'text' }
  | { readonly on: 'region'; readonly cluster: ClusterId }
  | { readonly on: 'nothing' };

export interface SceneChange extends Touched {
  /** The places that look different now. */
  readonly rects: readonly Rect[];
  /** Whether what is written, and what belongs together, is as before: things only lie elsewhere. */
  readonly isMove: boolean;
  /** The cards that were on the board and still are. */
  readonly moved: readonly CardMove[];
  readonly refitted: readonly ClusterRefit[];
}

/** A card before and after a change. */
export interface CardMove {
  readonly before: PlacedCard;
  readonly after: PlacedCard;
}

/** A cluster before and after a change. */
export interface ClusterRefit {
  readonly before: PlacedCluster;
  readonly after: PlacedCluster;
}

export interface Scene {
  /** Those that can be seen, from back to front. Made anew after each change, so only for what needs all of them. */
  readonly cards: () => readonly PlacedCard[];
  /** The same with those in stacks. */
  readonly listed: () => readonly PlacedCard[];
  /** From back to front. */
  readonly clusters: () => readonly PlacedCluster[];
  readonly cardCount: () => number;
  /** Also one in a stack. */
  readonly card: (id: CardId) => PlacedCard | undefined;
  readonly cluster: (id: ClusterId) => PlacedCluster | undefined;
  /** The cards that touch an area, from back to front. */
  readonly cardsWithin: (area: Rect) => readonly PlacedCard[];
  /** The links whose lines may touch an area. */
  readonly linksWithin: (area: Rect) => readonly Link[];
  readonly linksOf: (id: CardId) => readonly Link[];
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
  const links = createLinks(cards.get);
  const listeners = new Set<(change: SceneChange) => void>();

  const shownCard = (id: CardId) => {
    const card = store.card(id);
    return card?.hidden && !seesHidden ? undefined : card;
  };
  const isStacked = (card: Card | undefined) =>
    card?.cluster ? store.cluster(card.cluster)?.collapsed === true : false;
  /** Besides the cards that are touched, those that a cluster now hides or shows. */
  const cardsTouched = (touched: Touched): ReadonlySet<CardId> => {
    const cards = new Set(touched.cards);
    for (const id of touched.clusters) {
      const before = clusters.get(id);
      if (before?.cluster.collapsed !== store.cluster(id)?.collapsed)
        for (const member of before?.members ?? []) cards.add(member);
    }
    return cards;
  };
  const place = (touched: Touched): SceneChange => {
    const rects: Rect[] = [];
    const [moved, refitted]: [CardMove[], ClusterRefit[]] = [[], []];
    let isMove = true;
    const touchedCards = cardsTouched(touched);
    const toFit = new Set(touched.clusters);
    for (const id of touchedCards) {
      const card = shownCard(id);
      const { before, after } = cards.place(id, card, isStacked(card));
      isMove &&= before?.isStacked === after?.isStacked && readsAlike(before?.card, after?.card);
      if (before && after) moved.push({ before, after });
      for (const cluster of clusters.follow({ before, after })) toFit.add(cluster);
      rects.push(...rectsOf(seenRect(before), seenRect(after)), ...links.follow(id, after));
    }
    for (const id of toFit) {
      const { before, after } = clusters.place(id, store.cluster(id));
      isMove &&= before?.cluster.title === after?.cluster.title;
      if (before && after) refitted.push({ before, after });
      if (touched.clusters.has(id) || !looksAlike(before, after))
        rects.push(...rectsOf(before && reachOf(before), after && reachOf(after)));
    }
    return { cards: touchedCards, clusters: toFit, rects, isMove, moved, refitted };
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
    listed: cards.listed,
    clusters: clusters.all,
    cardCount: cards.count,
    card: cards.get,
    cluster: clusters.get,
    cardsWithin: cards.within,
    linksWithin: links.within,
    linksOf: links.of,
    clusterAt: (at) => clusters.at(at)?.cluster.id ?? null,
    hitAt(at) {
      const top = cards.topAt(at);
      if (top) return { on: 'card', card: top.card.id };
      const under = clusters.at(at);
      if (!under) return { on: 'nothing' };
      const { region, cluster, stack } = under;
      const isTitle = stack !== null || at[1] <= region.y + Math.max(clusterHeader, under.title.height);
      if (!isTitle) return { on: 'region', cluster: cluster.id };
      const part = contains(toggleRect(under), at) ? 'toggle' : 'text';
      return { on: 'title', cluster: cluster.id, part };
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

/** What of a card can be seen. */
function seenRect(placed: PlacedCard | undefined): Rect | undefined {
  return placed?.isStacked ? undefined : placed?.reach;
}

/** Whether the cards in a cluster changed without it looking different. */
function looksAlike(a: PlacedCluster | undefined, b: PlacedCluster | undefined): boolean {
  if (!a || !b) return a === b;
  // A stack says how many cards there are in it, and shows some.
  if (a.stack || b.stack) return false;
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
