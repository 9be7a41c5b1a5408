// The organiser's key where none is given: made once, kept in the data directory, readable by its owner only. A second
// file marks that it has been shown, so that a start that failed half-way does not lose it.

import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newKey } from './evening/people/codes.ts';

export interface OrganiserKey {
  readonly key: string;
  /** Whether nobody has been shown it yet. */
  readonly isNew: boolean;
}

/** Where the key is kept. */
export function organiserKeyFile(dataDir: string): string {
  return join(dataDir, 'organiser-key');
}

/**
 * The key that is kept in the directory, or a new one, kept from now on. Call it with the directory locked, so that of
 * two servers that start at once one makes the key.
 */
export async function keptOrganiserKey(
  dataDir: string,
  random: (bytes: number) => Uint8Array,
): Promise<OrganiserKey> {
  const file = organiserKeyFile(dataDir);
  const kept = await contentOf(file);
  if (kept) return { key: kept, isNew: (await contentOf(shownFile(dataDir))) === null };
  const key = newKey(random);
  // Whole or not at all: under another name first.
  await writeFile(`${file}.new`, `${key}\n`, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return { key, isNew: true };
}

/** Marks that the key has been shown, and so is not shown again. */
export async function markOrganiserKeyShown(dataDir: string): Promise<void> {
  await writeFile(shownFile(dataDir), '', { mode: 0o600 });
}

function shownFile(dataDir: string): string {
  return `${organiserKeyFile(dataDir)}.shown`;
}

/** null for a file that is not there. */
async function contentOf(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
