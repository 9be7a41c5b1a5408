// Reading and writing project records, each with the drafts that it is compared with. What those who lead have hidden on a
// board is told by none of its records, from the moment at which it is hidden.

import { setImmediate as otherWork } from 'node:timers/promises';
import { hiddenCardsOf } from '@terreau/board/hidden-cards';
import type { BoardId, CardId, ClusterId, EventId } from '@terreau/board/ids';
import { readDrafted } from '@terreau/project/record/read-record';
import type { DraftedRecord } from '@terreau/project/record/record-edit';
import { withoutHidden } from '@terreau/project/record/without-hidden';
import type { ProjectSummary } from '@terreau/workshop/session';
import type { Selectable } from 'kysely';
import type { Database } from '../../journal/journal.ts';
import type { Schema } from '../../journal/schema.ts';
import type { Evening } from '../evening.ts';
import { hidingOf } from '../hiding.ts';

export interface StoredProject extends DraftedRecord {
  readonly board: BoardId;
  /** Rises with every change of what is stored, and never falls; what is hidden since changes what is told, and not this. */
  readonly revision: number;
}

/** A record that this version cannot read: spoilt, or from a later one. It stays as it is. */
export interface UnreadableProject {
  readonly id: string;
  /** What it was called when it was stored; empty while its board hides cards, of which it may tell. */
  readonly title: string;
  readonly board: BoardId;
}

type Reading = Pick<Evening, 'database' | 'hub'>;

export function isReadable(project: StoredProject | UnreadableProject): project is StoredProject {
  return 'record' in project;
}

/** The board of a record, and the key of those who lead it; undefined when there is no record of that id. */
export function boardOfProject(
  { db }: Database,
  id: string,
): Promise<{ readonly board: BoardId; readonly tableKey: string } | undefined> {
  return db
    .selectFrom('projects')
    .innerJoin('boards', 'boards.id', 'projects.board_id')
    .select(['boards.id as board', 'boards.facilitator_key as tableKey'])
    .where('projects.id', '=', id)
    .executeTakeFirst();
}

/** One record; undefined when there is none of that id. */
export async function readProject(
  { database: { db }, hub }: Reading,
  id: string,
): Promise<StoredProject | UnreadableProject | undefined> {
  const row = await db.selectFrom('projects').select(columns).where('id', '=', id).executeTakeFirst();
  return row && toProject(row, await hub.read(row.board_id, hiddenCardsOf));
}

/** The records of some boards as they are stored, with what is hidden in them: for what changes them, and tells nobody. */
export async function readStoredProjects(
  { db }: Database,
  boards: readonly BoardId[],
): Promise<readonly (StoredProject | UnreadableProject)[]> {
  const rows = await db.selectFrom('projects').select(columns).where('board_id', 'in', boards).execute();
  const projects: (StoredProject | UnreadableProject)[] = [];
  for (const row of rows) {
    projects.push(toProject(row, nothingHidden));
    await otherWork();
  }
  return projects;
}

const nothingHidden: ReadonlySet<CardId> = new Set();

export interface EventProjects {
  /** In the order in which they were made. */
  readonly projects: readonly StoredProject[];
  readonly unreadable: readonly UnreadableProject[];
}

/** All records of an event. */
export async function readEventProjects(
  { database: { db }, hub }: Reading,
  event: EventId,
): Promise<EventProjects> {
  const rows = await db
    .selectFrom('projects')
    .innerJoin('boards', 'boards.id', 'projects.board_id')
    .innerJoin('challenges', 'challenges.id', 'boards.challenge_id')
    .where('challenges.event_id', '=', event)
    .where('boards.practice_of', 'is', null)
    .select(columns.map((column) => `projects.${column}` as const))
    .orderBy('projects.created_at')
    .orderBy('projects.id')
    .execute();
  const hiddenOn = new Map<BoardId, ReadonlySet<CardId>>();
  const projects: StoredProject[] = [];
  const unreadable: UnreadableProject[] = [];
  for (const row of rows) {
    const hidden = hiddenOn.get(row.board_id) ?? (await hub.read(row.board_id, hiddenCardsOf));
    hiddenOn.set(row.board_id, hidden);
    const project = toProject(row, hidden);
    if (isReadable(project)) projects.push(project);
    else unreadable.push(project);
    // A record may be long, and an evening has many: the tables go on between them.
    await otherWork();
  }
  return { projects, unreadable };
}

/** The records of a board as its session tells of them. */
export async function readProjectSummaries(reading: Reading, board: BoardId): Promise<ProjectSummary[]> {
  const rows = await reading.database.db
    .selectFrom('projects')
    .select(['id', 'cluster_id', 'title', 'revision'])
    .where('board_id', '=', board)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const hiding = rows.length > 0 ? await reading.hub.read(board, hidingOf) : undefined;
  const summaries: ProjectSummary[] = [];
  for (const { id, cluster_id, title, revision } of rows) {
    const summary = { id, cluster: cluster_id as ClusterId, title, revision };
    const project = hiding === undefined ? undefined : await readProject(reading, id);
    const told = project && {
      title: isReadable(project) ? project.record.identity.title.text : project.title,
    };
    summaries.push({ ...summary, ...told, ...(hiding === undefined ? {} : { hiding }) });
  }
  return summaries;
}

/** Stores a record as it is from now on. Call it within the board's queue. */
export async function writeProject(evening: Evening, project: StoredProject): Promise<void> {
  await writingOf(evening, project).execute();
}

/** What stores a record, as `writeProject` does. */
export function writingOf({ database: { db }, now }: Evening, project: StoredProject) {
  const { record, base, fresh, revision, board } = project;
  const content = {
    title: record.identity.title.text,
    record: JSON.stringify(record),
    base: JSON.stringify(base),
    fresh: JSON.stringify(fresh),
    revision,
    updated_at: now(),
  };
  return db
    .insertInto('projects')
    .values({
      id: record.id,
      board_id: board,
      cluster_id: record.provenance.cluster.id,
      created_at: now(),
      ...content,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(content));
}

/** Whether nothing would be changed by storing the one for the other. */
export function isSameProject(a: DraftedRecord, b: DraftedRecord): boolean {
  return JSON.stringify([a.record, a.base, a.fresh]) === JSON.stringify([b.record, b.base, b.fresh]);
}

const columns = ['id', 'title', 'board_id', 'record', 'base', 'fresh', 'revision'] as const;

/** The record as it may be told now, which is another than the stored one where something was hidden since. */
function toProject(
  {
    id,
    title,
    board_id: board,
    revision,
    record,
    base,
    fresh,
  }: Pick<Selectable<Schema['projects']>, (typeof columns)[number]>,
  hidden: ReadonlySet<CardId>,
): StoredProject | UnreadableProject {
  const stored = readDrafted({ record: parsed(record), base: parsed(base), fresh: parsed(fresh) });
  if (!stored) return { id, title: hidden.size > 0 ? '' : title, board };
  return { board, revision, ...withoutHidden(stored, hidden) };
}

/** undefined for what is no JSON, null for nothing. */
function parsed(json: string | null): unknown {
  if (json === null) return null;
  try {
    return JSON.parse(json);
  } catch {
    // Spoilt on the disk: nothing that could be read.
    return undefined;
  }
}
