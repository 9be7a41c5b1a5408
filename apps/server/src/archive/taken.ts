// Which values of an archive are in the database already.

import { sql } from 'kysely';
import type { Database } from '../journal/journal.ts';
import type { ArchivedName } from './archived-tables.ts';

const valuesPerQuery = 1_000;

/** Those of the values that a column has. */
export async function takenAmong(
  { db }: Database,
  table: ArchivedName,
  column: string,
  values: readonly string[],
): Promise<ReadonlySet<string>> {
  const taken = new Set<string>();
  for (let at = 0; at < values.length; at += valuesPerQuery) {
    const some = values.slice(at, at + valuesPerQuery);
    const name = sql.ref(column);
    const { rows } = await sql<{
      value: string;
    }>`select ${name} as value from ${sql.table(table)} where ${name} in (${sql.join(some)})`.execute(db);
    for (const { value } of rows) taken.add(value);
  }
  return taken;
}
