// The commands on clusters as wholes: folding one into a stack, putting several together, taking them apart again.

import type { MergedCluster } from '@terreau/board/cluster';
import { mergeClusters, setCollapsed, splitClusters } from '@terreau/board/cluster-edits';
import type { Rect } from '@terreau/board/geometry';
import type { ClusterId } from '@terreau/board/ids';
import { clusterRegion } from '@terreau/board/layout';
import type { PlacedCard } from '../scene/placed-cards.ts';
import { selectCluster } from '../selection.ts';
import type { Acting } from './acting.ts';
import { gather } from './gathering.ts';
import { joinBeside } from './joining.ts';

export interface MergeCommands {
  /** Shows a cluster as a stack, or with its cards again. */
  readonly toggleCollapsed: (id: ClusterId) => void;
  /** Puts a cluster's cards into another one, beside those that are there. */
  readonly merge: (from: ClusterId, into: ClusterId) => void;
  /** Takes out again what had been merged into a cluster. */
  readonly split: (parent: ClusterId, part: ClusterId) => void;
}

export function createMergeCommands(acting: Acting): MergeCommands {
  const { link, scene, selection } = acting.view;
  const { doc, hand } = link;

  const membersOf = (id: ClusterId): readonly PlacedCard[] =>
    (scene.cluster(id)?.members ?? []).flatMap((card) => scene.card(card) ?? []);
  /** What lies on the board besides some clusters and their cards. */
  const takenBesides = (ids: ReadonlySet<ClusterId>): readonly Rect[] => [
    ...scene.cards().flatMap(({ card, rect }) => (card.cluster && ids.has(card.cluster) ? [] : rect)),
    ...scene.clusters().flatMap(({ cluster, region }) => (ids.has(cluster.id) ? [] : region)),
  ];

  return {
    toggleCollapsed(id) {
      const cluster = scene.cluster(id)?.cluster;
      if (cluster && acting.mayOrSay('cluster.collapse', cluster.author))
        acting.act(() => setCollapsed(doc, hand, id, !cluster.collapsed));
    },
    merge(from, into) {
      const target = scene.cluster(into)?.cluster;
      if (!target || from === into || !acting.mayOrSay('cluster.merge', target.author)) return;
      const moves = joinBeside(membersOf(from), {
        members: membersOf(into).map(({ rect }) => rect),
        at: target.at,
        taken: takenBesides(new Set([from, into])),
      });
      acting.act(() => mergeClusters(doc, hand, [from], into, moves));
      selection.set(selectCluster(into));
    },
    split(parent, part) {
      const cluster = scene.cluster(parent)?.cluster;
      if (!cluster || !acting.mayOrSay('cluster.merge', cluster.author)) return;
      const parts = withItsParts(part, cluster.merged ?? []);
      const [going, staying] = partition(membersOf(parent), ({ card }) => parts.has(card.origin ?? ''));
      const rest = clusterRegion(
        cluster,
        staying.map(({ rect }) => rect),
      );
      const { moves } = gather(going, [rest, ...takenBesides(new Set([parent]))]);
      acting.act(() => splitClusters(doc, hand, [part], moves));
    },
  };
}

/** A merged cluster, and those that had been merged into it before. */
function withItsParts(part: ClusterId, merged: readonly MergedCluster[]): ReadonlySet<string> {
  const parts = new Set<string>([part]);
  // Each round finds those that went into one of the last; there are no more rounds than clusters.
  for (let found = 0; found < parts.size; ) {
    found = parts.size;
    for (const { id, mergedInto } of merged) if (parts.has(mergedInto)) parts.add(id);
  }
  return parts;
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
