import { setHidden } from '@terreau/board/edits';
import type { CardId, ClusterId, ParticipantId } from '@terreau/board/ids';
import { sectionsOf } from '@terreau/project/merge-draft';
import type { ProjectRecord } from '@terreau/project/record';
import { checkBy } from '@terreau/project/testing/schema-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProjectView } from '../evening/project-editing.ts';
import { followRegrouping } from '../evening/regrouping.ts';
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

  it('cannot be guessed by who does not see them: what they send is added, and tells them nothing [T8]', async () => {
    const flo = { name: 'Flo', reach: '06 12 34' };
    await jsonOf(await change(organiserKey, 'bearers.contacts', [], [flo]));
    const before = (await view()).revision;
    for (const [from, to] of [
      [[flo], []],
      [[flo], [{ ...flo, reach: '' }]],
      [[], [flo]],
    ]) {
      const { revision } = await jsonOf<ProjectView>(
        await change(table.ana.token, 'bearers.contacts', from, to),
      );
      expect(revision).toBeGreaterThan(before);
    }
    const { contacts } = (await view()).record.bearers;
    expect(contacts).toEqual([flo, { ...flo, reach: '' }]);
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
  const json = (status: string, date: string, reason = '') => ({ json: { status, reason, date } });
  const stand = (status: string, date: string, reason = '', as = organiserKey) =>
    ask('POST', as, '/status', json(status, date, reason));
  const strike = (status: string, date: string, reason = '', as = organiserKey) =>
    ask('POST', as, '/status/struck', json(status, date, reason));
  const statusNow = async () => (await view()).record.followUp.status;
  const link = async () =>
    (await jsonOf<{ key: string }>(await ask('POST', organiserKey, '/links', { json: { name: 'Awa' } }))).key;

  it('dates each change with its reason, and counts the projects of an event', async () => {
    await stand('being-created', '2026-11-10', 'Statuts déposés');
    await stand('being-created', '2026-11-10', 'Statuts déposés');
    const late = await jsonOf<ProjectView>(await stand('considered', '2026-10-01', 'Première réunion'));
    expect(late.record.followUp).toMatchObject({
      status: 'being-created',
      log: [{ date: '2026-10-01' }, { date: '2026-11-10', text: 'Statuts déposés' }],
    });
    await change(organiserKey, 'followUp.jobsCreated', '', '1,5 emploi');
    await change(organiserKey, 'impact.jobsHoped', '', 'trois ou quatre');
    const answer = await t.ask('GET', `/api/v1/events/${table.event}/projects`, { as: organiserKey });
    expect((await jsonOf<{ figures: object }>(answer)).figures).toMatchObject({
      projects: 1,
      statuses: { considered: 0, 'being-created': 1, 'under-way': 0 },
      jobsCreated: 1.5,
      uncounted: { jobsHoped: 1, jobsCreated: 0 },
    });
    // Converted again, it goes on standing where it stood.
    expect((await promote()).followUp.log).toHaveLength(2);
    expect((await stand('flying', '2026-11-10')).status).toBe(422);
    expect((await stand('dropped', '2026-02-31')).status).toBe(422);
  });

  it('is done by those who answer for it, and cannot be decided for all time [T4]', async () => {
    const key = await link();
    for (const as of [table.ana.token, table.screen.token])
      for (const write of [stand, strike])
        expect((await write('dropped', '2026-11-22', '', as)).status).toBe(403);
    for (const as of [key, table.facilitator.token, organiserKey]) {
      const problem = await problemOf(await stand('dropped', '9999-12-31', '', as));
      expect([problem.status, problem.field]).toEqual([422, 'date']);
      expect(problem.detail).toMatch(/23.November.2026/u);
      expect((await view(as)).follower).not.toBeNull();
    }
    expect((await view(table.ana.token)).follower).toBeNull();
    expect(await statusNow()).toBe('considered');
    expect((await stand('under-way', '2026-11-23', 'Demain', key)).status).toBe(200);
    await table.phase('closed');
    expect((await stand('suspended', '2026-11-23', 'La clé manque', key)).status).toBe(200);
    expect(await statusNow()).toBe('suspended');
  });

  it('is corrected: what is struck out stays to be read, with who did it and when', async () => {
    const [key, other] = [await link(), await link()];
    await jsonOf(await stand('under-way', '2026-11-20', 'Premiers pains', key));
    await jsonOf(await stand('dropped', '2026-11-21', 'Erreur', table.facilitator.token));
    expect((await strike('under-way', '2026-11-20', 'Premiers pains', other)).status).toBe(403);
    expect((await strike('dropped', '2026-11-21', 'Erreur', key)).status).toBe(403);
    expect((await strike('dropped', '2026-11-21', 'Autre chose')).status).toBe(404);
    for (const revision of [4, 4])
      expect(await jsonOf(await strike('dropped', '2026-11-21', 'Erreur'))).toMatchObject({ revision });
    expect((await view()).record.followUp).toMatchObject({
      status: 'under-way',
      log: [
        { text: 'Premiers pains', by: { role: 'bearer' } },
        {
          text: 'Erreur',
          by: { role: 'facilitator' },
          struck: { by: { role: 'organiser' }, at: t.clock.ms },
        },
      ],
    });
    await jsonOf(await strike('under-way', '2026-11-20', 'Premiers pains', key));
    expect(await statusNow()).toBe('considered');
  });
});

describe('what is hidden on the board after a record was made of it', () => {
  const slander = 'DIFFAMATION: the baker waters the milk';
  let slandering: string;
  beforeEach(async () => {
    await table.phase('share');
    const written = await table.addCards(slander, 'A dairy', 'A shed');
    const [card] = written;
    if (!card) throw new Error('no card');
    await table.phase('converge');
    cluster = await table.addCluster('', written);
    slandering = card;
    path = `/api/v1/projects/${(await promote()).id}`;
  });

  const everywhere = async () => {
    const event = `/api/v1/events/${table.event}`;
    const asked = ['', '/brief.md', '/brief.json', '/brief.jsonld'].map((rest) =>
      ask('GET', organiserKey, rest),
    );
    const all = [t.ask('GET', `${event}/projects`, { as: organiserKey }), ask('GET', table.screen.token)];
    return (await Promise.all([...asked, ...all])).map(async (response) => {
      expect(response.status).toBe(200);
      return response.text();
    });
  };
  const exported = async () => {
    const answer = await t.ask('GET', `/api/v1/events/${table.event}/export.json`, { as: organiserKey });
    const { challenges } = await jsonOf<{ challenges: { boards: { projects: object[] }[] }[] }>(answer);
    return JSON.stringify(challenges.flatMap(({ boards }) => boards.flatMap(({ projects }) => projects)));
  };

  it('is told by none of its documents, to nobody', async () => {
    for (const text of await everywhere()) expect(await text).toContain('DIFFAMATION');
    expect(await exported()).toContain('DIFFAMATION');
    const tag = (await ask('GET', organiserKey)).headers.get('etag') ?? '';
    followRegrouping(t.evening, { error: console.error }, 0);
    await table.hide(slandering as CardId);
    for (const text of await everywhere()) expect(await text).not.toContain('DIFFAMATION');
    expect(await exported()).not.toContain('DIFFAMATION');
    const again = await ask('GET', organiserKey, '', { headers: { 'if-none-match': tag } });
    const { record, revision } = await jsonOf<ProjectView>(again);
    expect(record.provenance.hiddenCards).toBe(1);
    expect([record.identity.title.text, record.substance.need]).toEqual(['A dairy', []]);
    expect(JSON.stringify((await table.session(table.ana)).projects)).not.toContain('DIFFAMATION');
    const heard = () => t.heardBy(table.ana.participantId).projects;
    await vi.waitFor(() =>
      expect(heard()).toContainEqual(expect.objectContaining({ title: 'A dairy', revision })),
    );
    // What is written from then on is written beside what is told.
    const { title } = record.identity;
    await jsonOf(await change(organiserKey, 'identity.title', title, { ...title, text: 'Du pain' }));
    expect(await view()).toMatchObject({
      revision: revision + 1,
      record: { identity: { title: { text: 'Du pain' } } },
    });
    // Converted again, it is the same.
    const before = (await view()).record;
    expect(sectionsOf(await promote())).toEqual(sectionsOf(before));
  });

  it('is told anew after every hiding and showing, though nothing is stored', async () => {
    const show = (card: CardId, isHidden: boolean) =>
      t.evening.hub.edit(table.board, (doc) =>
        setHidden(
          doc,
          { author: table.ana.participantId as ParticipantId, ...t.evening, origin: null },
          [card],
          isHidden,
        ),
      );
    const id = path.slice(-36);
    const summary = async () =>
      (await table.session(table.ana)).projects.find((project) => project.id === id);
    const told = [await summary()];
    const [slanders, another] = [slandering as CardId, cards[0] as CardId];
    const steps = [
      [slanders, true],
      [slanders, false],
      [another, true],
      [slanders, true],
      [slanders, false],
      [slanders, true],
    ] as const;
    for (const [card, isHidden] of steps) {
      await show(card, isHidden);
      told.push(await summary());
    }
    expect(new Set(told.map((each) => each?.hiding)).size).toBe(told.length);
    expect(told.map((each) => each?.revision)).toEqual(told.map(() => told[0]?.revision));
    // An edit counts on from what was told, and nothing falls when everything is shown again.
    await jsonOf(await change(organiserKey, activities, '', 'Cuire'));
    await show(slanders, false);
    expect((await view()).revision).toBe((told[0]?.revision ?? 0) + 1);
  });

  it('leaves what somebody made of it in their own words', async () => {
    const { need } = (await view()).record.substance;
    const own = need.map((passage) =>
      passage.text === slander ? { ...passage, text: 'Du bon lait' } : passage,
    );
    await jsonOf(await change(organiserKey, 'substance.need', need, own));
    await table.hide(slandering as CardId);
    const { record } = await view();
    expect(record.substance.need.map(({ text }) => text)).toContain('Du bon lait');
    expect(record.provenance.cards.at(-1)).toMatchObject({ id: slandering, text: '', hidden: true });
    const markdown = await (await ask('GET', organiserKey, '/brief.md')).text();
    expect(markdown).not.toContain('DIFFAMATION');
    expect(markdown).toContain('Du bon lait');
  });
});

describe('a record that cannot be read', () => {
  const spoil = async (record: string) => {
    const { db } = t.evening.database;
    await db.updateTable('projects').set({ record }).where('id', '=', path.slice(-36)).execute();
  };

  it('is told, and the others go on', async () => {
    const spoilt = path;
    const others = await table.addCluster('Le lait', await table.addCards('No milk', 'A cow', 'A shed'));
    cluster = others;
    const other = await promote();
    path = spoilt;
    const event = `/api/v1/events/${table.event}`;
    for (const record of ['{"version":99}', '{"ver']) {
      await spoil(record);
      expect(await problemOf(await ask('GET', organiserKey))).toMatchObject({
        status: 500,
        code: 'unreadable',
      });
      expect(await problemOf(await ask('GET', organiserKey, '/brief.md'))).toMatchObject({
        code: 'unreadable',
      });
      const list = await jsonOf<{ projects: ProjectRecord[]; unreadable: object[] }>(
        await t.ask('GET', `${event}/projects`, { as: organiserKey }),
      );
      expect(list.projects.map(({ id }) => id)).toEqual([other.id]);
      expect(list.unreadable).toEqual([{ id: path.slice(-36), title: 'La boulangerie', board: table.board }]);
      const exported = await (await t.ask('GET', `${event}/export.json`, { as: organiserKey })).text();
      expect(JSON.parse(exported).challenges[0].boards[0].unreadable).toMatchObject([
        { id: path.slice(-36) },
      ]);
      // What is there is not overwritten with what the board says now.
      const json = {
        clusters: [other.provenance.cluster.id, ...(await table.view()).clusters.map(({ id }) => id)],
      };
      const again = await table.ask(table.facilitator, 'POST', '/converge', {
        json: { ...json, reason: 'x' },
      });
      expect((await jsonOf<{ projects: ProjectRecord[] }>(again)).projects.map(({ id }) => id)).toEqual([
        other.id,
      ]);
    }
  });

  it('is told without its title while its board hides cards, of which the title may tell', async () => {
    await spoil('{"ver');
    await table.hide(cards[0] as CardId);
    const list = await t.ask('GET', `/api/v1/events/${table.event}/projects`, { as: organiserKey });
    const { unreadable } = await jsonOf<{ unreadable: object[] }>(list);
    expect(unreadable).toEqual([{ id: path.slice(-36), title: '', board: table.board }]);
    expect((await table.session(table.ana)).projects).toMatchObject([{ id: path.slice(-36), title: '' }]);
  });

  it('is one whose drafts are of its own version', async () => {
    const { db } = t.evening.database;
    const row = await db
      .selectFrom('projects')
      .select(['record', 'base', 'fresh'])
      .where('id', '=', path.slice(-36))
      .executeTakeFirstOrThrow();
    const old = (json: string | null) =>
      (json ?? '')
        .replace('"version":2', '"version":1')
        .replace('"status":"considered"', '"status":"underWay"');
    const columns = { record: old(row.record), base: old(row.base), fresh: old(row.fresh) };
    await db.updateTable('projects').set(columns).where('id', '=', path.slice(-36)).execute();
    const { record, conflicts } = await view();
    expect([record.followUp.status, record.provenance.edited, conflicts]).toEqual(['under-way', [], []]);
    await jsonOf(await change(organiserKey, activities, '', 'Pétrir'));
    expect((await view()).record.provenance.edited).toEqual([activities]);
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

it('the schema that is published takes every record that is answered, in whatever document', async () => {
  const faultOf = checkBy(await jsonOf<object>(await t.ask('GET', '/api/v1/schemas/project-record.json')));
  const { need } = (await view()).record.substance;
  const own = [{ text: 'In my own words', cards: [], notes: [] }, ...need];
  const json = { changes: { 'substance.need': { from: need, to: own } } };
  await jsonOf(await patch(organiserKey, json));
  const entry = { status: 'dropped', reason: 'By mistake', date: '2026-11-22' };
  for (const rest of ['/status', '/status/struck'])
    await jsonOf(await ask('POST', organiserKey, rest, { json: entry }));
  await table.hide(need[0]?.cards[0] as CardId);
  const event = `/api/v1/events/${table.event}`;
  const read = async <T>(from: string) => jsonOf<T>(await t.ask('GET', from, { as: organiserKey }));
  const { challenges } = await read<{ challenges: { boards: { projects: object[] }[] }[] }>(
    `${event}/export.json`,
  );
  const records: readonly object[] = [
    (await view()).record,
    (await view(table.ana.token)).record,
    await read<object>(`${path}/brief.json`),
    await read<object>(`${path}/brief.json?names=no`),
    ...(await read<{ projects: object[] }>(`${event}/projects`)).projects,
    ...challenges.flatMap(({ boards }) => boards.flatMap(({ projects }) => projects)),
  ];
  expect(records).toHaveLength(6);
  for (const record of records) expect(faultOf(record)).toBeNull();
  expect(faultOf({ ...records[0], version: 99 })).not.toBeNull();
});
