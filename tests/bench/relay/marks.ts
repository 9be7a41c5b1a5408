// Every edit and every cursor carries a mark of ten bytes that names its sender and its number. Receivers look for marks in
// the bytes, so that a change counts as arrived whether a server sends it alone, merged or batched.
//
//   mark = "~Mk" | "~Aw"  person:base64{3}  sequence:base64{4}

export const markKinds = { edit: 0, cursor: 1 } as const;
export type MarkKind = (typeof markKinds)[keyof typeof markKinds];

const leads = ['~Mk', '~Aw'] as const;
const personDigits = 3;
const sequenceDigits = 4;
const markLength = 3 + personDigits + sequenceDigits;

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const noDigit = 255;
const digits = new Uint8Array(256).fill(noDigit);
for (let i = 0; i < alphabet.length; i++) digits[alphabet.charCodeAt(i)] = i;
const tilde = '~'.charCodeAt(0);
const secondOfEdit = 'M'.charCodeAt(0);
const secondOfCursor = 'A'.charCodeAt(0);

/** The mark as text. */
export function markOf(kind: MarkKind, person: number, sequence: number): string {
  return `${leads[kind]}${encode(person, personDigits)}${encode(sequence, sequenceDigits)}`;
}

/** What stands in prepared bytes where the mark will be. */
export const blankMark = markOf(markKinds.edit, 0, 0);

/** A copy of prepared bytes with the mark of an edit over the blank one. */
export function writeMark(prepared: Buffer, at: number, person: number, sequence: number): Buffer {
  const bytes = Buffer.from(prepared);
  bytes.write(markOf(markKinds.edit, person, sequence), at, 'latin1');
  return bytes;
}

/** Marks as a flat list of kind, person and sequence. */
export type Marks = readonly number[];

const cachedFrom = 512;
const cachedFrames = 8;

/**
 * Reads marks. A large payload that comes again, as one frame does that a server sends to a whole room, is compared rather
 * than read again; the list is valid until the next call.
 */
export function createMarkReader(): (bytes: Buffer, start: number, end: number) => Marks {
  const scratch: number[] = [];
  const cache: { readonly bytes: Buffer; readonly marks: Marks }[] = [];
  let oldest = 0;
  return (bytes, start, end) => {
    if (end - start < cachedFrom) {
      scratch.length = 0;
      readMarks(bytes, start, end, scratch);
      return scratch;
    }
    for (const one of cache)
      if (one.bytes.length === end - start && bytes.compare(one.bytes, 0, one.bytes.length, start, end) === 0)
        return one.marks;
    const marks: number[] = [];
    readMarks(bytes, start, end, marks);
    cache[oldest] = { bytes: Buffer.from(bytes.subarray(start, end)), marks };
    oldest = (oldest + 1) % cachedFrames;
    return marks;
  };
}

function readMarks(bytes: Buffer, start: number, end: number, into: number[]): void {
  const last = end - markLength;
  for (let at = start; at <= last; at++) {
    if (bytes[at] !== tilde) continue;
    const kind = kindAt(bytes, at);
    const person = kind === null ? -1 : decode(bytes, at + 3, personDigits);
    const sequence = kind === null ? -1 : decode(bytes, at + 3 + personDigits, sequenceDigits);
    if (kind === null || person < 0 || sequence < 0) continue;
    into.push(kind, person, sequence);
    at += markLength - 1;
  }
}

function kindAt(bytes: Buffer, at: number): MarkKind | null {
  const second = bytes[at + 1];
  if (second !== secondOfEdit && second !== secondOfCursor) return null;
  const kind = second === secondOfEdit ? markKinds.edit : markKinds.cursor;
  return bytes[at + 2] === leads[kind].charCodeAt(2) ? kind : null;
}

function encode(value: number, length: number): string {
  let text = '';
  for (let rest = value, i = 0; i < length; i++, rest = Math.floor(rest / 64))
    text = alphabet.charAt(rest % 64) + text;
  return text;
}

/** -1 when it is not a number of this form. */
function decode(bytes: Buffer, at: number, length: number): number {
  let value = 0;
  for (let i = at; i < at + length; i++) {
    const digit = digits[bytes[i] ?? 0] ?? noDigit;
    if (digit === noDigit) return -1;
    value = value * 64 + digit;
  }
  return value;
}
