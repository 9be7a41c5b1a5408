// Cards that other people hold. The document has them where they lay; a hand's presence says how far they have been
// carried. Once the document says that one was dropped, what the presence still says is old.

import type { Point } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import type { Peer } from '../../live/presence.ts';

export interface RemoteDrags {
  /** Takes note of what is held now. */
  readonly update: (peers: readonly Peer[], placeOf: (card: CardId) => Point | undefined) => void;
  /** Whose hand holds a card, if it still lies where it was taken up. */
  readonly holderOf: (card: CardId, at: Point) => number | null;
  /** The cards that hands say they hold. */
  readonly cards: () => Iterable<CardId>;
}

export function createRemoteDrags(): RemoteDrags {
  let held = new Map<CardId, { readonly by: number; readonly from: Point }>();
  return {
    cards: () => held.keys(),
    update(peers, placeOf) {
      const next: typeof held = new Map();
      for (const { clientId, drag } of peers) {
        for (const card of drag?.cards ?? []) {
          const before = held.get(card);
          const from = before?.by === clientId ? before.from : placeOf(card);
          if (from) next.set(card, { by: clientId, from });
        }
      }
      held = next;
    },
    holderOf(card, at) {
      const hold = held.get(card);
      return hold && hold.from[0] === at[0] && hold.from[1] === at[1] ? hold.by : null;
    },
  };
}
