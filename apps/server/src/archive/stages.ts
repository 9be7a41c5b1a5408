// In which order an archive is stored: what lies on its boards first, then what leads there.

import type { ArchivedName } from './archived-table.ts';
import { archivedNames } from './archived-tables.ts';

/**
 * `ahead` is what lies on boards, which is most of it, and which nobody finds without them; `last` is what leads there, and
 * what has addresses of its own: the event, its boards, people, codes and projects.
 */
export type Stage = 'ahead' | 'last';

export const stageOf: Readonly<Record<ArchivedName, Stage>> = {
  events: 'last',
  challenges: 'last',
  boards: 'last',
  participants: 'last',
  tokens: 'last',
  seats: 'last',
  facilitators: 'last',
  phase_changes: 'ahead',
  board_states: 'ahead',
  drafts: 'ahead',
  ballots: 'ahead',
  paper_ballots: 'ahead',
  marks: 'ahead',
  projects: 'last',
  project_links: 'last',
  client_ids: 'ahead',
};

/** The tables whose rows come before those that they refer to. */
export const tablesAhead: readonly ArchivedName[] = archivedNames.filter(
  (table) => stageOf[table] === 'ahead',
);
