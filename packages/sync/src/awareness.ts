// Awareness entries in y-protocols' encoding: who is here and where their cursor is. The server holds them as the text
// that it received; it looks inside only to see that it is an object of a bounded size.
//
//   entries = count:varUint { clientId:varUint clock:varUint state:varString }

import * as decoding from 'lib0/decoding';
import { utf8TextEncoder } from 'lib0/string';

export interface AwarenessEntry {
  readonly clientId: number;
  readonly clock: number;
  /** JSON; `null` says that the client has left. */
  readonly state: string;
}

/** Nobody's cursor moves so often in a small group: that is what an eye takes for moving, once it is interpolated. */
const leastIntervalMs = 200;
/** Nobody waits longer, in the largest hall. */
const mostIntervalMs = 1_000;
/** Cursors of small groups are worth so many writes to sockets a second, all groups together. */
const writesPerMs = 5;

/**
 * How often presence is told among so many people: by the server to them, and by each of them to the server. Up to 50 that is
 * five times a second; in a hall it becomes rarer with the square root of the people, so that twice as many cost 1.4 times as
 * much: 1,400 people are one burst of writes a second. Where many groups share a server, `inAll` says how many they are.
 */
export function presenceIntervalMs(people: number, inAll = people): number {
  const wanted = Math.max(leastIntervalMs, Math.sqrt(people) * 28, inAll / writesPerMs);
  return Math.round(Math.min(mostIntervalMs, wanted));
}

/**
 * Reads entries; null when they are malformed or more than `maxEntries`. The text of an entry that is not wanted is passed
 * over unread: a stock client repeats what it hears about everybody. Never throws.
 */
export function readEntries(
  bytes: Uint8Array,
  maxEntries: number,
  isWanted: (clientId: number, clock: number) => boolean = () => true,
): AwarenessEntry[] | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const count = decoding.readVarUint(decoder);
    if (count > maxEntries) return null;
    const entries: AwarenessEntry[] = [];
    for (let i = 0; i < count; i++) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      // A number that is padded with too many bytes is read as NaN.
      if (!Number.isSafeInteger(clientId) || !Number.isSafeInteger(clock)) return null;
      if (isWanted(clientId, clock))
        entries.push({ clientId, clock, state: decoding.readVarString(decoder) });
      else decoding.readVarUint8Array(decoder);
    }
    return decoding.hasContent(decoder) ? null : entries;
  } catch {
    // As in readClientMessage: a text that ends too early is malformed.
    return null;
  }
}

const maxVarUintBytes = 8;

/** Writes entries straight into one array: several times as fast as with an encoder of lib0, which writes byte by byte. */
export function writeEntries(entries: readonly AwarenessEntry[]): Uint8Array {
  let most = maxVarUintBytes;
  for (const { state } of entries) most += 3 * (maxVarUintBytes + state.length);
  const bytes = new Uint8Array(most);
  let at = writeVarUint(bytes, 0, entries.length);
  for (const { clientId, clock, state } of entries) {
    at = writeVarUint(bytes, at, clientId);
    at = writeVarUint(bytes, at, clock);
    at = writeText(bytes, at, state);
  }
  return bytes.subarray(0, at);
}

/** Writes a number below 2^53 and returns where it ends. */
function writeVarUint(bytes: Uint8Array, from: number, value: number): number {
  let at = from;
  let rest = value;
  while (rest > 127) {
    bytes[at++] = 128 | (rest % 128);
    rest = Math.floor(rest / 128);
  }
  bytes[at++] = rest;
  return at;
}

/** Writes a text behind its length in bytes, which is most often that in characters, and returns where it ends. */
function writeText(bytes: Uint8Array, from: number, text: string): number {
  const guess = from + varUintLength(text.length);
  const { written }: { readonly written: number } = utf8TextEncoder.encodeInto(text, bytes.subarray(guess));
  const start = from + varUintLength(written);
  if (start !== guess) bytes.copyWithin(start, guess, guess + written);
  writeVarUint(bytes, from, written);
  return start + written;
}

function varUintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) length++;
  return length;
}
