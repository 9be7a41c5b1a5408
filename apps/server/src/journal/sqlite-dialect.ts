// Kysely over the SQLite worker: compiled statements are posted, each as its own unit. Kysely's interactive transactions do
// not exist here, because a group commit cannot wait for one of them: what must be atomic goes through `Database.batch`.

import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { SqlStatement, SqlValue } from './sqlite-messages.ts';
import type { SqliteThread } from './sqlite-thread.ts';

/** The dialect whose statements run in the given thread. */
export function sqliteDialect(thread: SqliteThread): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driverOf(thread),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** A compiled query in the form that travels to the worker. Throws on a value that SQLite cannot hold. */
export function toStatement({ sql, parameters }: CompiledQuery): SqlStatement {
  return { sql, parameters: parameters.map(toSqlValue) };
}

function driverOf(thread: SqliteThread): Driver {
  const connection = connectionOf(thread);
  const noTransactions = (): Promise<never> =>
    Promise.reject(new Error('Interactive transactions are not supported: use Database.batch'));
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    releaseConnection: () => Promise.resolve(),
    beginTransaction: noTransactions,
    commitTransaction: noTransactions,
    rollbackTransaction: noTransactions,
    destroy: () => thread.close(),
  };
}

function connectionOf(thread: SqliteThread): DatabaseConnection {
  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const [result] = await thread.run([toStatement(query)]);
      if (!result) throw new Error('The database thread answered without a result');
      return {
        // Kysely's types say which columns a query returns; the driver cannot know them.
        rows: result.rows as unknown[] as Row[],
        numAffectedRows: BigInt(result.changes),
        insertId: BigInt(result.lastInsertRowid),
      };
    },
    streamQuery() {
      throw new Error('Streaming is not supported');
    },
  };
}

function toSqlValue(value: unknown): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'bigint' || value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite cannot hold a ${typeof value}`);
}
