// The commands that bring cards together and apart.

import type { Card } from '@terreau/board/card';
import { addCluster, dissolveCluster, moveCluster } from '@terreau/board/cluster-edits';
import { assignCards, dropCards, moveCards } from '@terreau/board/edits';
import type { Point } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { clustersOfOnly } from '@terreau/board/snapshot';
import type { Lift } from '../tools/tool.ts';
import type { Acting } from './acting.ts';
import { gather } from './gathering.ts';
import { joinBeside } from './joining.ts';
import { createMergeCommands, type MergeCommands } from './merge-commands.ts';

export interface ClusterCommands extends MergeCommands {
  /** Makes a cluster of the selected cards, in place of those that only they were in, and opens its title. */
  readonly group: () => void;
  readonly takeOut: () => void;
  readonly dissolve: () => void;
  /** Lets fall what is held above the board. */
  readonly drop: (lift: Lift) => void;
}

/** `rename` opens the title of a new cluster. */
export function createClusterCommands(acting: Acting, rename: (id: ClusterId) => void): ClusterCommands {
  const { link, scene, selection } = acting.view;
  const { doc, hand } = link;
  const merging = createMergeCommands(acting);

  const groupSelected = (): ClusterId => {
    const placed = acting.selectedCards().flatMap(({ id }) => scene.card(id) ?? []);
    const ids = new Set(placed.map(({ card }) => card.id));
    const { region, moves } = gather(placed, acting.takenBesides(ids));
    const cluster = {
      title: '',
      at: [region.x, region.y],
      size: [region.width, region.height],
    } as const;
    return doc.transact(() => {
      if (acting.may('card.move')) moveCards(doc, hand, moves);
      // What was voted on stays, even empty.
      const isCounted = link.session.get().vote.tallies !== null;
      const emptied = link.can('cluster.delete') && !isCounted ? clustersOfOnly(link.store.cards(), ids) : [];
      const made = addCluster(doc, hand, cluster, ids);
      for (const id of emptied) dissolveCluster(doc, hand, id);
      return made;
    }, hand.origin);
  };
  /** The cluster that the selected cards already are, if they are one. */
  const selectedAlready = (): ClusterId | null => {
    const cards = acting.selectedCards();
    const whole = clustersOfOnly(link.store.cards(), new Set(cards.map(({ id }) => id)));
    return cards.every(({ cluster }) => cluster === whole[0]) ? (whole[0] ?? null) : null;
  };

  /** Below a stack they lie beside the others; null where the cluster shows its cards. */
  const placesInStack = (id: ClusterId, ids: ReadonlySet<CardId>): ReadonlyMap<CardId, Point> | null => {
    const into = scene.cluster(id);
    if (!into?.stack) return null;
    const placed = [...ids].flatMap((card) => scene.card(card) ?? []);
    const members = into.members.flatMap((card) => scene.card(card)?.rect ?? []);
    return new Map(joinBeside(placed, { members, at: into.cluster.at, taken: acting.takenBesides(ids) }));
  };

  return {
    ...merging,
    group() {
      if (acting.selectedCards().length === 0) return;
      const already = selectedAlready();
      if (already) return rename(already);
      if (acting.mayOrSay('cluster.add', hand.author) && acting.mayOrSay('card.cluster'))
        rename(acting.act(groupSelected));
    },
    takeOut() {
      if (acting.mayOrSay('card.cluster'))
        acting.act(() => assignCards(doc, hand, selection.get().cards, null));
    },
    dissolve() {
      const { cluster } = selection.get();
      if (cluster && acting.mayOrSay('cluster.delete', hand.author))
        acting.act(() => dissolveCluster(doc, hand, cluster));
    },
    drop({ cards, cluster, by, into }) {
      if (cluster && into && into !== 'same') return merging.merge(cluster, into);
      const held = [...cards].flatMap((id) => scene.card(id)?.card ?? []);
      const to = (card: Card): Point => [card.at[0] + by[0], card.at[1] + by[1]];
      const region = cluster && scene.cluster(cluster)?.region;
      if (cluster && region) {
        const moves = held.map((card) => [card.id, to(card)] as const);
        acting.act(() => moveCluster(doc, hand, cluster, [region.x + by[0], region.y + by[1]], moves));
        return;
      }
      const landing = (card: Card) => (into === 'same' ? card.cluster : into);
      const stacked = into && into !== 'same' ? placesInStack(into, cards) : null;
      const drops = held.map((card) => ({
        id: card.id,
        at: stacked?.get(card.id) ?? to(card),
        cluster: landing(card),
      }));
      acting.act(() => dropCards(doc, hand, drops));
    },
  };
}
