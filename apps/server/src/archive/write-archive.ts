// The whole of an event as one archive, read board by board while people work on them: each board as it is at one moment.

import type { BoardId } from '@terreau/board/ids';
import type { LeftOut } from '@terreau/workshop/archived-evening';
import { encodeStateAsUpdate } from 'yjs';
import type { Progress } from '../background/background-process.ts';
import { DocumentTooLargeError } from '../documents/too-large.ts';
import type { Evening } from '../evening/evening.ts';
import type { BoardSheet, EventSheet } from '../evening/preparing/event-sheet.ts';
import { archiveVersion, fileNames, fileOfDocument, fileOfTable, type Manifest } from './archive-format.ts';
import { type ArchiveLimits, archiveLimits, countFiles } from './archive-limits.ts';
import type { ArchivedRow } from './archived-rows.ts';
import type { ArchivedName } from './archived-table.ts';
import { archivedNames, archivedTables } from './archived-tables.ts';
import { readMe } from './read-me.ts';
import { readBoardRows, readEventRows } from './read-rows.ts';
import { secretOf } from './secret-tables.ts';
import { createZipWriter, type ZippedFile } from './zip-writer.ts';

/** Writes the archive, with the cards as a table for people. What is secret now is left out, and named. Throws over the limits. */
export async function writeArchive(
  evening: Evening,
  event: EventSheet,
  cards: Uint8Array,
  progress: Progress = () => undefined,
  limits: ArchiveLimits = archiveLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = createZipWriter(limits.zippedBytes);
  const excessWith = countFiles(limits);
  const add = async (file: ZippedFile): Promise<void> => {
    // What nobody could read again is no archive.
    if (excessWith({ path: file.name, bytes: file.bytes.length }))
      throw new DocumentTooLargeError('The event is larger than an archive may be');
    await zip.add(file);
  };
  const boards = event.challenges.flatMap((challenge) => challenge.boards);
  for (const table of ['events', 'challenges'] as const)
    for (const file of tableFile(table, null, await readEventRows(evening.database, table, event.id)))
      await add(file);
  const leftOut: LeftOut[] = [];
  for (const [done, board] of boards.entries()) {
    progress(done, boards.length);
    const read = await evening.queue.run(board.id, () => readBoard(evening, board));
    for (const file of read.files) await add(file);
    if (read.leftOut.ballots || read.leftOut.drafts) leftOut.push(read.leftOut);
  }
  const manifest: Manifest = {
    format: 'terreau-archive',
    version: archiveVersion,
    event: event.id,
    name: event.name,
    leftOut,
  };
  await add({ name: fileNames.cards, bytes: cards });
  await add(jsonFile(fileNames.manifest, manifest));
  for (const locale of ['fr', 'en'] as const)
    await add({ name: fileNames.readMe[locale], bytes: encoder.encode(readMe[locale](event.name)) });
  return zip.end();
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
