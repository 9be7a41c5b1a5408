// The first sheet of an XLSX workbook as rows of cells. What is parsed is an archive that we have packed again ourselves: only
// the parts that hold cells, each unpacked within a limit that its declared size cannot get around, and without sheets that
// would take memory by naming a cell far away. [T6]

import { buffer } from 'node:stream/consumers';
import type { ImportCell } from '@terreau/workshop/preparing/import-cells';
import { readSheet } from 'read-excel-file/node';
import yauzl from 'yauzl';
import yazl from 'yazl';

export type Workbook =
  | { readonly ok: true; readonly rows: readonly (readonly ImportCell[])[] }
  | { readonly ok: false; readonly reason: 'not-a-table' | 'too-large' };

const maxEntries = 500;
/** Of all parts that are read, unpacked: a thousand rows take a tenth of it. */
const maxUnpackedBytes = 8 * 1024 * 1024;
const maxSheetCells = 200_000;

const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[\w-]+\.xml)$/;

/** Whether bytes begin as a ZIP archive does, which a workbook is. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const parts = await unpack(Buffer.from(bytes));
  if (typeof parts === 'string') return { ok: false, reason: parts };
  if ([...parts.values()].some((part) => isCostly(part.toString('latin1'))))
    return { ok: false, reason: 'too-large' };
  try {
    const rows = await readSheet(await pack(parts));
    return { ok: true, rows: rows.map((cells) => cells.map(toCell)) };
  } catch {
    // Whatever is wrong inside of it: there is no table to be read.
    return { ok: false, reason: 'not-a-table' };
  }
}

async function unpack(bytes: Buffer): Promise<ReadonlyMap<string, Buffer> | 'not-a-table' | 'too-large'> {
  const parts = new Map<string, Buffer>();
  let left = maxUnpackedBytes;
  try {
    const archive = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
    if (archive.entryCount > maxEntries) return 'too-large';
    for await (const entry of archive.eachEntry()) {
      if (!wanted.test(entry.fileName)) continue;
      left -= entry.uncompressedSize;
      if (left < 0) return 'too-large';
      // It fails where there is more than was declared.
      parts.set(entry.fileName, await buffer(await archive.openReadStreamPromise(entry)));
    }
  } catch {
    return 'not-a-table';
  }
  return parts;
}

/** Sheets that name cells far away, and documents that define what they repeat. */
function isCostly(xml: string): boolean {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return true;
  let [rows, columns] = [0, 0];
  for (const [, letters = '', digits = ''] of xml.matchAll(
    /[\s:"](?:r|ref)="(?:[A-Z]+\d+:)?([A-Z]{0,7})(\d{1,9})"/g,
  )) {
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnOf(letters));
    if (rows * Math.max(columns, 1) > maxSheetCells) return true;
  }
  return false;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function pack(parts: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const archive = new yazl.ZipFile();
  for (const [name, part] of parts) archive.addBuffer(part, name, { compress: false });
  archive.end();
  return buffer(archive.outputStream);
}

function toCell(value: unknown): ImportCell {
  const isCell = ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date;
  return isCell ? (value as ImportCell) : null;
}
