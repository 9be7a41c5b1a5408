// The files of a data directory that a backup holds.

import { chmod, open, stat } from 'node:fs/promises';

/** Everything that people made. */
export const databaseFile = 'terreau.sqlite';
/** SQLite's own beside it: what they hold is in a backup's database. */
export const besideDatabase: readonly string[] = [`${databaseFile}-wal`, `${databaseFile}-shm`];
/** The organiser's key, where none is given, and that it has been shown. */
export const keyFiles: readonly string[] = ['organiser-key', 'organiser-key.shown'];

/** Makes a file that was just written its owner's only, and durable. */
export async function secure(file: string): Promise<void> {
  await chmod(file, 0o600);
  const handle = await open(file, 'r');
  await handle.sync();
  await handle.close();
}

/** Whether there is a file or folder of that name. */
export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

/** The name of the folder into which what was there before a restoration is set aside. */
export function asideNameAt(moment: Date): string {
  return `replaced-${moment.toISOString().replace(/:/g, '-').slice(0, 19)}`;
}
