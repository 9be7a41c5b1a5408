// What every command of an evening works with.

import type { Database } from '../journal/journal.ts';
import type { Hub } from '../relay/hub.ts';
import type { BoardQueue } from './board-queue.ts';

export interface Evening {
  readonly database: Database;
  readonly hub: Hub;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** That many random bytes, for codes, keys and tokens. */
  readonly random: (bytes: number) => Uint8Array;
  readonly queue: BoardQueue;
}
