// An archive as it comes from elsewhere, read whole and judged whole; nothing is stored here. What it says is taken as it is or
// refused with the place where it is wrong.

import type { BoardId } from '@terreau/board/ids';
import * as v from 'valibot';
import type { ArchiveFault, FaultPlace } from './archive-fault.ts';
import {
  archiveVersion,
  fileNames,
  fileOfDocument,
  fileOfTable,
  kindOfFile,
  type Manifest,
  manifestSchema,
} from './archive-format.ts';
import type { ArchivedRow, PlacedRow, PlacedRows } from './archived-rows.ts';
import { type ArchivedName, archivedNames, archivedTables } from './archived-tables.ts';
import { type BoardDocument, readBoardDocument } from './board-document.ts';
import { ArchiveFaultError, faultIf } from './fault-error.ts';
import { assertConsistent } from './judge-rows.ts';
import { readZip, type ZipLimits } from './zip-reader.ts';

export interface Archive {
  readonly manifest: Manifest;
  readonly rows: ReadonlyMap<ArchivedName, readonly ArchivedRow[]>;
  readonly documents: ReadonlyMap<BoardId, Uint8Array>;
  /** How many cards are on its boards. */
  readonly cards: number;
}

export type ReadArchive =
  | { readonly ok: true; readonly archive: Archive }
  | { readonly ok: false; readonly fault: ArchiveFault };

/** Reads an archive. Never throws for what it may contain. */
export async function readArchive(zipped: Uint8Array, limits?: ZipLimits): Promise<ReadArchive> {
  const zip = await readZip(zipped, limits);
  if (!zip.ok) return zip;
  try {
    return { ok: true, archive: archiveOf(zip.files) };
  } catch (error) {
    if (error instanceof ArchiveFaultError) return { ok: false, fault: error.fault };
    throw error;
  }
}

type Files = ReadonlyMap<string, Uint8Array>;

function archiveOf(files: Files): Archive {
  const manifest = readManifest(files);
  const boards = boardsIn(files);
  const rows: PlacedRows = new Map(
    archivedNames.map((table) => [
      table,
      archivedTables[table].of === 'event'
        ? readRows(files, table, null)
        : boards.flatMap((board) => readRows(files, table, board)),
    ]),
  );
  const documents = new Map<BoardId, Uint8Array>();
  const read = new Map<BoardId, BoardDocument>();
  for (const board of boards) {
    const bytes = files.get(fileOfDocument(board));
    if (!bytes) continue;
    const document = readBoardDocument(bytes);
    if (!document) throw new ArchiveFaultError({ code: 'bad-document', file: 'document.yjs' });
    documents.set(board, bytes);
    read.set(board, document);
  }
  assertConsistent(manifest, rows, read);
  return {
    manifest,
    rows: new Map([...rows].map(([table, placed]) => [table, placed.map(({ row }) => row)])),
    documents,
    cards: [...read.values()].reduce((sum, { cards }) => sum + cards, 0),
  };
}

function readManifest(files: Files): Manifest {
  const bytes = files.get(fileNames.manifest);
  if (!bytes) throw new ArchiveFaultError({ code: 'no-manifest' });
  const json = readJson(bytes, fileNames.manifest);
  const head = v.safeParse(v.object({ format: v.literal('terreau-archive'), version: v.number() }), json);
  if (!head.success) throw new ArchiveFaultError({ code: 'no-manifest' });
  const { version } = head.output;
  faultIf(version !== archiveVersion, { code: 'other-version', version });
  const manifest = v.safeParse(manifestSchema, json);
  if (!manifest.success) throw new ArchiveFaultError({ code: 'bad-value', file: fileNames.manifest });
  return manifest.output;
}

/** The boards that have a folder. A file that no archive has may be one that would be missed. */
function boardsIn(files: Files): BoardId[] {
  const boards = new Set<BoardId>();
  for (const path of files.keys()) {
    const file = kindOfFile(path);
    if (!file) throw new ArchiveFaultError({ code: 'unknown-file' });
    if ('board' in file && file.board !== null) boards.add(file.board);
  }
  return [...boards];
}

function readRows(files: Files, table: ArchivedName, board: BoardId | null): PlacedRow[] {
  const bytes = files.get(fileOfTable(table, board));
  if (!bytes) return [];
  const file = `${table}.json`;
  const json = readJson(bytes, file);
  if (!Array.isArray(json)) throw new ArchiveFaultError({ code: 'bad-value', file });
  return json.map((row: unknown, index) => {
    const place = { file, row: index + 1 };
    return { row: readRow(table, row, place), place, board };
  });
}

function readRow(table: ArchivedName, row: unknown, place: FaultPlace): ArchivedRow {
  const { columns } = archivedTables[table];
  if (!isRecord(row)) throw new ArchiveFaultError({ code: 'bad-value', ...place });
  faultIf(
    Object.keys(row).some((key) => !Object.hasOwn(columns, key)),
    { code: 'bad-value', ...place },
  );
  for (const [column, schema] of Object.entries(columns)) {
    const parsed = v.safeParse(schema, Object.hasOwn(row, column) ? row[column] : undefined, {
      abortEarly: true,
    });
    if (parsed.success) continue;
    const isTooLong = parsed.issues.some(({ type }) => type === 'max_length');
    throw new ArchiveFaultError({ code: isTooLong ? 'too-long' : 'bad-value', ...place, column });
  }
  return row;
}

function readJson(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Whatever it is, it is not JSON in UTF-8.
    throw new ArchiveFaultError({ code: 'broken-json', file });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
