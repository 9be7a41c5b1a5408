// A project record as people fill it in: who may, what is refused, and who sees contacts.

import type { CardId, ClusterId } from '@terreau/board/ids';
import type { ProjectRecord } from '@terreau/project/record/record';
import { checkBy } from '@terreau/project/testing/schema-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProjectView } from '../../evening/projects/project-editing.ts';
import { makeRecord, setRecord, type TestRecord } from '../../testing/record-at-table.ts';
import type { TestTable } from '../../testing/table.ts';
import {
  jsonOf,
  openTestEvening,
  organiserKey,
  problemOf,
  type TestEvening,
} from '../../testing/test-evening.ts';

let t: TestEvening;
let table: TestTable;
let cards: readonly CardId[];
let cluster: ClusterId;
let bakery: TestRecord;
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  ({ table, cards, cluster, record: bakery } = await setRecord(t));
});
afterAll(() => t.close());

const activities = 'project.activities';

describe('a project record', () => {
  it('is filled in by several people at once, and told to the table', async () => {
    const { ana, bob } = table;
    const first = await jsonOf<ProjectView>(await bakery.change(ana.token, activities, '', 'Deux fournées'));
    expect(first).toMatchObject({ revision: 2, canEdit: true, board: table.board, conflicts: [] });
    await jsonOf(await bakery.change(ana.token, activities, 'Deux fournées', 'Deux fournées le mardi'));
    const both = await bakery.change(bob.token, activities, 'Deux fournées', 'Deux grandes fournées');
    expect((await jsonOf<ProjectView>(both)).record.project.activities).toBe(
      'Deux grandes fournées le mardi',
    );
    expect((await table.session(bob)).projects).toMatchObject([{ cluster, revision: 4 }]);
    expect((await bakery.view()).record.provenance.edited).toEqual([activities]);
  });

  it('changes nothing when a change is sent twice', async () => {
    await bakery.change(table.ana.token, activities, '', 'Pétrir');
    const again = await jsonOf<ProjectView>(await bakery.change(table.ana.token, activities, '', 'Pétrir'));
    expect(again).toMatchObject({ revision: 2, record: { project: { activities: 'Pétrir' } } });
  });

  it('is answered again only when it has changed', async () => {
    const response = await bakery.ask('GET', organiserKey);
    const tag = response.headers.get('etag') ?? '';
    const known = { headers: { 'if-none-match': tag } };
    expect((await bakery.ask('GET', organiserKey, '', known)).status).toBe(304);
    expect((await bakery.ask('GET', table.ana.token, '', known)).status).toBe(200);
    await bakery.change(organiserKey, activities, '', 'Pétrir');
    expect((await bakery.ask('GET', organiserKey, '', known)).status).toBe(200);
  });

  it('is read and filled in by those who may, when they may [T4]', async () => {
    const statusesOf = async (as: string | undefined) => [
      (await bakery.ask('GET', as)).status,
      (await bakery.ask('PATCH', as, '', { json: { changes: {} } })).status,
    ];
    expect(await statusesOf(undefined)).toEqual([401, 401]);
    expect(await statusesOf(table.stranger.token)).toEqual([403, 403]);
    expect(await statusesOf(table.screen.token)).toEqual([200, 403]);
    expect(await statusesOf(table.ana.token)).toEqual([200, 200]);
    await table.phase('closed');
    expect(await statusesOf(table.screen.token)).toEqual([409, 403]);
    expect(await statusesOf(table.ana.token)).toEqual([200, 409]);
    expect((await bakery.view(table.ana.token)).canEdit).toBe(false);
    expect(await statusesOf(table.facilitator.token)).toEqual([200, 200]);
    expect(await statusesOf(organiserKey)).toEqual([200, 200]);
  });

  it('refuses what is no value of a field, all of a request at once', async () => {
    for (const [changes, field] of [
      [{ 'followUp.status': { from: 'considered', to: 'dropped' } }, undefined],
      [{ 'provenance.reason': { from: '', to: 'x' } }, undefined],
      [{ __proto__x: { from: '', to: 'x' } }, undefined],
      [{ [activities]: { from: '', to: ['x'] } }, activities],
      [{ [activities]: { from: '', to: 'x'.repeat(10_001) } }, activities],
      [{ 'opportunity.type': { from: '', to: 'castle' } }, 'opportunity.type'],
      [{ 'impact.goals': { from: [], to: [18] } }, 'impact.goals'],
      [{ 'project.spending': { from: [], to: [{ label: 'x', cents: 0.5 }] } }, 'project.spending'],
    ] as const) {
      const response = await bakery.patch(organiserKey, {
        changes: { 'project.lead': { from: '', to: 'Ana' }, ...changes },
      });
      const problem = await problemOf(response);
      expect([problem.status, problem.field]).toEqual([422, field]);
    }
    expect((await bakery.view()).record.project.lead).toBe('');
    expect((await bakery.patch(organiserKey, { changes: { [activities]: 'x' } })).status).toBe(422);
  });
});

describe('contacts', () => {
  it('are seen by those who have to do with the project, and added to by everybody [T8]', async () => {
    const [ana, flo] = [
      { name: 'Ana', reach: 'ana@example.org' },
      { name: 'Flo', reach: '06' },
    ];
    await jsonOf(await bakery.change(organiserKey, 'bearers.contacts', [], [flo]));
    const own = await jsonOf<ProjectView>(
      await bakery.change(table.ana.token, 'bearers.contacts', [], [ana]),
    );
    expect(own).toMatchObject({ seesContacts: false, record: { bearers: { contacts: [] } } });
    expect((await bakery.view(table.facilitator.token)).seesContacts).toBe(true);
    expect((await bakery.view(table.facilitator.token)).record.bearers.contacts).toEqual([flo, ana]);
  });

  it('cannot be guessed by who does not see them: what they send is added, and tells them nothing [T8]', async () => {
    const flo = { name: 'Flo', reach: '06 12 34' };
    await jsonOf(await bakery.change(organiserKey, 'bearers.contacts', [], [flo]));
    const before = (await bakery.view()).revision;
    for (const [from, to] of [
      [[flo], []],
      [[flo], [{ ...flo, reach: '' }]],
      [[], [flo]],
    ]) {
      const { revision } = await jsonOf<ProjectView>(
        await bakery.change(table.ana.token, 'bearers.contacts', from, to),
      );
      expect(revision).toBeGreaterThan(before);
    }
    const { contacts } = (await bakery.view()).record.bearers;
    expect(contacts).toEqual([flo, { ...flo, reach: '' }]);
  });

  it('are on no wall [T8]', async () => {
    await jsonOf(
      await bakery.change(organiserKey, 'bearers.contacts', [], [{ name: 'Flo', reach: '06 12 34' }]),
    );
    const screen = await bakery.ask('GET', table.screen.token);
    expect(screen.status).toBe(200);
    expect(await screen.text()).not.toContain('06 12 34');
    expect((await bakery.view(table.screen.token)).seesContacts).toBe(false);
  });
});

describe('a personal link', () => {
  const link = async (name = 'Ana') =>
    jsonOf<{ id: string; key: string }>(await bakery.ask('POST', organiserKey, '/links', { json: { name } }));

  it('opens this record and no other, until it is taken back', async () => {
    const { id, key } = await link();
    await table.phase('closed');
    expect(await bakery.view(key)).toMatchObject({ canEdit: true, bearer: 'Ana' });
    expect((await bakery.view(table.facilitator.token)).bearer).toBeNull();
    expect((await bakery.change(key, activities, '', 'Pétrir')).status).toBe(200);
    const listed = await (await bakery.ask('GET', table.facilitator.token, '/links')).text();
    expect(JSON.parse(listed).links).toMatchObject([{ id, name: 'Ana' }]);
    expect(listed).not.toContain(key);
    expect((await t.ask('GET', table.path, { as: key })).status).toBe(401);
    expect((await bakery.ask('POST', key, '/links', { json: { name: 'Bob' } })).status).toBe(403);
    expect((await bakery.ask('DELETE', table.ana.token, `/links/${id}`)).status).toBe(403);
    for (const status of [204, 204])
      expect((await bakery.ask('DELETE', organiserKey, `/links/${id}`)).status).toBe(status);
    expect((await bakery.ask('GET', key)).status).toBe(401);
  });
});

describe('a record that cannot be read', () => {
  const spoil = async (record: string) => {
    const { db } = t.evening.database;
    await db.updateTable('projects').set({ record }).where('id', '=', bakery.id).execute();
  };

  it('is told, and the others go on', async () => {
    const others = await table.addCluster('Le lait', await table.addCards('No milk', 'A cow', 'A shed'));
    const dairy = await makeRecord(t, table, others);
    const event = `/api/v1/events/${table.event}`;
    for (const record of ['{"version":99}', '{"ver']) {
      await spoil(record);
      expect(await problemOf(await bakery.ask('GET', organiserKey))).toMatchObject({
        status: 500,
        code: 'unreadable',
      });
      expect(await problemOf(await bakery.ask('GET', organiserKey, '/brief.md'))).toMatchObject({
        code: 'unreadable',
      });
      const list = await jsonOf<{ projects: ProjectRecord[]; unreadable: object[] }>(
        await t.ask('GET', `${event}/projects`, { as: organiserKey }),
      );
      expect(list.projects.map(({ id }) => id)).toEqual([dairy.id]);
      expect(list.unreadable).toEqual([{ id: bakery.id, title: 'La boulangerie', board: table.board }]);
      const exported = await (await t.ask('GET', `${event}/export.json`, { as: organiserKey })).text();
      expect(JSON.parse(exported).challenges[0].boards[0].unreadable).toMatchObject([{ id: bakery.id }]);
      // What is there is not overwritten with what the board says now.
      const json = {
        clusters: [others, ...(await table.view()).clusters.map(({ id }) => id)],
      };
      const again = await table.ask(table.facilitator, 'POST', '/converge', {
        json: { ...json, reason: 'x' },
      });
      expect((await jsonOf<{ projects: ProjectRecord[] }>(again)).projects.map(({ id }) => id)).toEqual([
        dairy.id,
      ]);
    }
  });

  it('is told without its title while its board hides cards, of which the title may tell', async () => {
    await spoil('{"ver');
    await table.hide(cards[0] as CardId);
    const list = await t.ask('GET', `/api/v1/events/${table.event}/projects`, { as: organiserKey });
    const { unreadable } = await jsonOf<{ unreadable: object[] }>(list);
    expect(unreadable).toEqual([{ id: bakery.id, title: '', board: table.board }]);
    expect((await table.session(table.ana)).projects).toMatchObject([{ id: bakery.id, title: '' }]);
  });

  it('is one whose drafts are of its own version', async () => {
    const { db } = t.evening.database;
    const row = await db
      .selectFrom('projects')
      .select(['record', 'base', 'fresh'])
      .where('id', '=', bakery.id)
      .executeTakeFirstOrThrow();
    const old = (json: string | null) =>
      (json ?? '')
        .replace('"version":2', '"version":1')
        .replace('"status":"considered"', '"status":"underWay"');
    const columns = { record: old(row.record), base: old(row.base), fresh: old(row.fresh) };
    await db.updateTable('projects').set(columns).where('id', '=', bakery.id).execute();
    const { record, conflicts } = await bakery.view();
    expect([record.followUp.status, record.provenance.edited, conflicts]).toEqual(['under-way', [], []]);
    await jsonOf(await bakery.change(organiserKey, activities, '', 'Pétrir'));
    expect((await bakery.view()).record.provenance.edited).toEqual([activities]);
  });
});

it('the schema that is published takes every record that is answered, in whatever document', async () => {
  const faultOf = checkBy(await jsonOf<object>(await t.ask('GET', '/api/v1/schemas/project-record.json')));
  const { need } = (await bakery.view()).record.substance;
  const own = [{ text: 'In my own words', cards: [], notes: [] }, ...need];
  const json = { changes: { 'substance.need': { from: need, to: own } } };
  await jsonOf(await bakery.patch(organiserKey, json));
  const entry = { status: 'dropped', reason: 'By mistake', date: '2026-11-22' };
  for (const rest of ['/status', '/status/struck'])
    await jsonOf(await bakery.ask('POST', organiserKey, rest, { json: entry }));
  await table.hide(need[0]?.cards[0] as CardId);
  const event = `/api/v1/events/${table.event}`;
  const read = async <T>(from: string) => jsonOf<T>(await t.ask('GET', from, { as: organiserKey }));
  const { challenges } = await read<{ challenges: { boards: { projects: object[] }[] }[] }>(
    `${event}/export.json`,
  );
  const records: readonly object[] = [
    (await bakery.view()).record,
    (await bakery.view(table.ana.token)).record,
    await read<object>(`${bakery.path}/brief.json`),
    await read<object>(`${bakery.path}/brief.json?names=no`),
    ...(await read<{ projects: object[] }>(`${event}/projects`)).projects,
    ...challenges.flatMap(({ boards }) => boards.flatMap(({ projects }) => projects)),
  ];
  expect(records).toHaveLength(6);
  for (const record of records) expect(faultOf(record)).toBeNull();
  expect(faultOf({ ...records[0], version: 99 })).not.toBeNull();
});
