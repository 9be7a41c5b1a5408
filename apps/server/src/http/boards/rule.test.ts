// By which rule clusters converge: the organiser sets it, and it tells nobody what is secret.

import type { ClusterId } from '@terreau/board/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setRecord, type TestRecord } from '../../testing/record-at-table.ts';
import type { TestTable } from '../../testing/table.ts';
import { jsonOf, openTestEvening, organiserKey, type TestEvening } from '../../testing/test-evening.ts';

let t: TestEvening;
let table: TestTable;
let cluster: ClusterId;
let bakery: TestRecord;
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  ({ table, cluster, record: bakery } = await setRecord(t));
});
afterAll(() => t.close());

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
    expect((await bakery.promote()).provenance.rule).toMatchObject({ minCards: 5 });
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
