import { afterEach, beforeEach, expect, it } from 'vitest';
import { setTable, type TestTable } from '../testing/table.ts';
import { openTestEvening, organiserKey, problemOf, type TestEvening } from '../testing/test-evening.ts';

let t: TestEvening;
let table: TestTable;
beforeEach(async () => {
  t = await openTestEvening();
  table = await setTable(t);
});
afterEach(() => t.close());

/** What Ana's next requests are answered with, none of which she may make. */
async function ask(times: number): Promise<number[]> {
  const answers = Array.from({ length: times }, () =>
    table.ask(table.ana, 'POST', '/phase', { json: { phase: 'vote' } }),
  );
  return (await Promise.all(answers)).map(({ status }) => status);
}

it('slows down whoever asks too often, and nobody else behind the same address [T6]', async () => {
  const statuses = await ask(210);
  expect(statuses.filter((status) => status === 403)).toHaveLength(200);
  const refused = await table.ask(table.ana, 'PUT', '/drafts/draft-number-one', {
    json: { text: 'x', kind: 'idea' },
  });
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await problemOf(refused)).toMatchObject({ status: 429, code: 'too-many-requests' });
  expect((await table.ask(table.bob, 'GET', '/session')).status).toBe(200);
  expect((await t.ask('GET', table.path, { as: organiserKey })).status).toBe(200);
});

it('lets them ask again at the rate [T6]', async () => {
  await ask(210);
  t.clock.ms += 1_000;
  expect((await ask(20)).filter((status) => status === 403)).toHaveLength(10);
});
