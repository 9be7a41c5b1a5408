// The whole of an event as one archive, read board by board while people work on them: each board as it is at one moment.

import type { BoardId } from '@terreau/board/ids';
import type { LeftOut } from '@terreau/workshop/archived-evening';
import { encodeStateAsUpdate } from 'yjs';
import type { Progress } from '../background/background-process.ts';
import type { Evening } from '../evening/evening.ts';
import type { BoardSheet, EventSheet } from '../evening/event-sheet.ts';
import { archiveVersion, fileNames, fileOfDocument, fileOfTable, type Manifest } from './archive-format.ts';
import { type ArchiveLimits, archiveLimits, excessOf } from './archive-limits.ts';
import type { ArchivedRow } from './archived-rows.ts';
import { type ArchivedName, archivedNames, archivedTables } from './archived-tables.ts';
import { readMe } from './read-me.ts';
import { readBoardRows, readEventRows } from './read-rows.ts';
import { secretOf } from './secret-tables.ts';
import { writeZip, type ZippedFile } from './zip-writer.ts';

/** Writes the archive, with the cards as a table for people. What is secret now is left out, and named. Throws over the limits. */
export async function writeArchive(
  evening: Evening,
  event: EventSheet,
  cards: Uint8Array,
  progress: Progress = () => undefined,
  limits: ArchiveLimits = archiveLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  const boards = event.challenges.flatMap((challenge) => challenge.boards);
  const files: ZippedFile[] = [];
  for (const table of ['events', 'challenges'] as const)
    files.push(...tableFile(table, null, await readEventRows(evening.database, table, event.id)));
  const leftOut: LeftOut[] = [];
  for (const [done, board] of boards.entries()) {
    progress(done, boards.length);
    const read = await evening.queue.run(board.id, () => readBoard(evening, board));
    files.push(...read.files);
    if (read.leftOut.ballots || read.leftOut.drafts) leftOut.push(read.leftOut);
  }
  const manifest: Manifest = {
    format: 'terreau-archive',
    version: archiveVersion,
    event: event.id,
    name: event.name,
    leftOut,
  };
  files.push(
    { name: fileNames.cards, bytes: cards },
    jsonFile(fileNames.manifest, manifest),
    { name: fileNames.readMe.fr, bytes: encoder.encode(readMe.fr(event.name)) },
    { name: fileNames.readMe.en, bytes: encoder.encode(readMe.en(event.name)) },
  );
  const sizes = files.map(({ name, bytes }) => ({ path: name, bytes: bytes.length }));
  const zipped = excessOf(sizes, limits) ? null : await writeZip(files);
  // What nobody could read again is no archive.
  if (!zipped || zipped.length > limits.zippedBytes)
    throw new Error('The event is larger than an archive may be');
  return zipped;
}

/** In line with the commands of the board, so that its rows are of one moment. */
async function readBoard(
  evening: Evening,
  { id, table: name }: BoardSheet,
): Promise<{ readonly files: readonly ZippedFile[]; readonly leftOut: LeftOut }> {
  const leftOut = await secretOf(evening, id, name);
  const files: ZippedFile[] = [];
  // Whoever writes meanwhile is entered before what they write: rows that are read later know of every hand in it. [T3]
  const bytes = await evening.hub.read(id, encodeStateAsUpdate);
  if (bytes.length > emptyDocumentBytes) files.push({ name: fileOfDocument(id), bytes });
  for (const table of archivedNames.filter((each) => archivedTables[each].of === 'board')) {
    const rows = await readBoardRows(evening.database, table, id);
    files.push(
      ...tableFile(
        table,
        id,
        rows.filter((row) => !isLeftOut(table, row, leftOut)),
      ),
    );
  }
  return { files, leftOut };
}

/** A document in which nothing has ever been: no structs, no deletions. */
const emptyDocumentBytes = 2;

function isLeftOut(table: ArchivedName, row: ArchivedRow, { ballots, drafts }: LeftOut): boolean {
  switch (table) {
    case 'ballots':
    case 'paper_ballots':
      return ballots;
    case 'drafts':
      return drafts && row['aside'] === 0;
    default:
      return false;
  }
}

function tableFile(table: ArchivedName, board: BoardId | null, rows: readonly ArchivedRow[]): ZippedFile[] {
  return rows.length === 0 ? [] : [jsonFile(fileOfTable(table, board), rows)];
}

const encoder = new TextEncoder();

/** A row a line, for those who compare two of them. */
function jsonFile(name: string, value: object): ZippedFile {
  const lines = Array.isArray(value)
    ? `[\n${value.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`
    : `${JSON.stringify(value, null, 2)}\n`;
  return { name, bytes: encoder.encode(lines) };
}
