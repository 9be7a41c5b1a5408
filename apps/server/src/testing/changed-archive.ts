// The archive of a full evening for tests, whole and with whatever somebody may have made of it.

import type { ArchiveFault } from '../archive/archive-fault.ts';
import { createArchiveReader } from '../archive/archive-reader.ts';
import type { ArchivedRow } from '../archive/archived-rows.ts';
import { writeArchive } from '../archive/write-archive.ts';
import { writeZip } from '../archive/zip-writer.ts';
import { type FullEvening, playFullEvening } from './full-evening.ts';
import { openTestEvening, type TestEvening } from './test-evening.ts';
import { unzipped } from './unzipped.ts';

export interface TestArchive {
  /** Where it comes from. */
  readonly t: TestEvening;
  readonly full: FullEvening;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The folder of its first board. */
  readonly board: string;
  readonly rowsOf: (file: string) => ArchivedRow[];
  /** The archive with other bytes in some of its files; null for a file that is not there. */
  readonly zippedWith: (
    changed: Readonly<Record<string, Uint8Array | string | null>>,
  ) => Promise<Uint8Array<ArrayBuffer>>;
  /** The archive with a file of rows changed. */
  readonly withRows: (
    file: string,
    change: (rows: ArchivedRow[]) => unknown,
  ) => Promise<Uint8Array<ArrayBuffer>>;
  /** The archive with the first row of a file changed. */
  readonly withFirst: (file: string, changed: ArchivedRow) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Plays an evening and writes its archive. */
export async function makeArchive(): Promise<TestArchive> {
  const t = await openTestEvening();
  const full = await playFullEvening(t);
  const files = await unzipped(await writeArchive(t.evening, full.event, new Uint8Array()));
  const rowsOf: TestArchive['rowsOf'] = (file) => JSON.parse(Buffer.from(files.get(file) ?? []).toString());
  const zippedWith: TestArchive['zippedWith'] = (changed) => {
    const all = new Map(files);
    for (const [name, bytes] of Object.entries(changed)) {
      if (bytes === null) all.delete(name);
      else all.set(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
    }
    return writeZip([...all].map(([name, bytes]) => ({ name, bytes })));
  };
  const withRows: TestArchive['withRows'] = (file, change) =>
    zippedWith({ [file]: JSON.stringify(change(rowsOf(file))) });
  return {
    t,
    full,
    files,
    board: `boards/${full.board}`,
    rowsOf,
    zippedWith,
    withRows,
    withFirst: (file, changed) => withRows(file, ([first, ...rest]) => [{ ...first, ...changed }, ...rest]),
  };
}

/** What whoever reads an archive finds wrong with it. */
export async function faultOf(zipped: Uint8Array | Promise<Uint8Array>): Promise<ArchiveFault | null> {
  const reader = createArchiveReader();
  const opened = await reader.open([await zipped]);
  if (!opened.ok) return opened.fault;
  const judged = await reader.judge();
  return judged.ok ? null : judged.fault;
}
