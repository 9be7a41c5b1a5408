// What the main thread and the SQLite worker say to each other. A unit is what becomes durable together or not at all.

/** A value that SQLite can bind. */
export type SqlValue = null | number | bigint | string | Uint8Array;

export interface SqlStatement {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** Main thread to worker; those of one turn of the event loop are one message. */
export type WorkerRequest =
  | {
      readonly type: 'unit';
      readonly id: number;
      readonly statements: readonly SqlStatement[];
      /** When a unit fails, later units of its chain fail too until it is mended: a journal must not have holes. [T1] */
      readonly chain: string | null;
    }
  /** A unit whose rows may refer to what is not there yet. */
  | { readonly type: 'ahead'; readonly id: number; readonly statements: readonly SqlStatement[] }
  /** Write the file anew, without what was deleted from it. */
  | { readonly type: 'wipe'; readonly id: number }
  /** The failure of a unit of the chain has been noticed: what comes from now on does not build on it. */
  | { readonly type: 'mend'; readonly chain: string }
  /** Finish what came before, and end. */
  | { readonly type: 'close' };

export interface SqlResult {
  readonly rows: readonly Readonly<Record<string, SqlValue>>[];
  readonly changes: number;
  readonly lastInsertRowid: number;
}

/** Worker to main thread, after the commit of a group of units. [T1] */
export interface WorkerAnswer {
  readonly answers: readonly UnitAnswer[];
  /** Whether the file took what was last written to it: not when the disk is full or fails. */
  readonly canWrite: boolean;
}

export type UnitAnswer =
  | { readonly id: number; readonly ok: true; readonly results: readonly SqlResult[] }
  | { readonly id: number; readonly ok: false; readonly error: string };
