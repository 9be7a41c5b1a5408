// One process at a time works on a data directory: two would each compact away what the other has written. The lock is
// SQLite's own on a file beside the data, which the system frees however the process ends.

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface DirectoryLock {
  readonly free: () => void;
}

/** Locks a directory until the process ends; null when another process has locked it. [T1] */
export function lockDirectory(dir: string): DirectoryLock | null {
  const file = new DatabaseSync(join(dir, 'lock.sqlite'));
  try {
    // A transaction that never ends; that it writes nothing leaves nothing to recover after a crash.
    file.exec('BEGIN EXCLUSIVE');
    return { free: () => file.close() };
  } catch (error) {
    file.close();
    if (isBusy(error)) return null;
    throw error;
  }
}

const sqliteBusy = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}
