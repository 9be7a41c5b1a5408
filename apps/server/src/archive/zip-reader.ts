// Reads a ZIP file that anybody may have made. Nothing is written anywhere: what it names and what it says of sizes is judged
// before anything is unpacked, and what it really holds while it is. [T6]

import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { ArchiveFault } from './archive-fault.ts';

/** How much one archive may hold, unpacked. */
export interface ZipLimits {
  readonly files: number;
  readonly bytes: number;
}

/** An evening of 168 full tables has some 2,500 files and 200 MB. */
export const zipLimits: ZipLimits = { files: 10_000, bytes: 512 * 1024 * 1024 };

export type ReadZip =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly fault: ArchiveFault };

/** Unpacks a ZIP file into memory. Never throws. */
export async function readZip(zipped: Uint8Array, limits: ZipLimits = zipLimits): Promise<ReadZip> {
  try {
    const options = { lazyEntries: true, strictFileNames: true, validateEntrySizes: true, autoClose: false };
    const zip = await fromBufferPromise(Buffer.from(zipped), options);
    return await readFiles(zip, limits);
  } catch (error) {
    // The library throws for whatever is not as the format wants it, and tells these apart by words only.
    const said = error instanceof Error ? error.message : '';
    if (unsafeName.test(said)) return { ok: false, fault: { code: 'unsafe-path' } };
    return { ok: false, fault: { code: moreThanSaid.test(said) ? 'too-big' : 'not-a-zip' } };
  }
}

const unsafeName = /^(absolute path|invalid relative path|invalid characters in fileName)/;
const moreThanSaid = /^too many bytes in the stream/;

async function readFiles(zip: ZipFile, limits: ZipLimits): Promise<ReadZip> {
  if (zip.entryCount > limits.files) return { ok: false, fault: { code: 'too-many-files' } };
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  const fault = faultIn(entries, limits);
  if (fault) return { ok: false, fault };
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return { ok: true, files };
}

/** What is wrong with a list of files, before any is unpacked. Sizes are checked again by the library as it unpacks. */
function faultIn(entries: readonly Entry[], limits: ZipLimits): ArchiveFault | null {
  const names = new Set<string>();
  let bytes = 0;
  for (const { fileName, uncompressedSize, ...entry } of entries) {
    // Names that differ in nothing but case would be one file for some who unpack it.
    const name = fileName.normalize('NFC').toLowerCase();
    if (names.has(name)) return { code: 'duplicate-file' };
    names.add(name);
    bytes += uncompressedSize;
    if (bytes > limits.bytes) return { code: 'too-big' };
    if ((entry.generalPurposeBitFlag & 1) === 1) return { code: 'not-a-zip' };
  }
  return null;
}
