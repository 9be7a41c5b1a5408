// The rows of an archive while they are read.

import type { BoardId } from '@terreau/board/ids';
import type { FaultPlace } from './archive-fault.ts';
import type { ArchivedName } from './archived-table.ts';

/** A row as the archive has it. */
export type ArchivedRow = Readonly<Record<string, unknown>>;

/** A row with where it stands. */
export interface PlacedRow {
  readonly row: ArchivedRow;
  readonly place: FaultPlace & { readonly row: number };
}

/** The rows of one folder: of a board, or of the event. */
export interface Folder {
  /** null for the event's. */
  readonly board: BoardId | null;
  readonly rows: (table: ArchivedName) => readonly PlacedRow[];
}
