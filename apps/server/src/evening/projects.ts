// Reading project records.

import type { BoardId, EventId } from '@terreau/board/ids';
import type { ProjectRecord } from '@terreau/project/record';
import type { Database } from '../journal/journal.ts';

export interface StoredProject {
  readonly board: BoardId;
  readonly record: ProjectRecord;
}

/** One record; undefined when there is none of that id. */
export async function readProject({ db }: Database, id: string): Promise<StoredProject | undefined> {
  const row = await db
    .selectFrom('projects')
    .select(['board_id', 'record'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { board: row.board_id, record: JSON.parse(row.record) as ProjectRecord };
}

/** All records of an event, in the order in which they were made. */
export async function readEventProjects({ db }: Database, event: EventId): Promise<StoredProject[]> {
  const rows = await db
    .selectFrom('projects')
    .innerJoin('boards', 'boards.id', 'projects.board_id')
    .innerJoin('challenges', 'challenges.id', 'boards.challenge_id')
    .where('challenges.event_id', '=', event)
    .where('boards.practice_of', 'is', null)
    .select(['projects.board_id', 'projects.record'])
    .orderBy('projects.created_at')
    .orderBy('projects.id')
    .execute();
  return rows.map(({ board_id, record }) => ({
    board: board_id,
    record: JSON.parse(record) as ProjectRecord,
  }));
}
