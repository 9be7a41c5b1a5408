// The thread that owns the SQLite file. It gathers every unit that has arrived, runs them in one transaction, commits, and
// only then answers: one fsync for all rooms and all commands. Each unit has its own savepoint, so that one that fails
// takes nobody else's with it. [T1]

import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { SqlResult, SqlStatement, UnitAnswer, WorkerAnswer, WorkerRequest } from './sqlite-messages.ts';

type Unit = Extract<WorkerRequest, { type: 'unit' }>;

const maxUnitsPerCommit = 2_000;
const maxPreparedStatements = 300;
const busyTimeout = 'PRAGMA busy_timeout = 5000';

const db = new DatabaseSync(String(workerData));
db.exec('PRAGMA journal_mode = WAL');
db.exec('PRAGMA synchronous = FULL');
db.exec('PRAGMA foreign_keys = ON');
db.exec(busyTimeout);

const prepared = new Map<string, StatementSync>();
const brokenChains = new Set<string>();
let canWrite = true;

if (!parentPort) throw new Error('This file runs in a worker thread');
serve(parentPort);

function serve(port: MessagePort): void {
  port.on('message', (first: readonly WorkerRequest[]) => {
    const requests = [...first];
    while (requests.length < maxUnitsPerCommit) {
      const next: { message: readonly WorkerRequest[] } | undefined = receiveMessageOnPort(port);
      if (!next) break;
      requests.push(...next.message);
    }
    const answer = (answers: readonly UnitAnswer[]): void => {
      if (answers.length > 0) port.postMessage({ answers, canWrite } satisfies WorkerAnswer);
    };
    answer(runGroup(requests));
    for (const request of requests) {
      if (request.type === 'ahead') answer(runAhead(request));
      else if (request.type === 'wipe') answer([wipe(request.id)]);
    }
    if (requests.some(({ type }) => type === 'close')) {
      db.close();
      port.close();
    }
  });
}

/** In a transaction of its own: SQLite minds references in the whole of one or not at all. */
function runAhead({ id, statements }: Extract<WorkerRequest, { type: 'ahead' }>): UnitAnswer[] {
  db.exec('PRAGMA foreign_keys = OFF');
  try {
    return runGroup([{ type: 'unit', id, statements, chain: null }]);
  } finally {
    db.exec('PRAGMA foreign_keys = ON');
  }
}

/** Deleting leaves what was there on free pages, in the rest of others, and in the log that is written ahead. [T8] */
function wipe(id: number): UnitAnswer {
  // Everybody waits meanwhile: where somebody else reads the files, that is found out first, and not waited for.
  db.exec('PRAGMA busy_timeout = 0');
  try {
    cutLog();
    // No `secure_delete` does it: rows that SQLite moves from page to page leave copies of themselves.
    db.exec('VACUUM');
    cutLog();
    return { id, ok: true, results: [] };
  } catch (error) {
    return failed({ id, chain: null }, error);
  } finally {
    db.exec(busyTimeout);
  }
}

function cutLog(): void {
  const checkpoint = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  if (checkpoint?.['busy'] !== 0) throw new Error('Somebody else reads the database');
}

function runGroup(requests: readonly WorkerRequest[]): UnitAnswer[] {
  const answers: UnitAnswer[] = [];
  try {
    const before = countChanges();
    if (requests.some(({ type }) => type === 'unit')) db.exec('BEGIN');
    for (const request of requests) {
      if (request.type === 'unit') answers.push(runUnit(request));
      else if (request.type === 'mend') brokenChains.delete(request.chain);
    }
    if (db.isTransaction) db.exec('COMMIT');
    // A group that only reads says nothing about the disk.
    if (countChanges() > before) canWrite = true;
    return answers;
  } catch (error) {
    return failGroup(requests, error);
  }
}

/** Nothing of the group is durable: also the units that had succeeded are answered as failed. */
function failGroup(requests: readonly WorkerRequest[], error: unknown): UnitAnswer[] {
  canWrite = false;
  if (db.isTransaction) db.exec('ROLLBACK');
  return requests.flatMap((request) => (request.type === 'unit' ? [failed(request, error)] : []));
}

function runUnit(unit: Unit): UnitAnswer {
  if (unit.chain !== null && brokenChains.has(unit.chain))
    return failed(unit, new Error('An earlier unit of the same chain has failed'));
  db.exec('SAVEPOINT unit');
  try {
    const results = unit.statements.map(runStatement);
    db.exec('RELEASE unit');
    return { id: unit.id, ok: true, results };
  } catch (error) {
    // SQLite ends the whole transaction by itself when the disk is full or fails: then the group has failed.
    if (!db.isTransaction || isOfTheDisk(error)) throw error;
    db.exec('ROLLBACK TO unit');
    db.exec('RELEASE unit');
    return failed(unit, error);
  }
}

/** READONLY, IOERR, CORRUPT, FULL and CANTOPEN of SQLite's result codes, whatever their extended part. */
const diskCodes = new Set([8, 10, 11, 13, 14]);

function isOfTheDisk(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    diskCodes.has(error.errcode & 0xff)
  );
}

/** Rows that were written since the file was opened, also by what was rolled back. */
function countChanges(): number {
  return Number(prepare('select total_changes() as n').get()?.['n']);
}

function failed({ id, chain }: Pick<Unit, 'id' | 'chain'>, error: unknown): UnitAnswer {
  if (chain !== null) brokenChains.add(chain);
  return { id, ok: false, error: error instanceof Error ? error.message : String(error) };
}

function runStatement({ sql, parameters }: SqlStatement): SqlResult {
  const statement = prepare(sql);
  if (statement.columns().length > 0) {
    const rows = statement.all(...parameters);
    return { rows, changes: rows.length, lastInsertRowid: 0 };
  }
  const { changes, lastInsertRowid } = statement.run(...parameters);
  return { rows: [], changes: Number(changes), lastInsertRowid: Number(lastInsertRowid) };
}

function prepare(sql: string): StatementSync {
  const known = prepared.get(sql);
  if (known) return known;
  const statement = db.prepare(sql);
  if (prepared.size >= maxPreparedStatements) prepared.clear();
  prepared.set(sql, statement);
  return statement;
}
