// Which changes of each board have passed through this process. A snapshot is made of those only: a gap in their numbers
// means that somebody else writes to the same file, and then nothing may be deleted. [T1]

import type { BoardId } from '@terreau/board/ids';

export interface KnownNumbers {
  /** All changes up to this number were read. */
  readonly loaded: (board: BoardId, seq: number) => void;
  /** A change was given this number. */
  readonly appended: (board: BoardId, seq: number) => void;
  /** Whether every change up to this number was read or numbered here. */
  readonly hasAllUpTo: (board: BoardId, seq: number) => boolean;
}

/** Nothing is known yet; a board that was never loaded is known from its first change. */
export function createKnownNumbers(): KnownNumbers {
  /** The last change of each board before which none is missing. */
  const lastByBoard = new Map<BoardId, number>();
  const lastOf = (board: BoardId): number => lastByBoard.get(board) ?? 0;
  return {
    loaded: (board, seq) => lastByBoard.set(board, seq),
    appended(board, seq) {
      if (seq === lastOf(board) + 1) lastByBoard.set(board, seq);
    },
    hasAllUpTo: (board, seq) => seq <= lastOf(board),
  };
}
