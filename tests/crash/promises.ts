// What the server has promised of one board: all that any client has received, and all that it has called saved. What was
// promised is never taken back, whatever happens to the server. [T1]

import { createBoardDoc } from '@terreau/board/document';
import { snapshotOf } from '@terreau/board/snapshot';
import { expect } from 'vitest';
import * as Y from 'yjs';

export interface Promises {
  /** All of it, as one update. */
  readonly all: () => Uint8Array;
  readonly add: (updates: readonly Uint8Array[]) => void;
  /** Fails unless a document holds all of it, and says the same; what it holds besides is promised from now on. */
  readonly expectKeptIn: (found: Y.Doc, occasion: string) => void;
}

/** Nothing has been promised yet. */
export function createPromises(): Promises {
  const promised = createBoardDoc();
  return {
    all: () => Y.encodeStateAsUpdate(promised),
    add(updates) {
      promised.transact(() => {
        for (const update of updates) Y.applyUpdate(promised, update);
      });
    },
    expectKeptIn(found, occasion) {
      expect(lostFrom(found, Y.encodeStateAsUpdate(promised)), occasion).toEqual([]);
      Y.applyUpdate(promised, Y.encodeStateAsUpdate(found));
      expect(snapshotOf(promised), occasion).toEqual(snapshotOf(found));
    },
  };
}

/** What a document lacks of what was promised, deletions among it: adding that to it would change something. */
export function lostFrom(found: Y.Doc, promised: Uint8Array): string[] {
  const copy = createBoardDoc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(found));
  const lost: string[] = [];
  copy.on('update', (update: Uint8Array) => lost.push(...describe(update)));
  Y.applyUpdate(copy, promised);
  if (copy.store.pendingStructs || copy.store.pendingDs) lost.push('what others built on');
  return lost;
}

function describe(update: Uint8Array): string[] {
  const { structs, ds } = Y.decodeUpdate(update);
  const added = structs.map(({ id, length }) => `added: ${id.client} ${id.clock}+${length}`);
  const deleted = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => `deleted: ${client} ${clock}+${len}`),
  );
  return [...added, ...deleted];
}
