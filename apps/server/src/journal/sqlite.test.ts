import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as otherWork } from 'node:timers/promises';
import type { BoardId, EventId } from '@terreau/board/ids';
import { sql } from 'kysely';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Database } from './journal.ts';
import { journalContract } from './journal-contract.ts';
import { openSqlite } from './sqlite.ts';

const opened: Database[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
});

async function temporaryFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'terreau-journal-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'terreau.sqlite');
}

async function open(file: string): Promise<Database> {
  const database = await openSqlite(file);
  opened.push(database);
  return database;
}

const board = 'board-under-test' as BoardId;
const event = {
  name: 'Une soirée',
  territory: 'Lille',
  date: '2026-11-22',
  locale: 'fr',
  is_demo: 0,
  script: null,
  created_at: 1_795_000_000_000,
} as const;
const id = (name: string): EventId => name as EventId;

describe('the journal in SQLite', () => {
  journalContract(async () => {
    const file = await temporaryFile();
    const { journal } = await open(file);
    return { journal, reopen: async () => (await open(file)).journal };
  });
});

describe('the database in SQLite', () => {
  test('rows are read as they were written', async () => {
    const { db } = await open(await temporaryFile());
    await db
      .insertInto('events')
      .values({ id: id('first'), ...event })
      .execute();
    expect(await db.selectFrom('events').selectAll().execute()).toMatchObject([{ id: 'first', ...event }]);
    const { numUpdatedRows } = await db.updateTable('events').set({ name: 'Autre' }).executeTakeFirst();
    expect(numUpdatedRows).toBe(1n);
  });

  test('opening again migrates nothing and keeps everything', async () => {
    const file = await temporaryFile();
    const first = await open(file);
    await first.db
      .insertInto('events')
      .values({ id: id('first'), ...event })
      .execute();
    await first.close();
    const { db } = await open(file);
    expect(await db.selectFrom('events').select('id').execute()).toEqual([{ id: 'first' }]);
  });

  test('a migration that was interrupted goes on where it stopped, and keeps everything', async () => {
    const file = await temporaryFile();
    const first = await open(file);
    await first.db
      .insertInto('events')
      .values({ id: id('first'), ...event })
      .execute();
    await sql`delete from kysely_migration where name >= '2026-13'`.execute(first.db);
    for (const table of ['boards', 'phase_changes'])
      await first.db.schema.alterTable(table).dropColumn('step').execute();
    await first.close();
    const { db } = await open(file);
    expect(await db.selectFrom('events').selectAll().execute()).toMatchObject([{ id: 'first', ...event }]);
    expect(await db.selectFrom('boards').select(['step', 'phase_paused_ms']).execute()).toEqual([]);
    expect(await db.selectFrom('phase_changes').select(['step', 'paused_ms']).execute()).toEqual([]);
  });

  test('a batch is stored whole or not at all', async () => {
    const { db, batch } = await open(await temporaryFile());
    const insert = (name: string) => db.insertInto('events').values({ id: id(name), ...event });
    await expect(batch([insert('first'), insert('second'), insert('first')])).rejects.toThrow('UNIQUE');
    await batch([insert('third'), insert('fourth')]);
    expect(await db.selectFrom('events').select('id').orderBy('id').execute()).toEqual([
      { id: 'fourth' },
      { id: 'third' },
    ]);
  });

  test('a command that fails takes nothing else of its group with it', async () => {
    const { db, journal } = await open(await temporaryFile());
    const insert = () =>
      db
        .insertInto('events')
        .values({ id: id('first'), ...event })
        .execute();
    const results = await Promise.allSettled([
      insert(),
      journal.append({ board, update: Uint8Array.of(1) }),
      insert(),
      journal.append({ board, update: Uint8Array.of(2) }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect((await journal.load(board)).seq).toBe(2);
  });

  test('[T1] statements of a change are stored with it or not at all', async () => {
    const { db, journal } = await open(await temporaryFile());
    const insert = db.insertInto('events').values({ id: id('first'), ...event });
    await journal.append({ board, update: Uint8Array.of(1), also: [insert] });
    await expect(journal.append({ board, update: Uint8Array.of(2), also: [insert] })).rejects.toThrow();
    expect((await journal.load(board)).seq).toBe(1);
    expect(await db.selectFrom('events').select('id').execute()).toHaveLength(1);
  });

  test('closing finishes what was asked before, and refuses what comes after', async () => {
    const file = await temporaryFile();
    const first = await open(file);
    const appended = first.journal.append({ board, update: Uint8Array.of(1) });
    await first.close();
    expect(await appended).toBe(1);
    await expect(first.journal.load(board)).rejects.toThrow('closed');
    expect((await (await open(file)).journal.load(board)).seq).toBe(1);
  });

  test('a file that cannot be opened is an error', async () => {
    await expect(openSqlite(join(await temporaryFile(), 'below-a-file'))).rejects.toThrow();
  });

  test('[T1] commits are synced to the disk', async () => {
    const { db } = await open(await temporaryFile());
    const pragma = async (name: string) => (await sql.raw(`pragma ${name}`).execute(db)).rows;
    expect(await pragma('synchronous'), 'FULL').toEqual([{ synchronous: 2 }]);
    expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  });

  test('[T1] it says when the disk takes no more, until a write succeeds', async () => {
    const { db, journal, canWrite } = await open(await temporaryFile());
    const big = { board, update: new Uint8Array(1_000_000) };
    await sql`pragma max_page_count = 1`.execute(db);
    await expect(journal.append(big)).rejects.toThrow('full');
    expect(canWrite()).toBe(false);
    await sql`select 1`.execute(db);
    expect(canWrite(), 'reading proves nothing').toBe(false);
    await sql`pragma max_page_count = 10000`.execute(db);
    // What was posted together with the failed change has heard of it then.
    await otherWork();
    await journal.append(big);
    expect(canWrite()).toBe(true);
  });

  test('its owner hears of the death of the thread, not of its end', async () => {
    const deaths: Error[] = [];
    const inNoFolder = join(await temporaryFile(), 'below-a-file');
    await expect(openSqlite(inNoFolder, (error) => deaths.push(error))).rejects.toThrow();
    expect(deaths.map(({ message }) => message)).toEqual(['The database thread failed']);
    await (await openSqlite(await temporaryFile(), (error) => deaths.push(error))).close();
    expect(deaths).toHaveLength(1);
  });

  test('foreign keys hold', async () => {
    const { db } = await open(await temporaryFile());
    const ballot = { board_id: board, participant_id: 'nobody' as never, votes: '{}', updated_at: 1 };
    await expect(db.insertInto('ballots').values(ballot).execute()).rejects.toThrow('FOREIGN KEY');
  });
});
