// Copies a data directory while the server works on it: the database as it is at one moment, whatever is written meanwhile.

import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { databaseFile, exists, keyFiles, secure } from './data-files.ts';
import { isReplacing } from './replace-data.ts';

export type BackUp =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'no-data' | 'already-there' | 'half-restored' };

/** Makes the folder `to`, whole or not at all. */
export async function backUp(dataDir: string, to: string): Promise<BackUp> {
  // Before anything is looked for: the files may be some of the one and some of the other. [T1]
  if (await isReplacing(dataDir)) return { ok: false, why: 'half-restored' };
  if (!(await exists(join(dataDir, databaseFile)))) return { ok: false, why: 'no-data' };
  if (await exists(to)) return { ok: false, why: 'already-there' };
  const part = `${to}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true, mode: 0o700 });
  copyDatabase(join(dataDir, databaseFile), join(part, databaseFile));
  await secure(join(part, databaseFile));
  for (const name of keyFiles) {
    if (!(await exists(join(dataDir, name)))) continue;
    await copyFile(join(dataDir, name), join(part, name));
    await secure(join(part, name));
  }
  await rename(part, to);
  return { ok: true };
}

/** One reader among others: the server goes on writing, and nothing of that is read. */
function copyDatabase(from: string, to: string): void {
  const db = new DatabaseSync(from, { readOnly: true });
  try {
    db.exec('PRAGMA busy_timeout = 10000');
    db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
}
