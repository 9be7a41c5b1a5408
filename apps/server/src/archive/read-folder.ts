// Reads the files of one folder of an archive, value by value. What it says is taken as it is or refused with the place where it
// is wrong.

import type { BoardId } from '@terreau/board/ids';
import * as v from 'valibot';
import type { FaultPlace } from './archive-fault.ts';
import { archiveVersion, fileNames, fileOfTable, type Manifest, manifestSchema } from './archive-format.ts';
import type { ArchivedRow, Folder, PlacedRow } from './archived-rows.ts';
import type { ArchivedName } from './archived-table.ts';
import { archivedNames, archivedTables } from './archived-tables.ts';
import { ArchiveFaultError, faultIf } from './fault-error.ts';
import { isModest } from './json-shape.ts';
import type { OpenZip } from './zip-reader.ts';

/** What an archive says it is. Throws an ArchiveFaultError when it is none. */
export async function readManifest(zip: OpenZip): Promise<Manifest> {
  const bytes = await zip.read(fileNames.manifest);
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

/** The rows of a board, or those of the event. Throws an ArchiveFaultError. */
export async function readFolder(zip: OpenZip, board: BoardId | null): Promise<Folder> {
  const rows = new Map<ArchivedName, readonly PlacedRow[]>();
  for (const table of archivedNames.filter((each) => archivedTables[each].of === folderKind(board)))
    rows.set(table, await readRows(zip, table, board));
  return { board, rows: (table) => rows.get(table) ?? [] };
}

export function folderKind(board: BoardId | null): 'event' | 'board' {
  return board === null ? 'event' : 'board';
}

async function readRows(zip: OpenZip, table: ArchivedName, board: BoardId | null): Promise<PlacedRow[]> {
  const file = `${table}.json`;
  return (await readLines(zip, table, board)).map((row, index) => {
    const place = { file, row: index + 1 };
    return { row: readRow(table, row, place), place };
  });
}

/** The rows of a table as they are, unjudged. */
export async function readLines(
  zip: OpenZip,
  table: ArchivedName,
  board: BoardId | null,
): Promise<readonly unknown[]> {
  const bytes = await zip.read(fileOfTable(table, board));
  if (!bytes) return [];
  const file = `${table}.json`;
  const json = readJson(bytes, file);
  if (!Array.isArray(json)) throw new ArchiveFaultError({ code: 'bad-value', file });
  return json;
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
  faultIf(!isModest(bytes), { code: 'too-big' });
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Whatever it is, it is not JSON in UTF-8.
    throw new ArchiveFaultError({ code: 'broken-json', file });
  }
}

export function isRecord(value: unknown): value is ArchivedRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
