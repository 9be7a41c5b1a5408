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
    expect((await ask('GET', table.ana.token, '', known)).status).toBe(200);
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
    expect(await statusesOf(table.screen.token)).toEqual([200, 403]);
    expect(await statusesOf(table.ana.token)).toEqual([200, 200]);
    await table.phase('closed');
    expect(await statusesOf(table.screen.token)).toEqual([409, 403]);
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
    expect(own).toMatchObject({ seesContacts: false, record: { bearers: { contacts: [] } } });
    expect((await view(table.facilitator.token)).seesContacts).toBe(true);
    expect((await view(table.facilitator.token)).record.bearers.contacts).toEqual([flo, ana]);
  });

  it('are on no wall [T8]', async () => {
    await jsonOf(await change(organiserKey, 'bearers.contacts', [], [{ name: 'Flo', reach: '06 12 34' }]));
    const screen = await ask('GET', table.screen.token);
    expect(screen.status).toBe(200);
    expect(await screen.text()).not.toContain('06 12 34');
    expect((await view(table.screen.token)).seesContacts).toBe(false);
  });
});

describe('a personal link', () => {
  const link = async (name = 'Ana') =>
    jsonOf<{ id: string; key: string }>(await ask('POST', organiserKey, '/links', { json: { name } }));

  it('opens this record and no other, until it is taken back', async () => {
    const { id, key } = await link();
    await table.phase('closed');
    expect(await view(key)).toMatchObject({ canEdit: true, bearer: 'Ana' });
    expect((await view(table.facilitator.token)).bearer).toBeNull();
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

describe('following a project up', () => {
  const stand = (status: string, date: string, reason = '') =>
    ask('POST', organiserKey, '/status', { json: { status, reason, date } });

  it('dates each change with its reason, and counts the projects of an event', async () => {
    await stand('being-created', '2027-01-10', 'Statuts déposés');
    await stand('being-created', '2027-01-10', 'Statuts déposés');
    const late = await jsonOf<ProjectView>(await stand('considered', '2026-12-01', 'Première réunion'));
    expect(late.record.followUp).toMatchObject({
      status: 'being-created',
      log: [{ date: '2026-12-01' }, { date: '2027-01-10', text: 'Statuts déposés' }],
    });
    await change(organiserKey, 'followUp.jobsCreated', '', '1,5 emploi');
    const answer = await t.ask('GET', `/api/v1/events/${table.event}/projects`, { as: organiserKey });
    expect((await jsonOf<{ figures: object }>(answer)).figures).toMatchObject({
      projects: 1,
      statuses: { considered: 0, 'being-created': 1, 'under-way': 0 },
      jobsCreated: 1.5,
    });
    // Converted again, it goes on standing where it stood.
    expect((await promote()).followUp.log).toHaveLength(2);
    expect((await stand('flying', '2027-01-10')).status).toBe(422);
    expect((await stand('dropped', '2027-02-31')).status).toBe(422);
  });
});

describe('the rule of an event', () => {
  const rulePath = () => `/api/v1/events/${table.event}/rule`;

  it('is set by the organiser, and tells what each cluster lacks by it', async () => {
    const { rule } = await jsonOf<{ rule: object }>(await t.ask('GET', rulePath(), { as: organiserKey }));
    const json = { rule: { ...rule, minCards: 5 } };
    await jsonOf(await t.ask('PUT', rulePath(), { as: organiserKey, json }));
    const response = await t.ask('GET', `${table.path}/verdicts`, { as: table.facilitator.token });
    const { verdicts } = await jsonOf<{ verdicts: { conditions: object[] }[] }>(response);
    expect(verdicts[0]?.conditions[0]).toEqual({
      name: 'cards',
      met: false,
      actual: 3,
      needed: 5,
      hint: 'two more cards',
    });
    expect((await promote()).provenance.rule).toMatchObject({ minCards: 5 });
  });

  it('takes whole thresholds within reason, from the organiser alone', async () => {
    const { rule } = await jsonOf<{ rule: object }>(await t.ask('GET', rulePath(), { as: organiserKey }));
    for (const wrong of [
      { minCards: 0 },
      { turnoutPercent: 60.5 },
      { needKinds: [] },
      { maxTitleCharacters: 2 },
    ]) {
      const json = { rule: { ...rule, ...wrong } };
      expect((await t.ask('PUT', rulePath(), { as: organiserKey, json })).status).toBe(422);
    }
    expect((await t.ask('PUT', rulePath(), { as: table.facilitator.token, json: { rule } })).status).toBe(
      403,
    );
    expect((await t.ask('GET', '/api/v1/events/no-such-event/rule', { as: organiserKey })).status).toBe(404);
  });

  it('tells nobody what was voted while that is secret [T5]', async () => {
    await table.phase('vote');
    await table.ask(table.ana, 'PUT', '/ballot', { json: { votes: { [cluster]: 2 } } });
    const response = await t.ask('GET', `${table.path}/verdicts`, { as: organiserKey });
    const { verdicts } = await jsonOf<{ verdicts: { supporters: number; conditions: { name: string }[] }[] }>(
      response,
    );
    expect(verdicts[0]?.supporters).toBe(0);
    expect(verdicts[0]?.conditions.map(({ name }) => name)).not.toContain('support');
  });
});

it('the schema of records is published', async () => {
  const schema = await jsonOf<object>(await t.ask('GET', '/api/v1/schemas/project-record.json'));
  expect(schema).toMatchObject({ type: 'object', required: expect.arrayContaining(['id', 'provenance']) });
});
