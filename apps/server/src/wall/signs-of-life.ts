// When something was last heard of each board, and whom to tell of it. It costs a number for each board; what the boards look
// like is read only while somebody watches the wall.

import type { BoardId } from '@terreau/board/ids';
import type { BoardWatch } from '../relay/board-watch.ts';

/** What may look different on a board: its ruled state or its document. Who is there can be asked at any time. */
export type News = 'session' | 'document';

export interface SignsOfLife {
  /** For the relay. */
  readonly watch: BoardWatch;
  /** When people last did something on a board, milliseconds since 1970; null when this process has not heard of it. */
  readonly seenAt: (board: BoardId) => number | null;
  readonly listen: (listener: (board: BoardId, news: News) => void) => void;
}

/** Boards of which is remembered when they were last heard of; the one that was quiet for longest is forgotten. [T6] */
const maxBoards = 10_000;

/** Nothing has been heard yet. */
export function createSignsOfLife(now: () => number): SignsOfLife {
  const seen = new Map<BoardId, number>();
  const listeners: ((board: BoardId, news: News) => void)[] = [];

  const note = (board: BoardId): void => {
    seen.delete(board);
    seen.set(board, now());
    const [oldest] = seen.keys();
    if (seen.size > maxBoards && oldest !== undefined) seen.delete(oldest);
  };
  const tell = (board: BoardId, news: News): void => {
    for (const listener of listeners) listener(board, news);
  };

  return {
    watch: {
      told(board, patch) {
        // What the organiser says to the table is no sign of the table's life.
        if (patch === null || Object.keys(patch).some((part) => part !== 'message')) note(board);
        tell(board, 'session');
      },
      changed(board) {
        note(board);
        tell(board, 'document');
      },
    },
    seenAt: (board) => seen.get(board) ?? null,
    listen(listener) {
      listeners.push(listener);
    },
  };
}
