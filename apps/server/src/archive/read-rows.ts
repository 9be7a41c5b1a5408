// Reads the rows of an event or of a board as an archive has them.

import type { BoardId, EventId } from '@terreau/board/ids';
import { sql } from 'kysely';
import type { Database } from '../journal/journal.ts';
import type { ArchivedRow } from './archived-rows.ts';
import type { ArchivedName } from './archived-table.ts';
import { archivedTables } from './archived-tables.ts';

/** The rows of a table that belong to an event, in the order in which they were written. */
export function readEventRows(
  database: Database,
  table: 'events' | 'challenges',
  event: EventId,
): Promise<ArchivedRow[]> {
  const column = table === 'events' ? 'id' : 'event_id';
  return readRows(database, table, sql`${sql.ref(column)} = ${event}`);
}

/** The rows of a table that belong to a board, in the order in which they were written. */
export function readBoardRows(
  database: Database,
  table: ArchivedName,
  board: BoardId,
): Promise<ArchivedRow[]> {
  switch (table) {
    case 'boards':
      return readRows(database, table, sql`id = ${board}`);
    case 'tokens':
      return readRows(
        database,
        table,
        sql`participant_id in (select id from participants where board_id = ${board})`,
      );
    case 'project_links':
      return readRows(
        database,
        table,
        sql`project_id in (select id from projects where board_id = ${board})`,
      );
    default:
      return readRows(database, table, sql`board_id = ${board}`);
  }
}

/** What is read without an order comes in the same order wherever the archive is brought. */
async function readRows(
  { db }: Database,
  table: ArchivedName,
  which: ReturnType<typeof sql>,
): Promise<ArchivedRow[]> {
  const { columns, json = [] } = archivedTables[table];
  const names = sql.join(Object.keys(columns).map((column) => sql.ref(column)));
  const query = sql<ArchivedRow>`select ${names} from ${sql.table(table)} where ${which} order by rowid`;
  const { rows } = await query.execute(db);
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(json.map((column) => [column, parsed(row[column])])),
  }));
}

function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : null;
}
