// Where the focus goes when the card that had it is no longer where it was. Pure.

import type { CardId, ClusterId } from '@terreau/board/ids';

/** A card that is shown, and the cluster below whose title it stands; null below that of the loose cards. */
export interface Listed {
  readonly card: CardId;
  readonly cluster: ClusterId | null;
}

export type FocusTarget =
  /** The card itself, wherever it is now. */
  | { readonly on: 'same'; readonly card: CardId }
  | { readonly on: 'neighbour'; readonly card: CardId }
  /** The title of the cluster of which it was the last card. */
  | { readonly on: 'title'; readonly cluster: ClusterId }
  | { readonly on: 'nothing' };

export interface Lists {
  /** What was shown when the card had the focus, and now. */
  readonly before: readonly Listed[];
  readonly after: readonly Listed[];
  readonly hasCluster: (id: ClusterId) => boolean;
}

/**
 * The card itself where it has only moved; else the next card of its cluster, or the one before it; else the cluster's
 * title; and when that went too, the next card of the list, or the one before.
 */
export function focusAfter(lost: CardId, { before, after, hasCluster }: Lists): FocusTarget {
  const shown = new Map(after.map(({ card, cluster }) => [card, cluster]));
  if (shown.has(lost)) return { on: 'same', card: lost };
  const at = before.findIndex(({ card }) => card === lost);
  const home = before[at]?.cluster ?? null;
  const around = [...before.slice(at + 1), ...before.slice(0, Math.max(0, at)).reverse()];
  const sibling = around.find(({ card, cluster }) => cluster === home && shown.get(card) === home);
  if (sibling) return { on: 'neighbour', card: sibling.card };
  if (home && hasCluster(home)) return { on: 'title', cluster: home };
  const next = around.find(({ card }) => shown.has(card)) ?? after[0];
  return next ? { on: 'neighbour', card: next.card } : { on: 'nothing' };
}

/** The card so many steps away, stopping at either end; the first where none had been reached. */
export function stepFrom(listed: readonly Listed[], from: CardId | null, by: number): CardId | null {
  const at = listed.findIndex(({ card }) => card === from);
  const next = at === -1 ? 0 : Math.min(listed.length - 1, Math.max(0, at + by));
  return listed[next]?.card ?? null;
}
