// A whole evening moved to another installation, and compared there: row by row, then as people find it.

import { rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../journal/journal.ts';
import { type FullEvening, playFullEvening } from '../testing/full-evening.ts';
import {
  type Installation,
  jsonOf,
  newInstallation,
  openTestEvening,
  organiserKey,
  problemOf,
  type TestEvening,
} from '../testing/test-evening.ts';
import { archivedNames, archivedTables, staysHere } from './archived-tables.ts';

let here: TestEvening;
let there: TestEvening;
let full: FullEvening;
let zipped: Uint8Array<ArrayBuffer>;
const installations: Installation[] = [];

async function open(): Promise<TestEvening> {
  const installation = await newInstallation();
  installations.push(installation);
  return openTestEvening(null, installation);
}

async function archiveOf(t: TestEvening, query = ''): Promise<Uint8Array<ArrayBuffer>> {
  const response = await t.ask('GET', `/api/v1/events/${full.event.id}/archive${query}`, {
    as: organiserKey,
  });
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

function bring(t: TestEvening, body: Uint8Array<ArrayBuffer>, query = ''): Promise<Response> {
  const headers = { 'content-type': 'application/zip' };
  return t.ask('POST', `/api/v1/archives${query}`, { as: organiserKey, body, headers });
}

async function rowsOf({ db }: Database, table: string): Promise<unknown[]> {
  return (await sql`select * from ${sql.table(table)} order by rowid`.execute(db)).rows;
}

beforeAll(async () => {
  here = await open();
  full = await playFullEvening(here);
  zipped = await archiveOf(here);
  there = await open();
  there.clock.ms = here.clock.ms;
});
afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  await Promise.all(installations.map(({ dir }) => rm(dir, { recursive: true })));
});

describe('the schema', () => {
  it('is in an archive column by column, or is said to stay, and why', async () => {
    const tables = await here.evening.database.db.introspection.getTables();
    const known = new Set(
      archivedNames.flatMap((table) =>
        Object.keys(archivedTables[table].columns).map((column) => `${table}.${column}`),
      ),
    );
    const unknown = tables
      .flatMap(({ name, columns }) => columns.map((column) => ({ table: name, column: column.name })))
      .filter(
        ({ table, column }) =>
          !(known.has(`${table}.${column}`) || staysHere[table] || staysHere[`${table}.${column}`]),
      );
    expect(unknown, 'put them into archivedTables or staysHere').toEqual([]);
    const there = new Set(tables.flatMap(({ name, columns }) => columns.map((c) => `${name}.${c.name}`)));
    expect([...known].filter((column) => !there.has(column))).toEqual([]);
  });
});

describe('an archive', () => {
  it('is said before it comes, and nothing comes of that', async () => {
    const dry = await bring(there, zipped, '?dry=1');
    expect(await jsonOf(dry)).toMatchObject({
      event: { id: full.event.id, name: full.event.name },
      challenges: 2,
      tables: 3,
      people: 5,
      cards: 2,
      ballots: 3,
      projects: 1,
      leftOut: [],
      renewed: [],
      lostLinks: 0,
      obstacle: null,
    });
    expect(await rowsOf(there.evening.database, 'events')).toEqual([]);
  });

  it('comes whole, field by field', async () => {
    expect((await bring(there, zipped)).status).toBe(201);
    for (const table of archivedNames) {
      const [before, after] = await Promise.all([
        rowsOf(here.evening.database, table),
        rowsOf(there.evening.database, table),
      ]);
      const isOfPractice = new Set(
        ((await rowsOf(here.evening.database, 'boards')) as { id: string; practice_of: string | null }[])
          .filter(({ practice_of }) => practice_of !== null)
          .map(({ id }) => id),
      );
      const own = (before as Record<string, unknown>[]).filter(
        (row) => !(isOfPractice.has(String(row['board_id'])) || isOfPractice.has(String(row['id']))),
      );
      expect(after.length, table).toBe(own.length);
      expect(sorted(after.map(withoutOrganisers)), table).toEqual(sorted(own.map(withoutOrganisers)));
      // Seats, messages, marks and everything else have something to compare.
      expect(after.length, table).toBeGreaterThan(0);
    }
  });

  it('makes the same bytes there, and again here', async () => {
    expect(Buffer.compare(await archiveOf(here), zipped)).toBe(0);
    expect(Buffer.compare(await archiveOf(there), zipped)).toBe(0);
  });

  it('opens its boards, tallies its ballots and reads its records and history', async () => {
    const { board, project, event } = full;
    for (const path of [
      `/api/v1/boards/${board}`,
      `/api/v1/boards/${board}/history`,
      `/api/v1/boards/${board}/history/1`,
      `/api/v1/boards/${board}/verdicts`,
      `/api/v1/events/${event.id}`,
      `/api/v1/events/${event.id}/projects`,
      `/api/v1/events/${event.id}/rule`,
      `/api/v1/projects/${project}`,
      `/api/v1/projects/${project}/links`,
      `/api/v1/projects/${project}/brief.md`,
    ]) {
      const [before, after] = await Promise.all(
        [here, there].map(async (t) => {
          const response = await t.ask('GET', path, { as: organiserKey });
          return `${response.status} ${await response.text()}`;
        }),
      );
      expect(after, path).toBe(before);
      expect(after?.startsWith('200'), path).toBe(true);
    }
  });

  it('lets everybody in again: by token, by personal link, by seat, by key', async () => {
    const session = await there.ask('GET', `/api/v1/boards/${full.board}/session`, { as: full.ana.token });
    expect(await jsonOf(session)).toMatchObject({
      you: { id: full.ana.participantId },
      vote: { mine: expect.objectContaining({}), ballots: 3 },
      message: { text: 'Merci à vous' },
    });
    expect((await there.join(full.linkOfAna)).participantId).toBe(full.ana.participantId);
    const record = await there.ask('GET', `/api/v1/projects/${full.project}`, { as: full.linkOfProject });
    expect(record.status).toBe(200);
    const third = full.event.challenges[1]?.boards[0];
    expect((await there.join(third?.facilitators[1]?.key ?? '')).boardId).toBe(third?.id);
    const free = full.event.challenges[0]?.boards[0]?.seatCodes[3] ?? '';
    expect((await there.join(free, 'Zoé')).boardId).toBe(full.board);
  });

  it('does not come twice', async () => {
    const problem = await problemOf(await bring(there, zipped));
    expect(problem).toMatchObject({ status: 409, code: 'already-here' });
    expect(problem.detail).toContain('delete it first');
    const again = await jsonOf(await bring(there, zipped, '?dry=1'));
    expect(again).toMatchObject({ obstacle: 'already-here' });
  });
});

function sorted(rows: readonly unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

/** The organiser’s token on a board is nobody’s, and is made anew. */
function withoutOrganisers(row: unknown): unknown {
  const record = row as Record<string, unknown>;
  return record['role'] === 'organiser' ? { ...record, token_hash: '' } : record;
}
