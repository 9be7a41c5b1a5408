// The commands that bring cards together and apart.

import type { Card } from '@terreau/board/card';
import {
  addCluster,
  assignCards,
  dissolveCluster,
  dropCards,
  moveCards,
  moveCluster,
} from '@terreau/board/edits';
import type { Point } from '@terreau/board/geometry';
import type { ClusterId } from '@terreau/board/ids';
import type { Acting } from './acting.ts';
import { gather } from './gathering.ts';
import type { Lift } from './tools/tool.ts';

export interface ClusterCommands {
  /** Makes a cluster of the selected cards and opens its title. */
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
      return addCluster(doc, hand, cluster, ids);
    }, hand.origin);
  };

  return {
    group() {
      const isAllowed = link.can('cluster.add') && acting.may('card.cluster');
      if (isAllowed && acting.selectedCards().length > 0) rename(acting.act(groupSelected));
    },
    takeOut() {
      if (acting.may('card.cluster')) acting.act(() => assignCards(doc, hand, selection.get().cards, null));
    },
    dissolve() {
      const { cluster } = selection.get();
      if (cluster && link.can('cluster.delete')) acting.act(() => dissolveCluster(doc, hand, cluster));
    },
    drop({ cards, cluster, by, into }) {
      const held = [...cards].flatMap((id) => scene.card(id)?.card ?? []);
      const to = (card: Card): Point => [card.at[0] + by[0], card.at[1] + by[1]];
      const region = cluster && scene.cluster(cluster)?.region;
      if (cluster && region) {
        const moves = held.map((card) => [card.id, to(card)] as const);
        acting.act(() => moveCluster(doc, hand, cluster, [region.x + by[0], region.y + by[1]], moves));
        return;
      }
      const landing = (card: Card) => (into === 'same' ? card.cluster : into);
      const drops = held.map((card) => ({ id: card.id, at: to(card), cluster: landing(card) }));
      acting.act(() => dropCards(doc, hand, drops));
    },
  };
}
