// Whether bytes are a board's document: what the gate reads of an update, read of the whole. It has no place in it for what the
// schema does not have, whoever made it. [T4] [T6]

import { hasOnlyCardKeys, readCard } from '@terreau/board/card';
import { hasOnlyClusterKeys, readCluster } from '@terreau/board/cluster';
import { cardsOf, clustersOf, createBoardDoc } from '@terreau/board/document';
import { maxCards, maxClusters } from '@terreau/board/limits';
import * as Y from 'yjs';
import { applyUpdate, maxSteps } from '../relay/gate/update-application.ts';
import { type ReadUpdate, readUpdate, updateLimits } from '../relay/gate/update-reader.ts';

export interface BoardDocument {
  readonly cards: number;
  /** Every client id that has written in it. */
  readonly clientIds: readonly number[];
}

/** A full board has 8 MB, and what was deleted afterwards. */
const maxBytes = 12 * 1024 * 1024;
/** A document is what many updates have made. */
const updates = 16;
const limits = {
  structs: updates * updateLimits.structs,
  types: updates * updateLimits.types,
  clientIds: updates * updateLimits.clientIds,
};

/** What a board's document holds; null when these bytes are none. Never throws. */
export function readBoardDocument(bytes: Uint8Array): BoardDocument | null {
  if (bytes.length > maxBytes) return null;
  const doc = createBoardDoc();
  try {
    const reading = readUpdate(bytes, (name) => rootsOf(doc).get(name), limits);
    if (!reading.ok || !isWhole(reading.update)) return null;
    let isRefused = false;
    Y.transact(
      doc,
      (transaction) => {
        isRefused = applyUpdate(transaction, reading.update, updates * maxSteps) !== null;
      },
      null,
      false,
    );
    if (isRefused || !isBoard(doc)) return null;
    return { cards: cardsOf(doc).size, clientIds: reading.update.runs.map(({ client }) => client) };
  } catch {
    // Only crafted bytes make Yjs throw here.
    return null;
  } finally {
    doc.destroy();
  }
}

function rootsOf(doc: Y.Doc) {
  return new Map([
    ['cards', cardsOf(doc)],
    ['clusters', clustersOf(doc)],
  ]);
}

/** Whether nothing is missing: neither a beginning nor what is deleted or written next to. */
function isWhole({ runs, deletions, references }: ReadUpdate): boolean {
  const ends = new Map(runs.map(({ client, end }) => [client, end]));
  return (
    runs.every(({ clock }) => clock === 0) &&
    [...references].every(([client, clock]) => clock < (ends.get(client) ?? 0)) &&
    deletions.every(({ client, end }) => end <= (ends.get(client) ?? 0))
  );
}

function isBoard(doc: Y.Doc): boolean {
  const [cards, clusters] = [cardsOf(doc), clustersOf(doc)];
  return (
    cards.size <= maxCards &&
    clusters.size <= maxClusters &&
    [...cards.entries()].every(([id, map]) => readCard(id, map) !== null && hasOnlyCardKeys(map)) &&
    [...clusters.entries()].every(([id, map]) => readCluster(id, map) !== null && hasOnlyClusterKeys(map))
  );
}
