// The clusters, each around its cards: only the region of one whose cards or title changed is fitted anew.

import { byAge } from '@terreau/board/age';
import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import { contains, type Point, type Rect } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { clusterHeader, clusterRegion } from '@terreau/board/layout';
import { areaOf } from '../painting/pixels.ts';
import { layoutTitle, type TitleLayout } from './cluster-title.ts';
import { type CardChange, fromBack, type PlacedCard } from './placed-cards.ts';
import type { Measure } from './text-layout.ts';

export interface PlacedCluster {
  readonly cluster: Cluster;
  readonly title: TitleLayout;
  readonly region: Rect;
  /** From back to front. */
  readonly members: readonly CardId[];
  /** The first of its cards, where it is shown as a stack; null where they lie in it. */
  readonly stack: readonly Pick<Card, 'kind' | 'colour'>[] | null;
}

export interface PlacedClusters {
  readonly get: (id: ClusterId) => PlacedCluster | undefined;
  /** From back to front. */
  readonly all: () => readonly PlacedCluster[];
  /** The smallest whose region holds a point. */
  readonly at: (at: Point) => PlacedCluster | undefined;
  /** Takes note of which cluster a card is in now; returns the clusters that have to be placed again. */
  readonly follow: (change: CardChange) => readonly ClusterId[];
  /** Fits a cluster to its cards, or takes it away when there is no record; returns it before and after. */
  readonly place: (
    id: ClusterId,
    cluster: Cluster | undefined,
  ) => { readonly before: PlacedCluster | undefined; readonly after: PlacedCluster | undefined };
  /** The next time that a cluster is placed, its title is laid out again. */
  readonly forgetLayouts: () => void;
}

export interface ClusterDeps {
  readonly measureTitle: Measure;
  readonly cardOf: (id: CardId) => PlacedCard | undefined;
}

export function createPlacedClusters({ measureTitle, cardOf }: ClusterDeps): PlacedClusters {
  const placed = new Map<ClusterId, PlacedCluster>();
  const membersById = new Map<ClusterId, Set<CardId>>();
  let all: readonly PlacedCluster[] | null = null;
  let outdated = new WeakSet<TitleLayout>();

  const leave = (cluster: ClusterId, card: CardId) => {
    const members = membersById.get(cluster);
    members?.delete(card);
    if (members?.size === 0) membersById.delete(cluster);
  };
  const enter = (cluster: ClusterId, card: CardId) => {
    membersById.set(cluster, (membersById.get(cluster) ?? new Set()).add(card));
  };
  const fitToCards = (cluster: Cluster, before: PlacedCluster | undefined): PlacedCluster => {
    const members = [...(membersById.get(cluster.id) ?? [])].flatMap((id) => cardOf(id) ?? []).sort(fromBack);
    const tight = cluster.collapsed
      ? stackRect(clusterRegion(cluster, members.map(cornerOf)))
      : clusterRegion(cluster, members.map(rectOf));
    const isKnown = before?.cluster.title === cluster.title && before.region.width === tight.width;
    const title =
      isKnown && !outdated.has(before.title)
        ? before.title
        : layoutTitle(cluster.title, tight.width, measureTitle);
    // A title that needs more room than a header has gets it above the region, and is not cut.
    const extra = Math.max(0, title.height - clusterHeader);
    const region = { ...tight, y: tight.y - extra, height: tight.height + extra };
    const stack = cluster.collapsed ? members.slice(0, maxShownOfStack).map(({ card }) => card) : null;
    return { cluster, title, region, members: members.map(({ card }) => card.id), stack };
  };

  return {
    get: (id) => placed.get(id),
    all() {
      all ??= [...placed.values()].sort((a, b) => byAge(a.cluster, b.cluster));
      return all;
    },
    at(at) {
      let smallest: PlacedCluster | undefined;
      for (const cluster of placed.values()) {
        if (!contains(cluster.region, at)) continue;
        if (!smallest || areaOf(cluster.region) < areaOf(smallest.region)) smallest = cluster;
      }
      return smallest;
    },
    follow({ before, after }) {
      const [from, to] = [before?.card.cluster ?? null, after?.card.cluster ?? null];
      if (from !== to) {
        if (from && before) leave(from, before.card.id);
        if (to && after) enter(to, after.card.id);
      }
      return [...new Set([from, to])].filter((id) => id !== null);
    },
    forgetLayouts() {
      outdated = new WeakSet([...placed.values()].map(({ title }) => title));
    },
    place(id, cluster) {
      const before = placed.get(id);
      const after = cluster && fitToCards(cluster, before);
      all = null;
      if (after) placed.set(id, after);
      else placed.delete(id);
      return { before, after };
    },
  };
}

/** How many cards of a stack are told by their kinds. */
const maxShownOfStack = 5;
/** A stack is a little larger than a card. World units. */
const [stackWidth, stackHeight] = [264, 116];

/** A stack lies where its cluster begins. */
function stackRect({ x, y }: Rect): Rect {
  return { x, y, width: stackWidth, height: stackHeight };
}

/** Where a card begins is known without laying out its text. */
function cornerOf({ card: { at } }: PlacedCard): Rect {
  return { x: at[0], y: at[1], width: 0, height: 0 };
}

function rectOf({ rect }: PlacedCard): Rect {
  return rect;
}
