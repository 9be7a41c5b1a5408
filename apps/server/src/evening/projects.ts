// Reading and writing project records, each with the drafts that it is compared with.

import { setImmediate as otherWork } from 'node:timers/promises';
import type { BoardId, EventId } from '@terreau/board/ids';
import type { RecordSections } from '@terreau/project/fields';
import { sectionsOf } from '@terreau/project/merge-draft';
import { readRecord } from '@terreau/project/read-record';
import type { DraftedRecord } from '@terreau/project/record-edit';
import type { Selectable } from 'kysely';
import type { Database } from '../journal/journal.ts';
import type { Schema } from '../journal/schema.ts';
import type { Evening } from './evening.ts';

export interface StoredProject extends DraftedRecord {
  readonly board: BoardId;
  /** Rises with every change. */
  readonly revision: number;
}

/** One record; undefined when there is none of that id. */
export async function readProject({ db }: Database, id: string): Promise<StoredProject | undefined> {
  const row = await db.selectFrom('projects').select(columns).where('id', '=', id).executeTakeFirst();
  return row && toProject(row);
}

/** All records of an event, in the order in which they were made. */
export async function readEventProjects({ db }: Database, event: EventId): Promise<StoredProject[]> {
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
  const projects: StoredProject[] = [];
  for (const row of rows) {
    projects.push(toProject(row));
    // A record may be long, and an evening has many: the tables go on between them.
    await otherWork();
  }
  return projects;
}

/** Stores a record as it is from now on. Call it within the board's queue. */
export async function writeProject(
  { database: { db }, now }: Evening,
  project: StoredProject,
): Promise<void> {
  const { record, base, fresh, revision, board } = project;
  const content = {
    title: record.identity.title.text,
    record: JSON.stringify(record),
    base: JSON.stringify(base),
    fresh: JSON.stringify(fresh),
    revision,
    updated_at: now(),
  };
  await db
    .insertInto('projects')
    .values({
      id: record.id,
      board_id: board,
      cluster_id: record.provenance.cluster.id,
      created_at: now(),
      ...content,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(content))
    .execute();
}

/** Whether nothing would be changed by storing the one for the other. */
export function isSameProject(a: DraftedRecord, b: DraftedRecord): boolean {
  return JSON.stringify([a.record, a.base, a.fresh]) === JSON.stringify([b.record, b.base, b.fresh]);
}

const columns = ['id', 'board_id', 'record', 'base', 'fresh', 'revision'] as const;

function toProject(row: Pick<Selectable<Schema['projects']>, (typeof columns)[number]>): StoredProject {
  const record = readRecord(JSON.parse(row.record));
  if (!record) throw new Error(`the stored record ${row.id} is none`);
  const draft = (json: string | null): RecordSections =>
    json === null ? sectionsOf(record) : (JSON.parse(json) as RecordSections);
  return {
    board: row.board_id,
    revision: row.revision,
    record,
    base: draft(row.base),
    fresh: draft(row.fresh),
  };
}
