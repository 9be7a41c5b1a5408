// Forgetting the people of an evening, while its ideas stay: whoever was there is called by a number from then on, the links
// that were made for somebody open nothing more, and the records tell how to reach nobody. [T8]

import { setImmediate as otherWork } from 'node:timers/promises';
import type { BoardId, EventId, ParticipantId } from '@terreau/board/ids';
import { withNamesErased } from '@terreau/project/record/without-names';
import type { Compilable } from 'kysely';
import type { Database } from '../../journal/journal.ts';
import type { BoardQueue } from '../board-queue.ts';
import type { Evening } from '../evening.ts';
import { withPractice } from '../preparing/deleting.ts';
import type { EventSheet } from '../preparing/event-sheet.ts';
import { readEvent } from '../preparing/events.ts';
import {
  isReadable,
  isSameProject,
  readStoredProjects,
  type StoredProject,
  writingOf,
} from '../projects/projects.ts';
import { refusalOf } from '../refusal.ts';
import { pushPeople, pushProjects } from '../sessions/session-push.ts';
import { type Named, type NeutralNames, neutralNames, readNamed } from './neutral-names.ts';

/** What was erased; of what was erased before, nothing. */
export interface Erased {
  /** Who is called otherwise now. */
  readonly people: number;
  /** Personal links, of facilitators and to records, that open nothing any more. */
  readonly links: number;
  /** Project records that told a name. */
  readonly records: number;
  /** Records that this version cannot read, and whose names are still in them. */
  readonly unreadable: number;
}

export type Erasure =
  | { readonly ok: true; readonly erased: Erased }
  /** The tables at which the evening still goes on. */
  | { readonly ok: false; readonly open: readonly string[] }
  | { readonly ok: false; readonly open: null };

/**
 * Erases the names and contacts of an event, on its boards for practice too, as one unit, and tells whoever is there. Done
 * again, it erases what has come since. What was stored before is in the files until these are wiped.
 */
export function eraseNames(
  evening: Evening,
  id: EventId,
  namesFor: (locale: EventSheet['locale']) => NeutralNames,
): Promise<Erasure> {
  const { database, queue } = evening;
  return queue.run(`event ${id}`, async (): Promise<Erasure> => {
    const event = await readEvent(database, id);
    if (!event) return { ok: false, open: null };
    const tables = event.challenges.flatMap(({ boards }) => boards);
    const ids = tables.map((table) => table.id);
    return onAll(queue, ids, async (): Promise<Erasure> => {
      const open = await stillOpen(evening, ids);
      if (open.length > 0) return { ok: false, open };
      const boards = await withPractice(evening, tables);
      const erase = () => eraseOn(evening, boards, namesFor(event.locale));
      return { ok: true, erased: await onAll(queue, boards.slice(ids.length), erase) };
    });
  });
}

/** Runs a task while no command is under way on any of the boards. */
function onAll<T>(queue: BoardQueue, boards: readonly BoardId[], task: () => Promise<T>): Promise<T> {
  const [first, ...rest] = boards;
  return first === undefined ? task() : queue.run(first, () => onAll(queue, rest, task));
}

async function stillOpen(
  { database: { db } }: Evening,
  boards: readonly BoardId[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('boards')
    .select(['table_name', 'phase'])
    .where('id', 'in', boards)
    .orderBy('table_name')
    .execute();
  const open = rows.filter(({ phase }) => refusalOf('organiser', phase, 'names.erase') !== null);
  return open.map(({ table_name }) => table_name);
}

async function eraseOn(evening: Evening, boards: readonly BoardId[], neutral: NeutralNames): Promise<Erased> {
  const { database } = evening;
  const people = await readNamed(database, boards);
  const names = neutralNames(people, neutral);
  const renamed = people.filter(({ id, name }) => names.get(id) !== name);
  const stored = await readStoredProjects(database, boards);
  const readable = stored.filter(isReadable);
  const records = await withoutTheirNames(readable, names);
  const links = await countLinks(database, boards);
  await database.batch([
    ...renamings(database, renamed, names),
    ...endOfLinks(database, boards),
    // What was said to a table may name somebody, and is no idea.
    database.db.updateTable('boards').set({ message: null }).where('id', 'in', boards),
    ...records.map((project) => writingOf(evening, project)),
  ]);
  for (const board of boards) {
    evening.hub.tell(board, { message: null });
    const ids = renamed.flatMap((person) => (person.board_id === board ? [person.id] : []));
    await pushPeople(evening, board, ids);
    if (records.some((project) => project.board === board)) await pushProjects(evening, board);
  }
  const unreadable = stored.length - readable.length;
  return { people: renamed.length, links, records: records.length, unreadable };
}

/** The records that name somebody, as they are to be stored. */
async function withoutTheirNames(
  projects: readonly StoredProject[],
  names: ReadonlyMap<ParticipantId, string>,
): Promise<readonly StoredProject[]> {
  const changed: StoredProject[] = [];
  for (const project of projects) {
    const erased = withNamesErased(project, names);
    if (!isSameProject(project, erased))
      changed.push({ ...project, ...erased, revision: project.revision + 1 });
    // A record may be long, and an evening has many: the tables of other evenings go on between them.
    await otherWork();
  }
  return changed;
}

function renamings(
  { db }: Database,
  people: readonly Named[],
  names: ReadonlyMap<ParticipantId, string>,
): readonly Compilable[] {
  return people.map(({ id, name }) =>
    db
      .updateTable('participants')
      .set({ name: names.get(id) ?? name })
      .where('id', '=', id),
  );
}

/** Those of participants stay: they name nobody, and keep one person one person. */
function endOfLinks(database: Database, boards: readonly BoardId[]): readonly Compilable[] {
  const { db } = database;
  return [
    db.deleteFrom('facilitators').where('board_id', 'in', boards),
    db.deleteFrom('project_links').where('project_id', 'in', projectsOn(database, boards)),
  ];
}

async function countLinks(database: Database, boards: readonly BoardId[]): Promise<number> {
  const { db } = database;
  const led = db.selectFrom('facilitators').select('id').where('board_id', 'in', boards);
  const carried = db.selectFrom('project_links').select('id');
  const ofProjects = carried.where('project_id', 'in', projectsOn(database, boards));
  return (await led.execute()).length + (await ofProjects.execute()).length;
}

function projectsOn({ db }: Database, boards: readonly BoardId[]) {
  return db.selectFrom('projects').select('id').where('board_id', 'in', boards);
}
