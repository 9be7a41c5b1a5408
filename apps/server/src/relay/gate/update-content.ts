// What the structs of an update may contain: the kinds of content that the schema uses, and no others. Nothing else is even
// made: each document inside a document, for instance, would cost some kilobytes. [T6]

import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { readNumber } from './read-number.ts';
import { UnreadableError } from './unreadable.ts';

export type Content = ConstructorParameters<typeof Y.Item>[7];

/** Ids, kinds and colours; texts are not fields but types of their own. */
const maxFieldCharacters = 64;

/** Yjs' number for content that is a map or a text. */
export const typeKind = 7;

const readers: ReadonlyMap<number, (decoder: decoding.Decoder) => Content> = new Map([
  [1, (decoder): Content => new Y.ContentDeleted(readNumber(decoder))],
  [4, (decoder): Content => new Y.ContentString(decoding.readVarString(decoder))],
  [typeKind, (decoder): Content => new Y.ContentType(readType(decoder))],
  [8, (decoder): Content => new Y.ContentAny(readValues(decoder))],
]);

/** How a kind of content is read, by Yjs' numbers. */
export function readerOf(kind: number): (decoder: decoding.Decoder) => Content {
  const reader = readers.get(kind);
  if (!reader) throw new UnreadableError('content', `content of kind ${kind}`);
  return reader;
}

/** The key of a map. */
export function readKey(decoder: decoding.Decoder): string {
  const key = decoding.readVarString(decoder);
  if (key.length > maxFieldCharacters) throw new UnreadableError('content', `a key of ${key.length}`);
  return key;
}

function readType(decoder: decoding.Decoder): Y.Map<unknown> | Y.Text {
  const type = readNumber(decoder);
  if (type === 1) return new Y.Map();
  if (type === 2) return new Y.Text();
  throw new UnreadableError('content', `type ${type}`);
}

/** What a record's fields hold: nothing of it is large, whatever a reader makes of it. [T6] */
function readValues(decoder: decoding.Decoder): unknown[] {
  const values: unknown[] = [];
  for (let left = readNumber(decoder); left > 0; left--) {
    const value: unknown = decoding.readAny(decoder);
    if (!isSmall(value)) throw new UnreadableError('content', 'a value that no field holds');
    values.push(value);
  }
  return values;
}

function isSmall(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 2 && value.every((one) => typeof one === 'number');
  if (typeof value === 'string') return value.length <= maxFieldCharacters;
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}
