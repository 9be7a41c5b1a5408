// A demo evening whose writing was interrupted is of no use to anybody: it is removed whole, so that another can be opened.

import type { Database } from '../../journal/journal.ts';
import { demoState } from '../preparing/events.ts';

/** The tables that hold something of a board, those that refer to others first. */
const tablesOfBoards = [
  'updates',
  'snapshots',
  'client_ids',
  'projects',
  'ballots',
  'drafts',
  'phase_changes',
  'board_states',
  'participants',
] as const;

/** Removes what there is of unfinished demo evenings, as one unit. */
export async function removeUnfinishedDemo({ db, batch }: Database): Promise<void> {
  const events = db.selectFrom('events').where('is_demo', '=', demoState.building).select('id');
  if (!(await events.executeTakeFirst())) return;
  const challenges = db.selectFrom('challenges').where('event_id', 'in', events).select('id');
  const boards = db.selectFrom('boards').where('challenge_id', 'in', challenges).select('id');
  await batch([
    ...tablesOfBoards.map((table) => db.deleteFrom(table).where('board_id', 'in', boards)),
    db.deleteFrom('boards').where('challenge_id', 'in', challenges),
    db.deleteFrom('challenges').where('event_id', 'in', events),
    db.deleteFrom('events').where('is_demo', '=', demoState.building),
  ]);
}
