// What an archive brings that is in use here already, and what is made anew for it. Values are compared a page at a time.

import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Evening } from '../evening/evening.ts';
import { newKey } from '../evening/people/codes.ts';
import { revokedToken } from '../evening/people/membership.ts';
import { freshJoinCodes } from '../evening/preparing/new-event.ts';
import type { ArchiveReader } from './archive-reader.ts';
import type { Renewal } from './renewal.ts';
import { type ArchivedColumn, idGroups, type UniqueGroup, uniqueColumns } from './unique-columns.ts';

/** Some milliseconds of drawing. */
const tokensPerTurn = 500;

/** Whether an id of the archive is in use here. */
export async function hasTakenIds(evening: Evening, reader: ArchiveReader): Promise<boolean> {
  for (const group of idGroups) if ((await takenOf(evening, reader, group)).size > 0) return true;
  return false;
}

/** What cannot stay as it is in the archive. */
export async function renewalFor(
  evening: Evening,
  reader: ArchiveReader,
  organisers: number,
): Promise<Renewal> {
  const taken = {
    tokenHashes: await takenOf(evening, reader, 'tokenHashes'),
    linkHashes: await takenOf(evening, reader, 'linkHashes'),
    projectLinkHashes: await takenOf(evening, reader, 'projectLinkHashes'),
  };
  const codes = [...(await takenOf(evening, reader, 'codes'))];
  const keys = [...(await takenOf(evening, reader, 'keys'))];
  const fresh = codes.length > 0 ? await freshJoinCodes(evening, codes.length) : [];
  const { random } = evening;
  return {
    renewed: new Map([
      ...codes.map((code, index) => [code, fresh[index] ?? ''] as const),
      ...keys.map((key) => [key, newKey(random)] as const),
    ]),
    taken,
    revoked: await revokedTokens(evening, organisers + taken.tokenHashes.size),
  };
}

/** Drawn a little at a time: an archive may ask for many, and the tables have their turn between. [T6] */
async function revokedTokens({ random }: Evening, count: number): Promise<readonly string[]> {
  const tokens: string[] = [];
  while (tokens.length < count) {
    const few = Math.min(tokensPerTurn, count - tokens.length);
    tokens.push(...Array.from({ length: few }, () => revokedToken(random)));
    await setImmediate();
  }
  return tokens;
}

/** All values of a group. */
export async function* pagesOf(reader: ArchiveReader, group: UniqueGroup): AsyncGenerator<readonly string[]> {
  let from = 0;
  for (
    let page = await reader.values(group, from);
    page.length > 0;
    page = await reader.values(group, from)
  ) {
    yield page;
    from += page.length;
  }
}

/** What the archive has in any column of a group and the database in any, too. */
async function takenOf(evening: Evening, reader: ArchiveReader, group: UniqueGroup): Promise<Set<string>> {
  const taken = new Set<string>();
  for await (const page of pagesOf(reader, group))
    for (const column of uniqueColumns[group])
      for (const value of await takenAmong(evening, column, page)) taken.add(value);
  return taken;
}

/** Those of the values that a column has. */
async function takenAmong(
  { database: { db } }: Evening,
  [table, column]: ArchivedColumn,
  values: readonly string[],
): Promise<readonly string[]> {
  const name = sql.ref(column);
  const among = sql`(select value from json_each(${JSON.stringify(values)}))`;
  const { rows } = await sql<{
    value: string;
  }>`select ${name} as value from ${sql.table(table)} where ${name} in ${among}`.execute(db);
  return rows.map(({ value }) => value);
}
