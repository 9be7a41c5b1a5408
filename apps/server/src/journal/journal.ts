// The port to durable storage. What `append` has resolved survives the end of the process at any moment. [T1]

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Compilable, Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export interface JournalEntry {
  readonly board: BoardId;
  /** A Yjs update, version 1. */
  readonly update: Uint8Array;
  /** Client ids that appear in this update for the first time, with their owners. */
  readonly owners?: readonly (readonly [clientId: number, owner: ParticipantId])[];
  /** Statements that become durable together with the update, or not at all. */
  readonly also?: readonly Compilable[];
}

export interface StoredBoard {
  readonly snapshot: Uint8Array | null;
  /** The changes after the snapshot, in order. */
  readonly updates: readonly Uint8Array[];
  /** The number of the last change; 0 for a board that has none. */
  readonly seq: number;
  readonly owners: ReadonlyMap<number, ParticipantId>;
}

export interface Journal {
  readonly load: (board: BoardId) => Promise<StoredBoard>;
  /** Appends in the order of the calls; resolves with the change's number once it is durable. */
  readonly append: (entry: JournalEntry) => Promise<number>;
  /**
   * Replaces the changes up to `seq` by a snapshot that contains them; later ones stay. Fails, and deletes nothing, when
   * there may be changes among them that this journal has neither loaded nor numbered. [T1]
   */
  readonly compact: (board: BoardId, seq: number, snapshot: Uint8Array) => Promise<void>;
}

export interface Database {
  /** For queries and single statements; each resolves once it is durable. */
  readonly db: Kysely<Schema>;
  /** Runs statements as one atomic, durable unit. */
  readonly batch: (statements: readonly Compilable[]) => Promise<void>;
  /**
   * As `batch`, for rows that come before those which they refer to: whoever stores them sees to it that those come, or that
   * these go again.
   */
  readonly batchAhead: (statements: readonly Compilable[]) => Promise<void>;
  readonly journal: Journal;
  /**
   * Writes everything anew that is there now, and nothing else: what was deleted or overwritten can then be found in none of
   * the files. Fails where the disk has no room for it, or while somebody else reads the files. [T8]
   */
  readonly wipe: () => Promise<void>;
  /** Whether what was last written became durable; false from a failure of the disk until a write succeeds. */
  readonly canWrite: () => boolean;
  /** Commits what is under way and closes. */
  readonly close: () => Promise<void>;
}
