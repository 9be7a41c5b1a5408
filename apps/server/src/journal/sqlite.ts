// Everything in one SQLite file, through one worker thread: what an installation has when nothing else is configured.

import { Kysely } from 'kysely';
import type { Database } from './journal.ts';
import { migrateToLatest } from './migrations.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect, toStatement } from './sqlite-dialect.ts';
import { sqliteJournal } from './sqlite-journal.ts';
import { startSqliteThread } from './sqlite-thread.ts';

/**
 * Opens a file, or makes it, and brings its tables to this program's schema. `onDeath` is called when nothing can be read
 * or written any more, because the thread of the database has died.
 */
export async function openSqlite(
  file: string,
  onDeath: (error: Error) => void = () => undefined,
): Promise<Database> {
  const thread = startSqliteThread(file, onDeath);
  const db = new Kysely<Schema>({ dialect: sqliteDialect(thread) });
  try {
    await migrateToLatest(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    batch: async (statements) => {
      await thread.run(statements.map((statement) => toStatement(statement.compile())));
    },
    batchAhead: async (statements) => {
      await thread.runAhead(statements.map((statement) => toStatement(statement.compile())));
    },
    journal: sqliteJournal(thread),
    wipe: async () => {
      await thread.wipe();
    },
    canWrite: thread.canWrite,
    close: () => db.destroy(),
  };
}
