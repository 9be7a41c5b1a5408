// Brings an archive into this installation, whole or not at all. Ids stay what they were, because boards and records name
// people and cards by them; codes and keys that are taken here are made anew.

import type { BoardId } from '@terreau/board/ids';
import type { ArchiveContents, ImportObstacle } from '@terreau/workshop/archived-evening';
import type { Compilable } from 'kysely';
import type { Evening } from '../evening/evening.ts';
import type { EventSheet } from '../evening/event-sheet.ts';
import { readEvent } from '../evening/events.ts';
import { type ArchivedRow, type Rows, valuesOf } from './archived-rows.ts';
import { type ArchivedName, archivedNames } from './archived-tables.ts';
import { insertRows } from './insert-rows.ts';
import type { Archive } from './read-archive.ts';
import { type Renewal, renewSecrets } from './renew-secrets.ts';
import { takenAmong } from './taken.ts';

export type ArchiveImport =
  | { readonly ok: true; readonly contents: ArchiveContents; readonly sheet: EventSheet | null }
  | { readonly ok: false; readonly reason: ImportObstacle; readonly contents: ArchiveContents };

/** Says what an archive would bring; stores it unless `isDry`. Archives come one after the other. */
export function importArchive(evening: Evening, archive: Archive, isDry: boolean): Promise<ArchiveImport> {
  const { event } = archive.manifest;
  return evening.queue.run('archives', () =>
    evening.queue.run(`event ${event}`, () => importInLine(evening, archive, isDry)),
  );
}

async function importInLine(evening: Evening, archive: Archive, isDry: boolean): Promise<ArchiveImport> {
  const { database } = evening;
  const { event } = archive.manifest;
  if (await readEvent(database, event))
    return { ok: false, reason: 'already-here', contents: contentsOf(archive, unchanged(archive)) };
  const renewal = await renewSecrets(evening, archive.rows);
  const contents = contentsOf(archive, renewal);
  for (const [table, column] of ids) {
    const taken = await takenAmong(database, table, column, valuesOf(archive.rows, table, column));
    if (taken.size > 0) return { ok: false, reason: 'ids-taken', contents };
  }
  const boards = (archive.rows.get('boards') ?? []).map(({ id }) => id as BoardId);
  // A board that was deleted a moment ago may still be in memory, and would be written over this one.
  if (boards.some((board) => evening.hub.isOpen(board))) return { ok: false, reason: 'still-open', contents };
  if (isDry) return { ok: true, contents, sheet: null };
  await database.batch(statementsFor(evening, archive, boards, renewal.rows));
  const sheet = await readEvent(database, event);
  if (!sheet) throw new Error(`event ${event} is gone after its import`);
  return { ok: true, contents, sheet };
}

/** Ids of rows; they are the same in every installation. */
const ids = [
  ['challenges', 'id'],
  ['boards', 'id'],
  ['participants', 'id'],
  ['drafts', 'id'],
  ['facilitators', 'id'],
  ['projects', 'id'],
  ['project_links', 'id'],
] as const satisfies readonly (readonly [ArchivedName, string])[];

/** Of an archive that does not come nothing is made anew. */
function unchanged({ rows }: Archive): Renewal {
  return { rows, boards: new Set(), lostLinks: 0 };
}

function contentsOf({ manifest, rows, cards }: Archive, { boards, lostLinks }: Renewal): ArchiveContents {
  const of = (table: ArchivedName): readonly ArchivedRow[] => rows.get(table) ?? [];
  const event = of('events')[0];
  const people = of('participants').filter(
    ({ role, removed_at }) => (role === 'participant' || role === 'facilitator') && removed_at === null,
  );
  return {
    event: {
      id: manifest.event,
      name: String(event?.['name']),
      territory: String(event?.['territory']),
      date: String(event?.['date']),
    },
    challenges: of('challenges').length,
    tables: of('boards').length,
    people: people.length,
    cards,
    ballots: of('ballots').length + of('paper_ballots').length,
    projects: of('projects').length,
    states: of('board_states').length,
    leftOut: manifest.leftOut,
    renewed: of('boards')
      .filter(({ id }) => boards.has(id))
      .map((row) => String(row['table_name'])),
    lostLinks,
  };
}

/** What stores all of it; what may be left of boards of the same ids that were deleted goes first. */
function statementsFor(
  { database: { db } }: Evening,
  { documents }: Archive,
  boards: readonly BoardId[],
  rows: Rows,
): Compilable[] {
  const left = (['updates', 'snapshots', 'client_ids'] as const).flatMap((table) =>
    boards.map((board) => db.deleteFrom(table).where('board_id', '=', board)),
  );
  const inserts = archivedNames.flatMap((table) => insertRows(db, table, rows.get(table) ?? []));
  const snapshots = [...documents].map(([board, bytes]) =>
    db.insertInto('snapshots').values({ board_id: board, seq: 1, bytes }),
  );
  return [...left, ...inserts, ...snapshots];
}
