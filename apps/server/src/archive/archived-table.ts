// What an archive knows of a table: which columns, what they may hold, what they refer to, and by what its rows are told apart.

import type * as v from 'valibot';
import type { Schema } from '../journal/schema.ts';

export interface ArchivedTable {
  /** Whose rows these are: of the whole evening, or of one board. */
  readonly of: 'event' | 'board';
  /** Its columns in the order in which they are written. */
  readonly columns: Readonly<Record<string, v.GenericSchema>>;
  /** Columns that are JSON in the database; in an archive they are part of the file's. */
  readonly json?: readonly string[];
  /** What no two rows have in common. */
  readonly key: readonly string[];
  /** Columns with the id of a row of another table: of the same board, where both are a board's. */
  readonly refersTo?: Readonly<Record<string, ArchivedName>>;
}

export type ArchivedName = Exclude<keyof Schema, 'updates' | 'snapshots' | 'arriving'>;
