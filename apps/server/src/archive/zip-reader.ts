// Reads a ZIP file that anybody may have made, a file at a time. Nothing is written anywhere: what it names and what it says of
// sizes is judged before anything is unpacked, and what it really holds while it is. [T6]

import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { ArchiveFault } from './archive-fault.ts';
import { type ArchiveLimits, archiveLimits, excessOf } from './archive-limits.ts';
import { ArchiveFaultError, faultIf } from './fault-error.ts';

export interface OpenZip {
  readonly paths: readonly string[];
  /** Unpacks one file; null where there is none. Throws an ArchiveFaultError when it is not what it was said to be. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
}

/** Opens a ZIP file with the files of an archive. Throws an ArchiveFaultError. */
export async function openZip(zipped: Uint8Array, limits: ArchiveLimits = archiveLimits): Promise<OpenZip> {
  const options = { lazyEntries: true, strictFileNames: true, validateEntrySizes: true, autoClose: false };
  const zip = await orFault(
    fromBufferPromise(Buffer.from(zipped.buffer, zipped.byteOffset, zipped.length), options),
  );
  faultIf(zip.entryCount > limits.files, { code: 'too-many-files' });
  const entries = await orFault(entriesOf(zip));
  assertReadable(entries, limits);
  const files = new Map(
    entries.filter(({ fileName }) => !fileName.endsWith('/')).map((entry) => [entry.fileName, entry]),
  );
  return {
    paths: [...files.keys()],
    read: async (path) => {
      const entry = files.get(path);
      return entry ? orFault(zip.openReadStreamPromise(entry).then(buffer)) : null;
    },
  };
}

async function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

/** The library throws for whatever is not as the format wants it, and tells these apart by words only. */
async function orFault<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw new ArchiveFaultError(faultSaid(error instanceof Error ? error.message : ''));
  }
}

function faultSaid(said: string): ArchiveFault {
  if (unsafeName.test(said)) return { code: 'unsafe-path' };
  return { code: moreThanSaid.test(said) ? 'too-big' : 'not-a-zip' };
}

const unsafeName = /^(absolute path|invalid relative path|invalid characters in fileName)/;
const moreThanSaid = /^too many bytes in the stream/;

/** Before any is unpacked. Sizes are checked again by the library as it unpacks. */
function assertReadable(entries: readonly Entry[], limits: ArchiveLimits): void {
  const names = new Set<string>();
  for (const { fileName, generalPurposeBitFlag } of entries) {
    // Names that differ in nothing but case would be one file for some who unpack it.
    const name = fileName.normalize('NFC').toLowerCase();
    faultIf(names.has(name), { code: 'duplicate-file' });
    names.add(name);
    faultIf((generalPurposeBitFlag & 1) === 1, { code: 'not-a-zip' });
  }
  const files = entries.map(({ fileName, uncompressedSize }) => ({
    path: fileName,
    bytes: uncompressedSize,
  }));
  const code = excessOf(files, limits);
  if (code) throw new ArchiveFaultError({ code });
}
