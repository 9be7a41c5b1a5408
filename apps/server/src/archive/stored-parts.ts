// The rows of an archive as they are stored, in parts that are small enough to be handed on between two edits.

import type { BoardId } from '@terreau/board/ids';
import type { SqlValue } from '../journal/sqlite-messages.ts';
import { fileOfDocument } from './archive-format.ts';
import type { ArchivedRow } from './archived-rows.ts';
import type { ArchivedName } from './archived-table.ts';
import { archivedNames, archivedTables } from './archived-tables.ts';
import { folderKind, isRecord, readLines } from './read-folder.ts';
import { createRenewer, type Renewal } from './renewal.ts';
import { type Stage, stageOf } from './stages.ts';
import type { OpenZip } from './zip-reader.ts';

export interface StoredPart {
  readonly table: ArchivedName | 'snapshots';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlValue[])[];
}

/** SQLite takes 32,766 parameters in one statement. */
const rowsPerPart = 500;
/** Storing that much takes some milliseconds. */
const charactersPerTurn = 256 * 1024;

/** All rows of a stage, those that others refer to first, as much at a time as is stored in one go. */
export async function* partsOf(
  zip: OpenZip,
  boards: readonly BoardId[],
  stage: Stage,
  renewal: Renewal,
): AsyncGenerator<readonly StoredPart[], null> {
  let parts: StoredPart[] = [];
  let characters = 0;
  for await (const part of eachPart(zip, boards, stage, renewal)) {
    parts.push(part);
    characters += charactersIn(part.rows);
    if (characters < charactersPerTurn) continue;
    yield parts;
    [parts, characters] = [[], 0];
  }
  if (parts.length > 0) yield parts;
  return null;
}

async function* eachPart(
  zip: OpenZip,
  boards: readonly BoardId[],
  stage: Stage,
  renewal: Renewal,
): AsyncGenerator<StoredPart> {
  const renew = createRenewer(renewal);
  const tables = archivedNames.filter((table) => stageOf[table] === stage);
  for (const board of [null, ...boards]) {
    const organisers = board && stage === 'last' ? await organisersOf(zip, board) : new Set();
    for (const table of tables.filter((each) => archivedTables[each].of === folderKind(board))) {
      const rows = (await readLines(zip, table, board)).filter(isRecord);
      const renewed = rows.map((row) => renew(table, row, organisers)).filter((row) => row !== null);
      yield* inParts(table, renewed);
    }
    const bytes = stage === 'ahead' && board ? await zip.read(fileOfDocument(board)) : null;
    if (bytes) yield { table: 'snapshots', columns: ['board_id', 'seq', 'bytes'], rows: [[board, 1, bytes]] };
  }
}

async function organisersOf(zip: OpenZip, board: BoardId): Promise<ReadonlySet<unknown>> {
  const people = (await readLines(zip, 'participants', board)).filter(isRecord);
  return new Set(people.filter(({ role }) => role === 'organiser').map(({ id }) => id));
}

function columnsOf(table: ArchivedName): readonly string[] {
  return [...Object.keys(archivedTables[table].columns), ...(table === 'events' ? ['is_demo'] : [])];
}

function storedRow(table: ArchivedName, row: ArchivedRow): SqlValue[] {
  const { json = [] } = archivedTables[table];
  return columnsOf(table).map((column) => {
    // An evening that was brought here is an ordinary one.
    if (column === 'is_demo') return 0;
    const value = row[column] ?? null;
    if (value === null || typeof value === 'number') return value;
    return json.includes(column) ? JSON.stringify(value) : String(value);
  });
}

function* inParts(table: ArchivedName, rows: readonly ArchivedRow[]): Generator<StoredPart> {
  const columns = columnsOf(table);
  let part: (readonly SqlValue[])[] = [];
  let characters = 0;
  for (const each of rows) {
    const row = storedRow(table, each);
    part.push(row);
    characters += charactersIn([row]);
    if (part.length < rowsPerPart && characters < charactersPerTurn) continue;
    yield { table, columns, rows: part };
    [part, characters] = [[], 0];
  }
  if (part.length > 0) yield { table, columns, rows: part };
}

function charactersIn(rows: StoredPart['rows']): number {
  const sizeOf = (value: SqlValue): number =>
    typeof value === 'string' || value instanceof Uint8Array ? value.length : 8;
  return rows.reduce((sum, row) => row.reduce<number>((size, value) => size + sizeOf(value), sum), 0);
}
