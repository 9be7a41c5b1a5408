// The files of an archive, for tests that look into it.

import { openZip } from '../archive/zip-reader.ts';

/** All files of an archive, by their paths. */
export async function unzipped(zipped: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const { paths, read } = await openZip(zipped);
  const files = new Map<string, Uint8Array>();
  for (const path of paths) files.set(path, (await read(path)) ?? new Uint8Array());
  return files;
}
