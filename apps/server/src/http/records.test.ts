import type { CardId, ClusterId } from '@terreau/board/ids';
import type { ProjectRecord } from '@terreau/project/record';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProjectView } from '../evening/project-editing.ts';
import { setTable, type TestTable } from '../testing/table.ts';
import {
  type Ask,
  jsonOf,
  openTestEvening,
  organiserKey,
  problemOf,
  type TestEvening,
} from '../testing/test-evening.ts';

let t: TestEvening;
let table: TestTable;
let cards: CardId[];
let cluster: ClusterId;
let path: string;
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  table = await setTable(t);
  cards = await table.addCards('Nobody bakes here any more', 'A shared bakery', 'The old forge');
  cluster = await table.addCluster('La boulangerie', cards);
  await table.phase('converge');
  path = `/api/v1/projects/${(await promote()).id}`;
});
afterAll(() => t.close());

async function promote(): Promise<ProjectRecord> {
  const json = { clusters: [cluster], reason: 'The mayor asked for it' };
  const { projects } = await jsonOf<{ projects: ProjectRecord[] }>(
    await table.ask(table.facilitator, 'POST', '/converge', { json }),
  );
  if (!projects[0]) throw new Error('no record');
  return projects[0];
}

const ask = (method: string, as: string | undefined, rest = '', request: Ask = {}) =>
  t.ask(method, `${path}${rest}`, { ...request, as });
const view = async (as: string = organiserKey): Promise<ProjectView> => jsonOf(await ask('GET', as));
const patch = (as: string, json: object) => ask('PATCH', as, '', { json });
const change = (as: string, field: string, from: unknown, to: unknown) =>
  patch(as, { changes: { [field]: { from, to } } });
const activities = 'project.activities';

describe('a project record', () => {
  it('is filled in by several people at once, and told to the table', async () => {
    const { ana, bob } = table;
    const first = await jsonOf<ProjectView>(await change(ana.token, activities, '', 'Deux fournées'));
    expect(first).toMatchObject({ revision: 2, canEdit: true, board: table.board, conflicts: [] });
    await jsonOf(await change(ana.token, activities, 'Deux fournées', 'Deux fournées le mardi'));
    const both = await change(bob.token, activities, 'Deux fournées', 'Deux grandes fournées');
    expect((await jsonOf<ProjectView>(both)).record.project.activities).toBe(
      'Deux grandes fournées le mardi',
    );
    expect((await table.session(bob)).projects).toMatchObject([{ cluster, revision: 4 }]);
    expect((await view()).record.provenance.edited).toEqual([activities]);
  });

  it('changes nothing when a change is sent twice', async () => {
    await change(table.ana.token, activities, '', 'Pétrir');
    const again = await jsonOf<ProjectView>(await change(table.ana.token, activities, '', 'Pétrir'));
    expect(again).toMatchObject({ revision: 2, record: { project: { activities: 'Pétrir' } } });
  });

  it('is answered again only when it has changed', async () => {
    const response = await ask('GET', organiserKey);
    const tag = response.headers.get('etag') ?? '';
    const known = { headers: { 'if-none-match': tag } };
    expect((await ask('GET', organiserKey, '', known)).status).toBe(304);
    await change(organiserKey, activities, '', 'Pétrir');
    expect((await ask('GET', organiserKey, '', known)).status).toBe(200);
  });

  it('is read and filled in by those who may, when they may [T4]', async () => {
    const statusesOf = async (as: string | undefined) => [
      (await ask('GET', as)).status,
      (await ask('PATCH', as, '', { json: { changes: {} } })).status,
    ];
    expect(await statusesOf(undefined)).toEqual([401, 401]);
    expect(await statusesOf(table.stranger.token)).toEqual([403, 403]);
    expect(await statusesOf(table.screen.token)).toEqual([403, 403]);
    expect(await statusesOf(table.ana.token)).toEqual([200, 200]);
    await table.phase('closed');
    expect(await statusesOf(table.ana.token)).toEqual([200, 409]);
    expect((await view(table.ana.token)).canEdit).toBe(false);
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
      const response = await patch(organiserKey, {
        changes: { 'project.lead': { from: '', to: 'Ana' }, ...changes },
      });
      const problem = await problemOf(response);
      expect([problem.status, problem.field]).toEqual([422, field]);
    }
    expect((await view()).record.project.lead).toBe('');
    expect((await patch(organiserKey, { changes: { [activities]: 'x' } })).status).toBe(422);
  });
});

describe('contacts', () => {
  it('are seen by those who have to do with the project, and added to by everybody [T8]', async () => {
    const [ana, flo] = [
      { name: 'Ana', reach: 'ana@example.org' },
      { name: 'Flo', reach: '06' },
    ];
    await jsonOf(await change(organiserKey, 'bearers.contacts', [], [flo]));
    const own = await jsonOf<ProjectView>(await change(table.ana.token, 'bearers.contacts', [], [ana]));
    expect(own.record.bearers.contacts).toEqual([]);
    expect((await view(table.facilitator.token)).record.bearers.contacts).toEqual([flo, ana]);
  });
});

describe('a personal link', () => {
  const link = async (name = 'Ana') =>
    jsonOf<{ id: string; key: string }>(await ask('POST', organiserKey, '/links', { json: { name } }));

  it('opens this record and no other, until it is taken back', async () => {
    const { id, key } = await link();
    await table.phase('closed');
    expect((await view(key)).canEdit).toBe(true);
    expect((await change(key, activities, '', 'Pétrir')).status).toBe(200);
    const listed = await (await ask('GET', table.facilitator.token, '/links')).text();
    expect(JSON.parse(listed).links).toMatchObject([{ id, name: 'Ana' }]);
    expect(listed).not.toContain(key);
    expect((await t.ask('GET', table.path, { as: key })).status).toBe(401);
    expect((await ask('POST', key, '/links', { json: { name: 'Bob' } })).status).toBe(403);
    expect((await ask('DELETE', table.ana.token, `/links/${id}`)).status).toBe(403);
    for (const status of [204, 204])
      expect((await ask('DELETE', organiserKey, `/links/${id}`)).status).toBe(status);
    expect((await ask('GET', key)).status).toBe(401);
  });
});
