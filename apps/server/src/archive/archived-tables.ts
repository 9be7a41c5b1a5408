// All tables of which an archive has something. They are the format, the guard of the schema and the check of what comes from
// elsewhere in one.

import type { ArchivedName, ArchivedTable } from './archived-table.ts';
import { tablesOfBoard } from './tables-of-board.ts';
import { tablesOfEvening } from './tables-of-evening.ts';
import { tablesOfPeople } from './tables-of-people.ts';

/** In an order in which rows refer to rows of tables before theirs. */
export const archivedTables: Readonly<Record<ArchivedName, ArchivedTable>> = {
  ...tablesOfEvening,
  ...tablesOfPeople,
  ...tablesOfBoard,
};

export const archivedNames = Object.keys(archivedTables) as ArchivedName[];

/** What an archive does not have as it is in the database, and why. */
export const staysHere: Readonly<Record<string, string>> = {
  'events.is_demo': 'an evening that was brought here is an ordinary one',
  'boards.practice_of': 'boards for practice count for nothing, and a fresh one is made in a moment',
  arriving: 'which boards are being brought here, and are there only while they are',
  updates: 'the changes of a board are in its document, which is in the archive as one snapshot',
  snapshots: 'the document of a board is in the archive whole, read from the running board',
};
