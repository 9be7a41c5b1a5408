// Which cards of a board are news: what has come or changed in the last moments, for those who look at it from afar. Pure
// but for what it remembers.

import type { CardId } from '@terreau/board/ids';

/** Long enough to be found and read by the last row. */
export const newsForMs = 20_000;

export interface News {
  readonly note: (cards: Iterable<CardId>, now: number) => void;
  /** Those that are still news, oldest first. */
  readonly fresh: (now: number) => readonly CardId[];
  /** When the next of them is none any more; null when there are none. */
  readonly nextEnd: () => number | null;
}

export function createNews(): News {
  /** In the order in which they were noted last. */
  const noted = new Map<CardId, number>();
  const forget = (now: number) => {
    for (const [id, at] of noted) if (now - at >= newsForMs) noted.delete(id);
  };
  return {
    note(cards, now) {
      forget(now);
      for (const id of cards) {
        noted.delete(id);
        noted.set(id, now);
      }
    },
    fresh(now) {
      forget(now);
      return [...noted.keys()];
    },
    nextEnd() {
      const [oldest] = noted.values();
      return oldest === undefined ? null : oldest + newsForMs;
    },
  };
}
