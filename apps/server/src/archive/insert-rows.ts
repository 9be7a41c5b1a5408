// What stores the rows of an archive.

import { type Compilable, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../journal/schema.ts';
import type { ArchivedRow } from './archived-rows.ts';
import { type ArchivedName, archivedTables } from './archived-tables.ts';

/** SQLite takes 32,766 parameters in one statement. */
const rowsPerStatement = 200;

/** The statements that insert rows into a table, in their order. */
export function insertRows(
  db: Kysely<Schema>,
  table: ArchivedName,
  rows: readonly ArchivedRow[],
): Compilable[] {
  return Array.from({ length: Math.ceil(rows.length / rowsPerStatement) }, (_, at) => {
    const some = rows.slice(at * rowsPerStatement, (at + 1) * rowsPerStatement);
    return { compile: () => insertion(table, some).compile(db) };
  });
}

function insertion(table: ArchivedName, rows: readonly ArchivedRow[]): RawBuilder<unknown> {
  const { columns, json = [] } = archivedTables[table];
  // An evening that was brought here is an ordinary one.
  const own = table === 'events' ? { is_demo: 0 } : {};
  const names = [...Object.keys(columns), ...Object.keys(own)];
  const stored = (row: ArchivedRow, name: string): unknown => {
    const value = row[name] ?? null;
    return value !== null && json.includes(name) ? JSON.stringify(value) : value;
  };
  const lines = rows.map((row) => sql`(${sql.join(names.map((name) => stored({ ...row, ...own }, name)))})`);
  const into = sql.join(names.map((name) => sql.ref(name)));
  return sql`insert into ${sql.table(table)} (${into}) values ${sql.join(lines)}`;
}
