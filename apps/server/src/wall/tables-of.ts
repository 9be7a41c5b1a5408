// The tables of an event that a command of its organiser is meant for.

import type { BoardId, EventId } from '@terreau/board/ids';
import { defaultScript, type Script } from '@terreau/workshop/script';
import { done, type Outcome, refuse } from '../evening/refusal.ts';
import type { Database } from '../journal/journal.ts';

export interface Table {
  readonly id: BoardId;
  readonly table: string;
}

export interface Tables {
  readonly script: Script;
  /** In the order of the evening. */
  readonly tables: readonly Table[];
}

/** All tables of an event, or those that are named; practice boards are none. undefined when there is no such event. */
export async function tablesOf(
  { db }: Database,
  event: EventId,
  named: readonly BoardId[] | null,
): Promise<Outcome<Tables> | undefined> {
  const row = await db.selectFrom('events').select('script').where('id', '=', event).executeTakeFirst();
  if (!row) return undefined;
  const tables = await db
    .selectFrom('boards')
    .innerJoin('challenges', 'challenges.id', 'boards.challenge_id')
    .where('challenges.event_id', '=', event)
    .where('boards.practice_of', 'is', null)
    .select(['boards.id', 'boards.table_name as table'])
    .orderBy('challenges.position')
    .orderBy('boards.position')
    .execute();
  const script = row.script === null ? defaultScript : (JSON.parse(row.script) as Script);
  if (named === null) return done({ script, tables });
  const wanted = new Set(named);
  const found = tables.filter(({ id }) => wanted.has(id));
  return found.length === wanted.size ? done({ script, tables: found }) : refuse({ reason: 'unknown-board' });
}
