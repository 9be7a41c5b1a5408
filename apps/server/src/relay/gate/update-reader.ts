// Reads a client's document update (Yjs' format, version 1) and takes nothing for granted. It is the only thing that
// touches the bytes: what is judged and applied afterwards are the structs that it returns, so that nothing can read
// differently there. Yjs' own decoders are built for trusted peers: they make a document for each subdocument that an
// update names, and follow each range of deletions over all that it spans, as often as it is repeated. [T6]

import type { RecordMap } from '@terreau/board/document';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { readNumber } from './read-number.ts';
import { type Unreadable, UnreadableError } from './unreadable.ts';
import { readerOf, readKey, typeKind } from './update-content.ts';

export type Struct = Y.Item | Y.GC;

/** What one client id adds: structs without a gap between them, from `clock` up to `end`. */
export interface Run {
  readonly client: number;
  readonly clock: number;
  readonly end: number;
  readonly structs: readonly Struct[];
}

/** What is deleted of one client id's: ranges of clocks, ascending and apart, the last of which ends at `end`. */
export interface Deletions {
  readonly client: number;
  readonly ranges: readonly Range[];
  readonly end: number;
}

interface Range {
  readonly clock: number;
  readonly end: number;
}

export interface ReadUpdate {
  /** One for each client id that adds something. */
  readonly runs: readonly Run[];
  readonly deletions: readonly Deletions[];
  /** The highest clock of each client id that something is placed next to or inside. */
  readonly references: ReadonlyMap<number, number>;
}

export type Reading =
  | { readonly ok: true; readonly update: ReadUpdate }
  | { readonly ok: false; readonly reason: Unreadable; readonly detail: string };

/** What one update may have of anything; a megabyte of a board has 30,000 structs, 9,000 of them types. */
export const updateLimits = { structs: 60_000, types: 20_000, clientIds: 10_000 } as const;
/** No honest client has written so much. */
const maxClock = 2 ** 31;

/** Reads an update whole; `rootOf` knows the root types. Never throws. */
export function readUpdate(
  update: Uint8Array,
  rootOf: RootOf,
  limits: Record<keyof typeof updateLimits, number> = updateLimits,
): Reading {
  const decoder = decoding.createDecoder(update);
  const references = new Map<number, number>();
  try {
    const runs = readRuns({ decoder, rootOf, references, left: { ...limits }, limits });
    const deletions = readDeletions(decoder);
    if (decoding.hasContent(decoder)) throw new UnreadableError('malformed', 'something follows');
    return { ok: true, update: { runs, deletions, references } };
  } catch (error) {
    if (error instanceof UnreadableError) return { ok: false, reason: error.reason, detail: error.message };
    // lib0 throws on whatever it cannot read, and all that matters is that it could not.
    return { ok: false, reason: 'malformed', detail: 'the update cannot be decoded' };
  }
}

/** The root type of a name, undefined when the schema has none. */
type RootOf = (name: string) => Y.Map<RecordMap> | undefined;

interface Source {
  readonly decoder: decoding.Decoder;
  readonly rootOf: RootOf;
  readonly references: Map<number, number>;
  readonly left: Record<keyof typeof updateLimits, number>;
  readonly limits: Readonly<Record<keyof typeof updateLimits, number>>;
}

function readRuns(source: Source): Run[] {
  const { decoder } = source;
  const runs = new Map<number, Run>();
  const clientIds = readNumber(decoder);
  spend(source, 'clientIds', clientIds);
  for (let left = clientIds; left > 0; left--) {
    const count = readNumber(decoder);
    spend(source, 'structs', count);
    const run = readRun(source, count);
    if (count === 0 || runs.has(run.client))
      throw new UnreadableError('malformed', `the structs of client ${run.client}`);
    runs.set(run.client, run);
  }
  return [...runs.values()];
}

/** Before anything is made: an update of seven bytes can announce millions. */
function spend({ left, limits }: Source, what: keyof typeof updateLimits, count: number): void {
  left[what] -= count;
  if (left[what] < 0) throw new UnreadableError('content', `more than ${limits[what]} ${what}`);
}

function readRun(source: Source, count: number): Run {
  const { decoder } = source;
  const client = readNumber(decoder);
  const clock = readNumber(decoder);
  const structs: Struct[] = [];
  let end = clock;
  for (let left = count; left > 0; left--) {
    const struct = readStruct(source, client, end);
    end += struct.length;
    // An empty struct would put two at the same place of the store.
    if (struct.length === 0 || end > maxClock)
      throw new UnreadableError('content', `client ${client} from ${clock} to ${end}`);
    structs.push(struct);
  }
  return { client, clock, end, structs };
}

const hasOrigin = 0b1000_0000;
const hasRightOrigin = 0b0100_0000;
const hasKey = 0b0010_0000;
const kindBits = 0b0001_1111;

function readStruct(source: Source, client: number, clock: number): Struct {
  const { decoder } = source;
  const info = decoding.readUint8(decoder);
  const id = Y.createID(client, clock);
  const kind = info & kindBits;
  if (kind === 0) return new Y.GC(id, readNumber(decoder));
  const readContent = readerOf(kind);
  if (kind === typeKind) spend(source, 'types', 1);
  const origin = info & hasOrigin ? readId(source) : null;
  const rightOrigin = info & hasRightOrigin ? readId(source) : null;
  const hasParent = origin === null && rightOrigin === null;
  const parent = hasParent ? readParent(source) : null;
  const key = hasParent && info & hasKey ? readKey(decoder) : null;
  return new Y.Item(id, null, origin, null, rightOrigin, parent, key, readContent(decoder));
}

/** An id that a struct refers to. */
function readId({ decoder, references }: Source): Y.ID {
  const client = readNumber(decoder);
  const clock = readNumber(decoder);
  if (clock > (references.get(client) ?? -1)) references.set(client, clock);
  return Y.createID(client, clock);
}

function readParent(source: Source): Y.Map<RecordMap> | Y.ID {
  if (readNumber(source.decoder) !== 1) return readId(source);
  const name = decoding.readVarString(source.decoder);
  const root = source.rootOf(name);
  if (!root) throw new UnreadableError('unknown-root', name);
  return root;
}

/** Yjs writes ranges in order and never two that touch; then following them costs no more than what they span. [T6] */
function readDeletions(decoder: decoding.Decoder): Deletions[] {
  const deletions = new Map<number, Deletions>();
  for (let left = readNumber(decoder); left > 0; left--) {
    const client = readNumber(decoder);
    const ranges = readRanges(decoder);
    const last = ranges.at(-1);
    if (!last || deletions.has(client))
      throw new UnreadableError('malformed', `the deletions of client ${client}`);
    deletions.set(client, { client, ranges, end: last.end });
  }
  return [...deletions.values()];
}

function readRanges(decoder: decoding.Decoder): Range[] {
  const ranges: Range[] = [];
  let last = 0;
  for (let left = readNumber(decoder); left > 0; left--) {
    const clock = readNumber(decoder);
    const end = clock + readNumber(decoder);
    // A deletion of nothing would still cut a text in two where it lies, through a character if need be.
    if (clock < last || end <= clock)
      throw new UnreadableError('malformed', `a deletion from ${clock} to ${end}`);
    ranges.push({ clock, end });
    last = end;
  }
  return ranges;
}
