// What opens doors, where an archive brings what is in use here already: codes and keys are made anew; of links and tokens only
// hashes travel, so that those people come back by a code, or get a new link.

import { newKey } from '../evening/codes.ts';
import type { Evening } from '../evening/evening.ts';
import { revokedToken } from '../evening/membership.ts';
import { freshJoinCodes } from '../evening/new-event.ts';
import type { Database } from '../journal/journal.ts';
import { type ArchivedRow, type Rows, valuesOf } from './archived-rows.ts';
import type { ArchivedName } from './archived-tables.ts';
import { takenAmong } from './taken.ts';

export interface Renewal {
  readonly rows: Rows;
  /** The boards of which something had to be made anew. */
  readonly boards: ReadonlySet<unknown>;
  /** Links and devices that open nothing here. */
  readonly lostLinks: number;
}

type Column = readonly [table: ArchivedName, column: string];

/** Whatever is typed or scanned is looked up in all columns of its group. */
const codes: readonly Column[] = [
  ['boards', 'join_code'],
  ['seats', 'code'],
];
const keys: readonly Column[] = [
  ['boards', 'facilitator_key'],
  ['boards', 'screen_key'],
  ['facilitators', 'key'],
  // Hashes in the database: a key that is in use as a link cannot be told, and need not: nobody draws the same one twice.
];
const tokenHashes: readonly Column[] = [
  ['participants', 'token_hash'],
  ['tokens', 'token_hash'],
];

/** The rows as they can be stored here. */
export async function renewSecrets(evening: Evening, rows: Rows): Promise<Renewal> {
  const { database, random } = evening;
  const takenCodes = await takenOf(database, rows, codes);
  const takenKeys = await takenOf(database, rows, keys);
  const fresh = takenCodes.size > 0 ? await freshJoinCodes(evening, takenCodes.size) : [];
  const boards = new Set<unknown>();
  const changed = new Map(rows);
  const renew = ([table, column]: Column, taken: ReadonlySet<string>, make: () => string): void => {
    const renewed = (changed.get(table) ?? []).map((row) => {
      if (!taken.has(String(row[column]))) return row;
      boards.add(row['board_id'] ?? row['id']);
      return { ...row, [column]: make() };
    });
    changed.set(table, renewed);
  };
  for (const column of codes) renew(column, takenCodes, () => fresh.shift() ?? '');
  for (const column of keys) renew(column, takenKeys, () => newKey(random));
  const hashes = {
    tokens: await takenOf(database, rows, tokenHashes),
    links: await takenOf(database, rows, [['participants', 'link_hash']]),
    projectLinks: await takenOf(database, rows, [['project_links', 'key_hash']]),
  };
  const isOrganiser = organisersOf(rows);
  const isLost = {
    participants: (row: ArchivedRow) =>
      hashes.tokens.has(String(row['token_hash'])) || hashes.links.has(String(row['link_hash'])),
    tokens: (row: ArchivedRow) =>
      hashes.tokens.has(String(row['token_hash'])) || isOrganiser(row['participant_id']),
    project_links: (row: ArchivedRow) => hashes.projectLinks.has(String(row['key_hash'])),
  };
  let lostLinks = 0;
  for (const table of ['participants', 'tokens', 'project_links'] as const) {
    const all = changed.get(table) ?? [];
    lostLinks += all.filter(isLost[table]).length;
    if (table !== 'participants')
      changed.set(
        table,
        all.filter((row) => !isLost[table](row)),
      );
  }
  const people = (changed.get('participants') ?? []).map((row) => ({
    ...row,
    // Nobody holds the organiser's token on a board, and no archive gives it to anybody.
    ...((hashes.tokens.has(String(row['token_hash'])) || isOrganiser(row['id'])) && {
      token_hash: revokedToken(random),
    }),
    ...((hashes.links.has(String(row['link_hash'])) || isOrganiser(row['id'])) && { link_hash: null }),
  }));
  changed.set('participants', people);
  return { rows: changed, boards, lostLinks };
}

function organisersOf(rows: Rows): (id: unknown) => boolean {
  const organisers = (rows.get('participants') ?? []).filter(({ role }) => role === 'organiser');
  const ids = new Set(organisers.map(({ id }) => id));
  return (id) => ids.has(id);
}

/** What the archive has in any of these columns and the database in any, too. */
async function takenOf(
  database: Database,
  rows: Rows,
  columns: readonly Column[],
): Promise<ReadonlySet<string>> {
  const values = columns.flatMap(([table, column]) => valuesOf(rows, table, column));
  const taken = await Promise.all(
    columns.map(([table, column]) => takenAmong(database, table, column, values)),
  );
  return new Set(taken.flatMap((some) => [...some]));
}
