// Puts a backup in the place of a data directory. No server may work on it, and what is there is not thrown away.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { lockDirectory } from '../journal/directory-lock.ts';
import { databaseFile, exists } from './data-files.ts';
import { filesIn, finishReplacing, replaceData } from './replace-data.ts';

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
    await finishReplacing(dataDir, `${asideName}-before`);
    if ((await filesIn(dataDir)).length > 0 && !mayReplace) return { ok: false, why: 'not-empty' };
    return { ok: true, kept: await replaceData(dataDir, backup, asideName) };
  } finally {
    lock.free();
  }
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
