// The folder in which documents lie that were made, until they go: on disk they take no memory from the tables. What lay
// there when the server ended nobody finds any more, and it goes at the next start. [T6]

import { createReadStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Shelf {
  readonly put: (id: string, bytes: Uint8Array) => Promise<void>;
  /** What was put there, for as long as somebody reads it, even if it is removed meanwhile. */
  readonly read: (id: string) => AsyncIterable<Uint8Array>;
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
      await writeFile(fileOf(id), bytes, { flag: 'wx', mode: 0o600 });
    },
    async *read(id) {
      yield* createReadStream(fileOf(id));
    },
    remove: (id) => rm(fileOf(id), { force: true }),
  };
}
