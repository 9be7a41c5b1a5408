import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoardId, EventId } from '@terreau/board/ids';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { lockDirectory } from '../journal/directory-lock.ts';
import type { Database } from '../journal/journal.ts';
import { openSqlite } from '../journal/sqlite.ts';
import { backUp } from './back-up.ts';
import { restore } from './restore.ts';

const board = 'board-under-test' as BoardId;
const options = { mayReplace: false, asideName: 'replaced' };
let folder: string;
let data: string;
let copy: string;
let home: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terreau-backup-'));
  [data, copy, home] = [join(folder, 'data'), join(folder, 'copy'), join(folder, 'home')];
  await mkdir(data);
  await writeFile(join(data, 'organiser-key'), 'the-key\n');
  await writeFile(join(data, 'organiser-key.shown'), '');
  onTestFinished(() => rm(folder, { recursive: true }));
});

async function open(dir: string): Promise<Database> {
  const database = await openSqlite(join(dir, 'terreau.sqlite'));
  onTestFinished(() => database.close());
  return database;
}

describe('a backup', () => {
  it('[T1] holds all that was durable when it was made, while the server goes on writing', async () => {
    const { db, journal } = await open(data);
    const event = { name: 'Une soirée', territory: 'Lille', date: '2026-11-22', created_at: 1 };
    await db
      .insertInto('events')
      .values({ id: 'event-one' as EventId, locale: 'fr', is_demo: 0, ...event })
      .execute();
    for (let n = 1; n <= 50; n++) await journal.append({ board, update: Uint8Array.of(n) });
    const writing = Array.from({ length: 200 }, () =>
      journal.append({ board, update: new Uint8Array(9_000) }),
    );
    expect(await backUp(data, copy)).toEqual({ ok: true });
    await Promise.all(writing);
    expect(await restore(copy, home, options)).toEqual({ ok: true, kept: null });
    const restored = await open(home);
    const { seq, updates } = await restored.journal.load(board);
    expect(seq).toBeGreaterThanOrEqual(50);
    expect(updates.slice(0, 50).map(([n]) => n)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    expect(updates).toHaveLength(seq);
    expect(await restored.db.selectFrom('events').select('name').execute()).toEqual([{ name: 'Une soirée' }]);
    expect(await readFile(join(home, 'organiser-key'), 'utf8')).toBe('the-key\n');
    expect(await readdir(home)).toContain('organiser-key.shown');
    expect((await stat(join(home, 'terreau.sqlite'))).mode & 0o077, 'for its owner only').toBe(0);
  });

  it('is made of a server that has stopped too, and never over something else', async () => {
    expect(await backUp(data, copy)).toEqual({ ok: false, why: 'no-data' });
    await (await openSqlite(join(data, 'terreau.sqlite'))).close();
    expect(await backUp(data, copy)).toEqual({ ok: true });
    expect(await backUp(data, copy)).toEqual({ ok: false, why: 'already-there' });
  });

  it('is not restored under a running server, nor over data unless told, which are then kept', async () => {
    await (await openSqlite(join(data, 'terreau.sqlite'))).close();
    await backUp(data, copy);
    const lock = lockDirectory(data);
    expect(await restore(copy, data, { ...options, mayReplace: true })).toEqual({
      ok: false,
      why: 'running',
    });
    lock?.free();
    expect(await restore(copy, data, options)).toEqual({ ok: false, why: 'not-empty' });
    const kept = join(data, 'replaced');
    expect(await restore(copy, data, { ...options, mayReplace: true })).toEqual({ ok: true, kept });
    expect(await readdir(kept)).toEqual(expect.arrayContaining(['organiser-key', 'terreau.sqlite']));
    expect(await readFile(join(data, 'organiser-key'), 'utf8')).toBe('the-key\n');
  });

  it('is looked at before anything is touched', async () => {
    expect(await restore(copy, home, options)).toEqual({ ok: false, why: 'no-backup' });
    await mkdir(copy);
    await writeFile(join(copy, 'terreau.sqlite'), 'SQLite format 3\0 but no more');
    expect(await restore(copy, home, options)).toEqual({ ok: false, why: 'damaged' });
    await expect(readdir(home)).rejects.toThrow('ENOENT');
  });
});
