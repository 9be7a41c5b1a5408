// What the relay tells whoever keeps an eye on all boards at once: that something has happened on one, not what it looks like.

import type { BoardId } from '@terreau/board/ids';
import type { SessionPatch } from '@terreau/workshop/session';

export interface BoardWatch {
  /** A part of the session is durable and was told to the board's clients; null where it differs from one to the other. */
  readonly told: (board: BoardId, patch: SessionPatch | null) => void;
  /** A change of the document is durable. */
  readonly changed: (board: BoardId) => void;
}
