// What a deletion leaves that the end of the server came between: the table is gone, and what its room stored behind that is not.
// Nobody finds it, and it goes at the next start. [T8]

import type { Database } from '../../journal/journal.ts';
import { tablesOfJournal } from './deleting.ts';

/** Removes what the journal has of boards that are not there. To be called before any room is open. */
export async function removeUnfinishedDeletions({ db, batch }: Database): Promise<void> {
  const boards = db.selectFrom('boards').select('id');
  await batch(tablesOfJournal.map((table) => db.deleteFrom(table).where('board_id', 'not in', boards)));
}
