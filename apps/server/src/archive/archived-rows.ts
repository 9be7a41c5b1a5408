// The rows of an archive while they are read.

import type { BoardId } from '@terreau/board/ids';
import type { FaultPlace } from './archive-fault.ts';
import type { ArchivedName } from './archived-tables.ts';

/** A row as the archive has it. */
export type ArchivedRow = Readonly<Record<string, unknown>>;

/** A row with where it stands. */
export interface PlacedRow {
  readonly row: ArchivedRow;
  readonly place: FaultPlace & { readonly row: number };
  /** The board in whose folder it lies. */
  readonly board: BoardId | null;
}

export type PlacedRows = ReadonlyMap<ArchivedName, readonly PlacedRow[]>;

/** The rows of an archive by the names of their tables. */
export type Rows = ReadonlyMap<ArchivedName, readonly ArchivedRow[]>;

/** What a column has in all rows that have something in it. */
export function valuesOf(rows: Rows, table: ArchivedName, column: string): string[] {
  return (rows.get(table) ?? []).flatMap((row) => (row[column] === null ? [] : [String(row[column])]));
}
