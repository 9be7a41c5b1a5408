// The folder in which documents lie that were made, until they go: on disk they take no memory from the tables. What lay
// there when the server ended nobody finds any more, and it goes at the next start. [T6]

import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

export interface Shelf {
  /** All of it, or nothing. */
  readonly put: (id: string, bytes: Uint8Array) => Promise<void>;
  /** What was put there, for as long as somebody reads it, even if it is removed meanwhile; undefined when it is gone. */
  readonly read: (id: string) => Promise<ReadableStream | undefined>;
  readonly remove: (id: string) => Promise<void>;
}

/** Removes a shelf with all that lies on it. */
export function clearShelf(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

/** A shelf of its own; its folder is made when it is needed. */
export function createShelf(folder: string): Shelf {
  const fileOf = (id: string): string => join(folder, id);
  return {
    put: async (id, bytes) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(fileOf(id), 'wx', 0o600);
      try {
        await file.writeFile(bytes);
      } catch (error) {
        await rm(fileOf(id), { force: true });
        throw error;
      } finally {
        await file.close();
      }
    },
    read: async (id) => {
      const file = await openThere(fileOf(id));
      return file && Readable.toWeb(file.createReadStream());
    },
    remove: (id) => rm(fileOf(id), { force: true }),
  };
}

async function openThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
