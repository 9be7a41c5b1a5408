// Whoever holds a printed brief: its code opens the record for reading, and nothing else. [T4] [T8]

import type { ProjectRecord } from '@terreau/project/record/record';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readingKey } from '../../evening/projects/reading-key.ts';
import { makeRecord, setRecord, type TestRecord } from '../../testing/record-at-table.ts';
import type { TestTable } from '../../testing/table.ts';
import { jsonOf, openTestEvening, organiserKey, type TestEvening } from '../../testing/test-evening.ts';

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
