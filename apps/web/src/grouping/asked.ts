// What somebody asked to be told about the words of the cards.

import type { CardId } from '@terreau/board/ids';

export interface GroupingAsked {
  /** What could belong together, or what says nearly the same. */
  readonly about: 'groups' | 'twins';
  /** The cards that it is about; null for the whole board. */
  readonly only: ReadonlySet<CardId> | null;
}
