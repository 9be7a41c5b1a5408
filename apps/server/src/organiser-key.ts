// The organiser's key where none is given: made once, kept in the data directory, readable by its owner only.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newKey } from './evening/codes.ts';

export interface OrganiserKey {
  readonly key: string;
  /** Whether it was made just now, and so has never been shown to anybody. */
  readonly isNew: boolean;
}

/** Where the key is kept. */
export function organiserKeyFile(dataDir: string): string {
  return join(dataDir, 'organiser-key');
}

/** The key that is kept in the directory, or a new one, kept from now on. */
export async function keptOrganiserKey(
  dataDir: string,
  random: (bytes: number) => Uint8Array,
): Promise<OrganiserKey> {
  const file = organiserKeyFile(dataDir);
  const key = newKey(random);
  try {
    // Fails when the file is there, so that of two servers that start at once one makes the key.
    await writeFile(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
    return { key, isNew: true };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return { key: (await readFile(file, 'utf8')).trim(), isNew: false };
  }
}
