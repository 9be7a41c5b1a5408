import { Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Schema } from './schema.ts';
import { sqliteDialect, toStatement } from './sqlite-dialect.ts';
import type { SqliteThread } from './sqlite-thread.ts';

const answersNothing: SqliteThread = {
  run: () => Promise.resolve([]),
  runAhead: () => Promise.resolve([]),
  wipe: () => Promise.resolve([]),
  canWrite: () => true,
  close: () => Promise.resolve(),
};
const db = new Kysely<Schema>({ dialect: sqliteDialect(answersNothing) });

test('an interactive transaction is refused: one could not be part of a group commit', async () => {
  const nothing = (): Promise<void> => Promise.resolve();
  await expect(db.transaction().execute(nothing)).rejects.toThrow('Database.batch');
});

test('a stream is refused: a unit is answered when it is durable, in one piece', async () => {
  const rows = db.selectFrom('boards').selectAll().stream();
  await expect(rows.next()).rejects.toThrow('Streaming');
});

test('an answer without a result is a bug that is not passed over', async () => {
  await expect(db.selectFrom('boards').selectAll().execute()).rejects.toThrow('without a result');
});

test('parameters are what SQLite can hold, and nothing is bent into it', () => {
  const bytes = Uint8Array.of(1);
  const held = [null, 'text', 1.5, 2n ** 60n, bytes];
  expect(toStatement(sql`select ${sql.join(held)}`.compile(db)).parameters).toEqual(held);
  for (const value of [undefined, true, {}, new Date(0)])
    expect(() => toStatement(sql`select ${value}`.compile(db))).toThrow('SQLite cannot hold');
});
