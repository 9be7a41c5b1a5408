// Puts a backup in the place of a data directory. No server may work on it, and what is there is not thrown away.

import { copyFile, mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { lockDirectory } from '../journal/directory-lock.ts';
import { exists } from './back-up.ts';
import { besideDatabase, databaseFile, keyFiles, secure } from './data-files.ts';

export type Restoration =
  | {
      readonly ok: true /** Where what was there lies now; null when there was nothing. */;
      readonly kept: string | null;
    }
  | { readonly ok: false; readonly why: 'no-backup' | 'damaged' | 'running' | 'not-empty' };

export interface RestoreOptions {
  /** Whether what is there may be set aside. */
  readonly mayReplace: boolean;
  /** The name of the folder for what is set aside. */
  readonly asideName: string;
}

/** Restores a backup into a data directory. */
export async function restore(
  backup: string,
  dataDir: string,
  { mayReplace, asideName }: RestoreOptions,
): Promise<Restoration> {
  if (!(await exists(join(backup, databaseFile)))) return { ok: false, why: 'no-backup' };
  if (!isWhole(join(backup, databaseFile))) return { ok: false, why: 'damaged' };
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = lockDirectory(dataDir);
  if (!lock) return { ok: false, why: 'running' };
  try {
    const present = await filesIn(dataDir);
    if (present.length > 0 && !mayReplace) return { ok: false, why: 'not-empty' };
    const kept = present.length > 0 ? join(dataDir, asideName) : null;
    if (kept) await setAside(dataDir, present, kept);
    for (const name of [...keyFiles, databaseFile]) await bring(name, backup, dataDir);
    return { ok: true, kept };
  } finally {
    lock.free();
  }
}

async function filesIn(dataDir: string): Promise<string[]> {
  const ours = [databaseFile, ...besideDatabase, ...keyFiles];
  return (await readdir(dataDir)).filter((name) => ours.includes(name));
}

async function setAside(dataDir: string, names: readonly string[], to: string): Promise<void> {
  await mkdir(to, { mode: 0o700 });
  for (const name of names) await rename(join(dataDir, name), join(to, name));
}

/** Whole or not at all: under another name first. */
async function bring(name: string, from: string, to: string): Promise<void> {
  if (!(await exists(join(from, name)))) return;
  const part = join(to, `${name}.new`);
  await copyFile(join(from, name), part);
  await secure(part);
  await rename(part, join(to, name));
}

/** Whether SQLite finds nothing wrong, and it is a database of ours. */
function isWhole(file: string): boolean {
  try {
    const db = new DatabaseSync(file, { readOnly: true });
    try {
      const checked = db.prepare('PRAGMA quick_check').get();
      db.prepare('select count(*) from events').get();
      return checked?.['quick_check'] === 'ok';
    } finally {
      db.close();
    }
  } catch {
    // Whatever it is, it is no database that could be opened.
    return false;
  }
}
