// Writes ZIP files of which nothing but their content depends: the same files are the same bytes. Each file is packed when it
// is added, and only what it takes packed is kept. [T6]

import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { DocumentTooLargeError } from '../documents/too-large.ts';

export interface ZippedFile {
  /** Its path in the archive. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ZipWriter {
  /** Adds a file, whose name no other one has, when those before it are packed. Throws a DocumentTooLargeError. */
  readonly add: (file: ZippedFile) => Promise<void>;
  /** The ZIP file, when all of them are. Throws a DocumentTooLargeError. */
  readonly end: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** The first moment that the format can name, in local time as it has it. */
const firstMoment = new Date(1980, 0, 1);
/** Between two of them everybody else has their turn. */
const pieceBytes = 1024 * 1024;

/** A ZIP file to which files are added one after the other, in the order in which they stand in it. */
export function createZipWriter(maxBytes = Number.POSITIVE_INFINITY): ZipWriter {
  const zip = new ZipFile();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  zip.outputStream.on('data', (part: Uint8Array) => {
    bytes += part.length;
    if (bytes <= maxBytes) parts.push(part);
  });
  const assertFits = (): void => {
    if (bytes > maxBytes) throw new DocumentTooLargeError('The files take more than their archive may');
  };
  return {
    add: async ({ name, bytes: content }) => {
      assertFits();
      let source: Readable | null = Readable.from(piecesOf(content), { objectMode: false });
      const packed = finished(source);
      zip.addReadStreamLazy(
        name,
        { mtime: firstMoment, mode: 0o100_644, forceDosTimestamp: true, size: content.length },
        (give) => {
          if (source) give(null, source);
          // The archive remembers this function until its end, and what it has packed needs not be remembered.
          source = null;
        },
      );
      await packed;
    },
    end: async () => {
      zip.end();
      await finished(zip.outputStream);
      assertFits();
      return joined(parts, bytes);
    },
  };
}

/** One ZIP file; its files in the order of their names, each once. */
export async function writeZip(files: readonly ZippedFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const zip = createZipWriter();
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) await zip.add(file);
  return zip.end();
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += pieceBytes) yield bytes.subarray(from, from + pieceBytes);
}
