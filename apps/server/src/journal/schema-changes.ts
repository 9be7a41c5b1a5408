// Changes to tables that can be made again when a migration was interrupted.

import type { Kysely } from 'kysely';

/** Adds a column unless it is there. SQLite has no `if not exists` for columns. A flag and a count are 0 at first. */
export async function addColumn(
  db: Kysely<unknown>,
  table: string,
  name: string,
  type: 'text' | 'bigint' | 'integer' | 'flag' | 'count',
): Promise<void> {
  const tables = await db.introspection.getTables();
  const known = tables.find((each) => each.name === table)?.columns.some((column) => column.name === name);
  if (known) return;
  const alter = db.schema.alterTable(table);
  await (type === 'flag' || type === 'count'
    ? alter.addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
    : alter.addColumn(name, type)
  ).execute();
}

/** Creates an index unless it is there. */
export async function createIndex(db: Kysely<unknown>, table: string, column: string): Promise<void> {
  await db.schema.createIndex(`${table}_by_${column}`).ifNotExists().on(table).column(column).execute();
}
