// Whoever holds a printed brief: its code opens the record for reading, and nothing else. [T4] [T8]

import type { ProjectRecord } from '@terreau/project/record/record';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createDocuments } from '../../documents/documents.ts';
import type { DocumentFile } from '../../documents/jobs.ts';
import { readingKey } from '../../evening/projects/reading-key.ts';
import { createAllowance } from '../../rates/allowance.ts';
import { makeRecord, setRecord, type TestRecord } from '../../testing/record-at-table.ts';
import type { TestTable } from '../../testing/table.ts';
import { jsonOf, openTestEvening, organiserKey, type TestEvening } from '../../testing/test-evening.ts';
import { defaultHttpLimits, readingRate } from '../http-limits.ts';
import { briefRoutes } from './brief-routes.ts';

let t: TestEvening;
let table: TestTable;
let bakery: TestRecord;
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  ({ table, record: bakery } = await setRecord(t));
  const contacts = [{ name: 'Awa', reach: '06 12 34 56 78' }];
  await jsonOf(await bakery.change(organiserKey, 'bearers.contacts', [], contacts));
});
afterAll(() => t.close());

async function keyOf(record: TestRecord, names: boolean): Promise<string> {
  const boards = t.evening.database.db.selectFrom('boards').select('facilitator_key');
  const { facilitator_key } = await boards.where('id', '=', table.board).executeTakeFirstOrThrow();
  return readingKey(facilitator_key, record.id, names);
}

it('reads the record as it is by then, without contacts', async () => {
  const key = await keyOf(bakery, true);
  await bakery.change(organiserKey, 'project.activities', '', 'Pétrir');
  const record = await jsonOf<ProjectRecord>(await bakery.ask('GET', key, '/brief.json'));
  expect(record).toMatchObject({ project: { activities: 'Pétrir' }, bearers: { contacts: [] } });
  expect(record.bearers.contributors).not.toEqual([]);
  const text = await (await bakery.ask('GET', key, '/brief.md', { lang: 'fr' })).text();
  expect(text).not.toContain('06 12');
  expect(text).toContain('Les contacts ne figurent pas');
  expect(text).not.toContain('être contacté');
  expect((await bakery.ask('GET', key, '/brief.pdf')).status).toBe(200);
});

it('reads no names when the paper names nobody, whatever is asked for', async () => {
  const key = await keyOf(bakery, false);
  for (const query of ['', '?names=yes']) {
    const answer = await (await bakery.ask('GET', key, `/brief.json${query}`)).text();
    expect(answer).toContain('"title"');
    for (const name of ['Ana', 'Bob', 'Awa']) expect(answer).not.toContain(name);
  }
});

it('fills nothing in, shares nothing, and opens no other record and no board', async () => {
  const key = await keyOf(bakery, true);
  const bus = await table.addCluster('Le bus', await table.addCards('A bus on market days'));
  const other = await makeRecord(t, table, bus);
  const refused = [
    bakery.ask('GET', key),
    bakery.change(key, 'project.activities', '', 'Pétrir'),
    bakery.ask('GET', key, '/links'),
    bakery.ask('POST', key, '/links', { json: { name: 'Zoé' } }),
    other.ask('GET', key, '/brief.json'),
    t.ask('GET', `/api/v1/boards/${table.board}`, { as: key }),
  ];
  for (const answer of await Promise.all(refused)) expect([401, 403]).toContain(answer.status);
});

/** The routes of briefs, asked from different addresses; what is laborious to make is ready when `finish` was called. */
function briefsAt(record: TestRecord) {
  const { promise, resolve: finish } = Promise.withResolvers<DocumentFile>();
  const given = { evening: t.evening, log: { info() {}, warn() {}, error: console.error } };
  const documents = createDocuments({ ...given, documentsFolder: '' });
  const make = vi.fn(documents.briefs.make).mockReturnValue(promise);
  const now = () => t.clock.ms;
  const routes = briefRoutes({
    ...given,
    organiserKey,
    publicUrl: null,
    webRoot: '',
    addressOf: (c) => c.req.header('x-address') ?? '',
    limits: defaultHttpLimits,
    requests: createAllowance({ burst: 200, perSecond: 10 }, now),
    readings: createAllowance(readingRate, now),
    documents: { ...documents, briefs: { ...documents.briefs, make } },
    isStopping: () => false,
  });
  const ask = async (as: string, address: string, file = 'brief.json') => {
    const headers = { authorization: `Bearer ${as}`, 'x-address': address };
    return (await routes.request(`${record.path}/${file}`, { headers })).status;
  };
  const ready = () => finish({ name: 'brief', type: 'text/plain', bytes: new Uint8Array() });
  return { ask, ready, make };
}

it('is asked for so often from one address, and no oftener; nobody else waits for that [T6]', async () => {
  const key = await keyOf(bakery, true);
  const { ask, ready } = briefsAt(bakery);
  ready();
  const asked = Array.from({ length: readingRate.burst + 1 }, () => ask(key, 'hall'));
  expect((await Promise.all(asked)).filter((status) => status !== 200)).toEqual([429]);
  expect(await ask(await keyOf(bakery, false), 'hall')).toBe(429);
  expect(await ask(key, 'home')).toBe(200);
  expect(await ask(table.facilitator.token, 'hall')).toBe(200);
  t.clock.ms += 1_000;
  expect([await ask(key, 'hall'), await ask(key, 'hall')]).toEqual([200, 429]);
});

it('takes few of the places at which briefs are made, and leaves them again [T6]', async () => {
  const key = await keyOf(bakery, true);
  const { ask, ready, make } = briefsAt(bakery);
  const readers = ['a', 'b', 'c', 'd'].map((address) => ask(key, address, 'brief.pdf'));
  expect(await Promise.race(readers)).toBe(429);
  const leading = ask(table.facilitator.token, 'hall', 'brief.pdf');
  await vi.waitUntil(() => make.mock.calls.length === 4);
  ready();
  expect((await Promise.all(readers)).toSorted()).toEqual([200, 200, 200, 429]);
  expect(await leading).toBe(200);
  expect(await ask(key, 'e', 'brief.docx')).toBe(200);
});
