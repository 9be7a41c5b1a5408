// Document updates built byte by byte, for tests of what no Yjs client would send: Yjs' update format, version 1. An update
// is runs of structs, each under a client id from a clock on, and then what it deletes.

import * as encoding from 'lib0/encoding';

export interface Id {
  readonly client: number;
  readonly clock: number;
}

/** Structs of one client id, one after the other from `clock` on. */
export interface Run {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly Part[];
  /** How many structs it says there are, when that is not how many there are. */
  readonly announces?: number;
}

/** What an update deletes of one client id: ranges of clocks. */
export interface Deletions {
  readonly client: number;
  readonly ranges: readonly (readonly [clock: number, length: number])[];
  readonly announces?: number;
}

/** Where an item lies: right of `origin`, left of `rightOrigin`; or with neither, in `parent`, in a map under `key`. */
export interface Place {
  readonly origin?: Id;
  readonly rightOrigin?: Id;
  /** A root's name, or the id of the item that a type lies in. */
  readonly parent?: string | Id;
  readonly key?: string;
}

export interface Content {
  /** Which kind of content it is: the five low bits of an item's first byte. */
  readonly kind: number;
  readonly write: Part;
}

export type Part = (encoder: encoding.Encoder) => void;

/** A whole update. */
export function craftUpdate(runs: readonly Run[], deletions: readonly Deletions[] = []): Uint8Array {
  return encoding.encode((encoder) => {
    writeNumbers(encoder, runs.length);
    for (const { client, clock, structs, announces } of runs) {
      writeNumbers(encoder, announces ?? structs.length, client, clock);
      for (const write of structs) write(encoder);
    }
    writeNumbers(encoder, deletions.length);
    for (const { client, ranges, announces } of deletions) {
      writeNumbers(encoder, client, announces ?? ranges.length);
      for (const [clock, length] of ranges) writeNumbers(encoder, clock, length);
    }
  });
}

/** Numbers one after the other, each as a varUint. */
export function varUints(...numbers: readonly number[]): Uint8Array {
  return encoding.encode((encoder) => writeNumbers(encoder, ...numbers));
}

const hasOrigin = 0b1000_0000;
const hasRightOrigin = 0b0100_0000;
const hasKey = 0b0010_0000;

export function item({ origin, rightOrigin, parent, key }: Place, { kind, write }: Content): Part {
  return (encoder) => {
    const hasNeighbour = origin !== undefined || rightOrigin !== undefined;
    const info =
      kind | (origin ? hasOrigin : 0) | (rightOrigin ? hasRightOrigin : 0) | (key === undefined ? 0 : hasKey);
    encoding.writeUint8(encoder, info);
    if (origin) writeId(encoder, origin);
    if (rightOrigin) writeId(encoder, rightOrigin);
    if (!hasNeighbour) writeParent(encoder, parent ?? 'cards');
    if (!hasNeighbour && key !== undefined) encoding.writeVarString(encoder, key);
    write(encoder);
  };
}

/** What was deleted with all that it lay in. */
export function gc(length: number): Part {
  return (encoder) => writeNumbers(encoder, 0, length);
}

/** A gap, as Yjs writes it into updates that it merges. */
export function skip(length: number): Part {
  return (encoder) => writeNumbers(encoder, 10, length);
}

export function deleted(length: number): Content {
  return { kind: 1, write: (encoder) => writeNumbers(encoder, length) };
}

export function json(...values: readonly unknown[]): Content {
  return {
    kind: 2,
    write(encoder) {
      writeNumbers(encoder, values.length);
      for (const value of values) encoding.writeVarString(encoder, JSON.stringify(value));
    },
  };
}

export function binary(...bytes: readonly number[]): Content {
  return { kind: 3, write: (encoder) => encoding.writeVarUint8Array(encoder, Uint8Array.from(bytes)) };
}

export function string(value: string): Content {
  return { kind: 4, write: (encoder) => encoding.writeVarString(encoder, value) };
}

export function embed(value: unknown): Content {
  return { kind: 5, write: (encoder) => encoding.writeVarString(encoder, JSON.stringify(value)) };
}

export function format(name: string, value: unknown): Content {
  return {
    kind: 6,
    write(encoder) {
      encoding.writeVarString(encoder, name);
      encoding.writeVarString(encoder, JSON.stringify(value));
    },
  };
}

/** The types that Yjs knows: its numbers are the wire's. */
export const typeNumber = { array: 0, map: 1, text: 2, xmlElement: 3, xmlText: 6 } as const;

export function type(number: number): Content {
  return { kind: 7, write: (encoder) => writeNumbers(encoder, number) };
}

export const map: Content = type(typeNumber.map);
export const text: Content = type(typeNumber.text);

/** Values as a map keeps them: the last one counts. */
export function values(...all: readonly encoding.AnyEncodable[]): Content {
  return {
    kind: 8,
    write(encoder) {
      writeNumbers(encoder, all.length);
      for (const value of all) encoding.writeAny(encoder, value);
    },
  };
}

export function subdocument(guid: string): Content {
  return {
    kind: 9,
    write(encoder) {
      encoding.writeVarString(encoder, guid);
      encoding.writeAny(encoder, {});
    },
  };
}

function writeParent(encoder: encoding.Encoder, parent: string | Id): void {
  writeNumbers(encoder, typeof parent === 'string' ? 1 : 0);
  if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
  else writeId(encoder, parent);
}

function writeId(encoder: encoding.Encoder, { client, clock }: Id): void {
  writeNumbers(encoder, client, clock);
}

function writeNumbers(encoder: encoding.Encoder, ...numbers: readonly number[]): void {
  for (const number of numbers) encoding.writeVarUint(encoder, number);
}
