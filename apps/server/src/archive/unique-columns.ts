// What there is once: ids, which are the same in every installation, and what opens doors, which opens one each.

import type { ArchivedName } from './archived-table.ts';

export type ArchivedColumn = readonly [table: ArchivedName, column: string];

/** Columns whose values must differ among all of a group, in an archive and with what is here. */
export const uniqueColumns = {
  challenges: [['challenges', 'id']],
  boards: [['boards', 'id']],
  participants: [['participants', 'id']],
  drafts: [['drafts', 'id']],
  facilitators: [['facilitators', 'id']],
  projects: [['projects', 'id']],
  projectLinks: [['project_links', 'id']],
  // Whatever is typed or scanned is looked up in all columns of its group.
  codes: [
    ['boards', 'join_code'],
    ['seats', 'code'],
  ],
  keys: [
    ['boards', 'facilitator_key'],
    ['boards', 'screen_key'],
    ['facilitators', 'key'],
  ],
  // Hashes: a key that is in use as a link cannot be told, and need not: nobody draws the same one twice.
  tokenHashes: [
    ['participants', 'token_hash'],
    ['tokens', 'token_hash'],
  ],
  linkHashes: [['participants', 'link_hash']],
  projectLinkHashes: [['project_links', 'key_hash']],
} as const satisfies Readonly<Record<string, readonly ArchivedColumn[]>>;

export type UniqueGroup = keyof typeof uniqueColumns;

export const uniqueGroups = Object.keys(uniqueColumns) as UniqueGroup[];

/** The groups whose values stay what they are, or nothing comes. */
export const idGroups = [
  'challenges',
  'boards',
  'participants',
  'drafts',
  'facilitators',
  'projects',
  'projectLinks',
] as const satisfies readonly UniqueGroup[];
