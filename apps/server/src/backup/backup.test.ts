import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoardId, EventId } from '@terreau/board/ids';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { lockDirectory } from '../journal/directory-lock.ts';
import type { Database } from '../journal/journal.ts';
import { openSqlite } from '../journal/sqlite.ts';
import { backUp } from './back-up.ts';
import { finishReplacing } from './replace-data.ts';
import { restore } from './restore.ts';

/** How many more files are given another name before the process dies. */
const left = vi.hoisted(() => ({ renames: Number.POSITIVE_INFINITY }));
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  const rename: typeof fs.rename = (from, to) =>
    left.renames-- > 0 ? fs.rename(from, to) : Promise.reject(new Error('killed'));
  return { ...fs, rename };
});

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

  it('[T1] that is interrupted at any moment leaves the former data or the others, whole, after the next start', async () => {
    await (await openSqlite(join(data, 'terreau.sqlite'))).close();
    await backUp(data, copy);
    await writeFile(join(copy, 'organiser-key'), 'the-other-key\n');
    const replace = { ...options, mayReplace: true };
    const found: string[] = [];
    for (let renames = 0; found.at(-1) !== 'done'; renames++) {
      const dir = join(folder, `data-${renames}`);
      await cp(data, dir, { recursive: true });
      left.renames = renames;
      const restoration = await restore(copy, dir, replace).catch(() => null);
      left.renames = Number.POSITIVE_INFINITY;
      const isBetween = (await readdir(dir)).some((name) =>
        ['restore.whole', 'restore.placing'].includes(name),
      );
      const during = await backUp(dir, `${dir}-copy`);
      expect(during, `after ${renames}`).toEqual(
        isBetween ? { ok: false, why: 'half-restored' } : { ok: true },
      );
      await finishReplacing(dir, 'replaced');
      const files = await readdir(dir);
      expect(files.sort(), `after ${renames}`).toEqual(
        expect.arrayContaining(['organiser-key', 'terreau.sqlite']),
      );
      const key = await readFile(join(dir, 'organiser-key'), 'utf8');
      // What was copied before it was decided is in nobody's way.
      expect(files.filter((name) => name.startsWith('restore'))).toEqual(
        key === 'the-key\n' ? ['restore.part'] : [],
      );
      if (key !== 'the-key\n')
        expect(await readFile(join(dir, 'replaced', 'organiser-key'), 'utf8')).toBe('the-key\n');
      found.push(restoration ? 'done' : key.trim());
    }
    expect(found[0]).toBe('the-key');
    expect(new Set(found.slice(1))).toEqual(new Set(['the-other-key', 'done']));
    expect(found.length).toBeGreaterThan(6);
  });

  it('is looked at before anything is touched', async () => {
    expect(await restore(copy, home, options)).toEqual({ ok: false, why: 'no-backup' });
    await mkdir(copy);
    await writeFile(join(copy, 'terreau.sqlite'), 'SQLite format 3\0 but no more');
    expect(await restore(copy, home, options)).toEqual({ ok: false, why: 'damaged' });
    await expect(readdir(home)).rejects.toThrow('ENOENT');
  });
});
