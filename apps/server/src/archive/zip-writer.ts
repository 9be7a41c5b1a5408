// Writes ZIP files of which nothing but their content depends: the same files are the same bytes.

import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { ZipFile } from 'yazl';

export interface ZippedFile {
  /** Its path in the archive. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The first moment that the format can name, in local time as it has it. */
const firstMoment = new Date(1980, 0, 1);

/** One ZIP file; its files in the order of their names, each once. */
export async function writeZip(files: readonly ZippedFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile();
  const written = buffer(zip.outputStream);
  for (const { name, bytes } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    // The same bytes, not a copy of them.
    const same = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    zip.addBuffer(same, name, { mtime: firstMoment, mode: 0o100_644, forceDosTimestamp: true });
    // Each is summed up where it is added: between two of them everybody else has their turn.
    await setImmediate();
  }
  zip.end();
  return new Uint8Array(await written);
}
