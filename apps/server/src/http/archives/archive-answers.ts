// What the routes of archives answer.

import * as v from 'valibot';
import { eventSheet } from '../answers.ts';

const leftOut = v.array(
  v.object({ board: v.string(), table: v.string(), ballots: v.boolean(), drafts: v.boolean() }),
);

/** The tables that keep something to themselves now. */
export const secretTables = v.object({ tables: leftOut });

const contents = {
  event: v.object({ id: v.string(), name: v.string(), territory: v.string(), date: v.string() }),
  challenges: v.number(),
  tables: v.number(),
  people: v.number(),
  cards: v.number(),
  ballots: v.number(),
  projects: v.number(),
  states: v.pipe(v.number(), v.description('Boards as they stood at the end of a phase.')),
  leftOut: v.pipe(leftOut, v.description('What was secret when the archive was made, and is not in it.')),
  renewed: v.pipe(
    v.array(v.string()),
    v.description('Tables of which codes or keys are in use here, and are made anew.'),
  ),
  lostLinks: v.pipe(
    v.number(),
    v.description('Personal links and devices that open nothing here, because what opens them is in use.'),
  ),
};

/** What an archive would bring, and what is in its way. */
export const archiveContents = v.object({
  ...contents,
  obstacle: v.nullable(v.picklist(['already-here', 'ids-taken', 'still-open'])),
});

export const importedArchive = v.object({ ...contents, sheet: eventSheet });
