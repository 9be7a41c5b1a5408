// What an import leaves that did not come to its end: nobody finds it, because it lies on boards that are not there, and it goes
// when the server starts again or when the next archive comes.

import { type Compilable, sql } from 'kysely';
import type { Database } from '../journal/journal.ts';
import { tablesAhead } from './stages.ts';

/** Forgets the boards that are arriving, with all that came ahead of them. */
export async function removeUnfinishedImport(database: Database): Promise<void> {
  await clearArriving(database);
  await database.db.deleteFrom('arriving').execute();
}

/** Removes what there is on boards that are arriving: of an import, or of boards of the same ids that were deleted. */
export async function clearArriving(database: Database): Promise<void> {
  const { db, batch } = database;
  const boards = await db.selectFrom('arriving').select('board_id').execute();
  // A unit for each board: together they could be a whole evening.
  for (const { board_id } of boards)
    await batch(['updates', 'snapshots', ...tablesAhead].map((table) => rowsOn(database, table, board_id)));
}

function rowsOn({ db }: Database, table: string, board: string): Compilable {
  const statement = sql`delete from ${sql.table(table)} where board_id = ${board}`;
  return { compile: () => statement.compile(db) };
}
