// Makes clusters of groups that somebody has accepted: one change, and one step of the history, whatever their number.

import type { Card } from '@terreau/board/card';
import { addCluster, dissolveCluster } from '@terreau/board/cluster-edits';
import { moveCards } from '@terreau/board/edits';
import type { CardId } from '@terreau/board/ids';
import { clustersOfOnly } from '@terreau/board/snapshot';
import type { BoardLink } from '../live/board-link.ts';
import { placeGroups } from './group-places.ts';
import type { PreviewGroup } from './preview.ts';

/** What of a board it takes. */
export type GroupedBoard = Pick<BoardLink, 'doc' | 'hand' | 'store' | 'undo' | 'session' | 'can'>;

/** Whether the rules allow clusters to be made now. [T4] */
export function mayGroup({ can }: Pick<BoardLink, 'can'>): boolean {
  return can('card.cluster') && can('cluster.add');
}

/** Puts the cards of each group side by side in a cluster of its own. */
export function acceptGroups(
  board: GroupedBoard,
  groups: readonly Pick<PreviewGroup, 'title' | 'cards'>[],
): void {
  const { doc, hand, store, can } = board;
  if (!mayGroup(board)) return;
  const cardsOf = groups.map(({ cards }) => cards.flatMap((id) => store.card(id) ?? []));
  const places = placeGroups({ cards: store.cards(), clusters: store.clusters() }, cardsOf);
  const emptied = emptiedBy(board, cardsOf.flat());
  asOneStep(board, () => {
    for (const [index, { title }] of groups.entries()) {
      const place = places[index];
      if (!place) continue;
      const { x, y, width, height } = place.region;
      if (can('card.move')) moveCards(doc, hand, place.moves);
      addCluster(
        doc,
        hand,
        { title: title.trim(), at: [x, y], size: [width, height] },
        idsOf(cardsOf[index]),
      );
    }
    for (const cluster of emptied) dissolveCluster(doc, hand, cluster);
  });
}

/** One transaction that undo takes back by itself. */
export function asOneStep(
  { doc, hand, undo }: Pick<BoardLink, 'doc' | 'hand' | 'undo'>,
  change: () => void,
): void {
  undo.stopCapturing();
  doc.transact(change, hand.origin);
  undo.stopCapturing();
}

/** The clusters whose last cards go; what was voted on stays, even empty. */
function emptiedBy({ store, session, can }: GroupedBoard, cards: readonly Card[]) {
  if (!can('cluster.delete') || session.get().vote.tallies !== null) return [];
  return clustersOfOnly(store.cards(), new Set(idsOf(cards)));
}

function idsOf(cards: readonly Card[] = []): readonly CardId[] {
  return cards.map(({ id }) => id);
}
