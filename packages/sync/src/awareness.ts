// Awareness entries in y-protocols' encoding: who is here and where their cursor is. The server holds them as the text
// that it received; it looks inside only to see that it is an object of a bounded size.
//
//   entries = count:varUint { clientId:varUint clock:varUint state:varString }

import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export interface AwarenessEntry {
  readonly clientId: number;
  readonly clock: number;
  /** JSON; `null` says that the client has left. */
  readonly state: string;
}

/** Reads entries; null when they are malformed or more than `maxEntries`. Never throws. */
export function readEntries(bytes: Uint8Array, maxEntries: number): AwarenessEntry[] | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const count = decoding.readVarUint(decoder);
    if (count > maxEntries) return null;
    const entries: AwarenessEntry[] = [];
    for (let i = 0; i < count; i++) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      entries.push({ clientId, clock, state: decoding.readVarString(decoder) });
    }
    return decoding.hasContent(decoder) ? null : entries;
  } catch {
    // As in readClientMessage: a text that ends too early is malformed.
    return null;
  }
}

export function writeEntries(entries: readonly AwarenessEntry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, state } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });
}
