// Writes a part of a document as a Yjs update: what it holds from certain clocks on, and certain deletions.

import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

export type DeleteSet = Y.Transaction['deleteSet'];

/**
 * Encodes as an update (version 1) what the document holds from these clocks on, and these deletions. It costs what it
 * writes: Yjs' own `encodeStateAsUpdate` would add every deletion that the document has ever seen.
 */
export function encodeChanges(
  doc: Y.Doc,
  since: ReadonlyMap<number, number>,
  deletions: readonly DeleteSet[],
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, since.size);
  for (const [client, clock] of descending(since)) writeStructs(encoder, doc, client, clock);
  writeDeletions(encoder, Y.mergeDeleteSets([...deletions]));
  return encoder.toUint8Array();
}

function writeStructs(encoder: Y.UpdateEncoderV1, doc: Y.Doc, client: number, clock: number): void {
  const structs = doc.store.clients.get(client) ?? [];
  const first = Y.findIndexSS(structs, clock);
  encoding.writeVarUint(encoder.restEncoder, structs.length - first);
  encoder.writeClient(client);
  encoding.writeVarUint(encoder.restEncoder, clock);
  for (let i = first; i < structs.length; i++) {
    const struct = structs[i];
    // Yjs joins what somebody types to what was there before: of the first one only the end is new.
    struct?.write(encoder, Math.max(0, clock - struct.id.clock));
  }
}

function writeDeletions(encoder: Y.UpdateEncoderV1, { clients }: DeleteSet): void {
  encoding.writeVarUint(encoder.restEncoder, clients.size);
  for (const [client, ranges] of descending(clients)) {
    encoder.resetDsCurVal();
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, ranges.length);
    for (const { clock, len } of ranges) {
      encoder.writeDsClock(clock);
      encoder.writeDsLen(len);
    }
  }
}

/** Higher client ids first, as Yjs writes them: conflicts are then resolved with the least work. */
function descending<T>(byClient: ReadonlyMap<number, T>): [number, T][] {
  return [...byClient].sort(([a], [b]) => b - a);
}
