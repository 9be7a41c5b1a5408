// What one person has selected: cards, or one cluster. Nobody else sees it, and it is not kept. Pure.

import type { CardId, ClusterId } from '@terreau/board/ids';

export interface Selection {
  readonly cards: ReadonlySet<CardId>;
  readonly cluster: ClusterId | null;
  /** Begun by a long press: each tap adds a card or takes it out. */
  readonly isMulti: boolean;
}

export const nothingSelected: Selection = { cards: new Set(), cluster: null, isMulti: false };

export function selectCards(ids: Iterable<CardId>, isMulti = false): Selection {
  return { cards: new Set(ids), cluster: null, isMulti };
}

export function selectCluster(cluster: ClusterId): Selection {
  return { cards: new Set(), cluster, isMulti: false };
}

/** Adds a card, or takes it out when it was selected. */
export function toggleCard(selection: Selection, id: CardId, isMulti = selection.isMulti): Selection {
  const cards = new Set(selection.cards);
  if (!cards.delete(id)) cards.add(id);
  return { cards, cluster: null, isMulti: isMulti && cards.size > 0 };
}

/** What is left of a selection when some of it is gone; the same object when nothing is. */
export function withoutGone(
  selection: Selection,
  board: { readonly hasCard: (id: CardId) => boolean; readonly hasCluster: (id: ClusterId) => boolean },
): Selection {
  const cards = [...selection.cards].filter(board.hasCard);
  const cluster = selection.cluster && board.hasCluster(selection.cluster) ? selection.cluster : null;
  if (cards.length === selection.cards.size && cluster === selection.cluster) return selection;
  return { cards: new Set(cards), cluster, isMulti: selection.isMulti && cards.length > 0 };
}
