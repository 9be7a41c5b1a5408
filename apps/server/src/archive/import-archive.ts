// Brings an archive into this installation, whole or not at all. Ids stay what they were, because boards and records name
// people and cards by them; codes and keys that are taken here are made anew. What lies on the boards is stored first, a little
// at a time, so that no table waits for it; it is found when the boards are there, and these come in one unit. [T1] [T6]

import type { BoardId } from '@terreau/board/ids';
import type { ArchiveContents, ImportObstacle } from '@terreau/workshop/archived-evening';
import { type Compilable, CompiledQuery } from 'kysely';
import type { Evening } from '../evening/evening.ts';
import type { EventSheet } from '../evening/preparing/event-sheet.ts';
import { readEvent } from '../evening/preparing/events.ts';
import type { Manifest } from './archive-format.ts';
import type { ArchiveReader, Bad } from './archive-reader.ts';
import type { Judged } from './contents.ts';
import { hasTakenIds, pagesOf, renewalFor } from './find-taken.ts';
import type { StoredPart } from './stored-parts.ts';
import { clearArriving, removeUnfinishedImport } from './unfinished-import.ts';
import { StoppingError } from './until-stopping.ts';

export type Inspection =
  | { readonly ok: true; readonly contents: ArchiveContents; readonly obstacle: ImportObstacle | null }
  | Bad;

export type ArchiveImport =
  | { readonly ok: true; readonly contents: ArchiveContents; readonly sheet: EventSheet }
  | { readonly ok: false; readonly obstacle: ImportObstacle; readonly name: string }
  | Bad;

/** Says what an archive that was opened would bring, and what is in its way. */
export async function inspectArchive(
  evening: Evening,
  reader: ArchiveReader,
  { event }: Manifest,
): Promise<Inspection> {
  const judged = await reader.judge();
  if (!judged.ok) return judged;
  return alone(evening, event, async () => ({
    ok: true,
    ...(await compare(evening, reader, event, judged.value)),
  }));
}

/** Stores an archive that was opened. What takes long before anything is stored, nobody waits for who ends the server. */
export async function importArchive(
  evening: Evening,
  reader: ArchiveReader,
  { event, name }: Manifest,
): Promise<ArchiveImport> {
  const { database } = evening;
  // Before all of it is read for nothing.
  if (await readEvent(database, event)) return { ok: false, obstacle: 'already-here', name };
  const judged = await reader.judge();
  if (!judged.ok) return judged;
  return alone(evening, event, async () => {
    const { contents, obstacle } = await compare(evening, reader, event, judged.value);
    const isInTheWay = obstacle ?? (await store(evening, reader));
    if (isInTheWay) return { ok: false, obstacle: isInTheWay, name };
    const sheet = await readEvent(database, event);
    if (!sheet) throw new Error(`event ${event} is gone after its import`);
    return { ok: true, contents, sheet };
  });
}

/** Archives come one after the other; nobody makes or deletes the event meanwhile. */
function alone<T>({ queue }: Evening, event: Manifest['event'], task: () => Promise<T>): Promise<T> {
  return queue.run('archives', () => queue.run(`event ${event}`, task));
}

async function compare(
  evening: Evening,
  reader: ArchiveReader,
  event: Manifest['event'],
  { contents, organisers }: Judged,
): Promise<{ readonly contents: ArchiveContents; readonly obstacle: ImportObstacle | null }> {
  const obstacle = await obstacleTo(evening, reader, event);
  // Of an archive whose event is here everything is taken, and nothing made anew.
  if (obstacle === 'already-here') return { contents: { ...contents, renewed: [], lostLinks: 0 }, obstacle };
  const renewal = await renewalFor(evening, reader, organisers);
  const { tokenHashes, linkHashes, projectLinkHashes } = renewal.taken;
  return {
    contents: {
      ...contents,
      renewed: await reader.renew(renewal),
      lostLinks: tokenHashes.size + linkHashes.size + projectLinkHashes.size,
    },
    obstacle,
  };
}

async function obstacleTo(
  evening: Evening,
  reader: ArchiveReader,
  event: Manifest['event'],
): Promise<ImportObstacle | null> {
  if (await readEvent(evening.database, event)) return 'already-here';
  if (await hasTakenIds(evening, reader)) return 'ids-taken';
  // A board that was deleted a moment ago may still be in memory, and would be written over this one.
  for await (const boards of pagesOf(reader, 'boards'))
    if (boards.some((board) => evening.hub.isOpen(board as BoardId))) return 'still-open';
  return null;
}

/** Answers what is in the way at the last moment; then nothing is stored. */
async function store({ database, hub }: Evening, reader: ArchiveReader): Promise<'still-open' | null> {
  const { db, batch, batchAhead } = database;
  await removeUnfinishedImport(database);
  const arriving: BoardId[] = [];
  for await (const boards of pagesOf(reader, 'boards')) {
    const ids = boards.map((id) => id as BoardId);
    await db
      .insertInto('arriving')
      .values(ids.map((board_id) => ({ board_id })))
      .execute();
    arriving.push(...ids);
  }
  try {
    await clearArriving(database);
    for (let parts = await reader.next('ahead'); parts; parts = await reader.next('ahead'))
      await batchAhead(parts.map(insertion));
    const last: Compilable[] = [];
    for (let parts = await reader.next('last'); parts; parts = await reader.next('last'))
      last.push(...parts.map(insertion));
    // Somebody may have opened one of its boards, which are there for the hub already, while the others came.
    if (arriving.some((board) => hub.isOpen(board))) {
      await removeUnfinishedImport(database);
      return 'still-open';
    }
    await batch([...last, db.deleteFrom('arriving')]);
    return null;
  } catch (error) {
    // Where the server ends, the next start removes it.
    if (!(error instanceof StoppingError)) await removeUnfinishedImport(database);
    throw error;
  }
}

function insertion({ table, columns, rows }: StoredPart): Compilable {
  const line = `(${columns.map(() => '?').join(', ')})`;
  const into = columns.map((column) => `"${column}"`).join(', ');
  const statement = `insert into "${table}" (${into}) values ${rows.map(() => line).join(', ')}`;
  return { compile: () => CompiledQuery.raw(statement, rows.flat()) };
}
