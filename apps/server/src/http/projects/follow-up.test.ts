// What became of a project after the evening: by whom it is said, and how it is corrected.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProjectView } from '../../evening/projects/project-editing.ts';
import { setRecord, type TestRecord } from '../../testing/record-at-table.ts';
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
let bakery: TestRecord;
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  ({ table, record: bakery } = await setRecord(t));
});
afterAll(() => t.close());

describe('following a project up', () => {
  const json = (status: string, date: string, reason = '') => ({ json: { status, reason, date } });
  const stand = (status: string, date: string, reason = '', as = organiserKey) =>
    bakery.ask('POST', as, '/status', json(status, date, reason));
  const strike = (status: string, date: string, reason = '', as = organiserKey) =>
    bakery.ask('POST', as, '/status/struck', json(status, date, reason));
  const statusNow = async () => (await bakery.view()).record.followUp.status;
  const link = async () =>
    (
      await jsonOf<{ key: string }>(
        await bakery.ask('POST', organiserKey, '/links', { json: { name: 'Awa' } }),
      )
    ).key;

  it('dates each change with its reason, and counts the projects of an event', async () => {
    await stand('being-created', '2026-11-10', 'Statuts déposés');
    await stand('being-created', '2026-11-10', 'Statuts déposés');
    const late = await jsonOf<ProjectView>(await stand('considered', '2026-10-01', 'Première réunion'));
    expect(late.record.followUp).toMatchObject({
      status: 'being-created',
      log: [{ date: '2026-10-01' }, { date: '2026-11-10', text: 'Statuts déposés' }],
    });
    await bakery.change(organiserKey, 'followUp.jobsCreated', '', '1,5 emploi');
    await bakery.change(organiserKey, 'impact.jobsHoped', '', 'trois ou quatre');
    const answer = await t.ask('GET', `/api/v1/events/${table.event}/projects`, { as: organiserKey });
    expect((await jsonOf<{ figures: object }>(answer)).figures).toMatchObject({
      projects: 1,
      statuses: { considered: 0, 'being-created': 1, 'under-way': 0 },
      jobsCreated: 1.5,
      uncounted: { jobsHoped: 1, jobsCreated: 0 },
    });
    // Converted again, it goes on standing where it stood.
    expect((await bakery.promote()).followUp.log).toHaveLength(2);
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
      expect((await bakery.view(as)).follower).not.toBeNull();
    }
    expect((await bakery.view(table.ana.token)).follower).toBeNull();
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
    expect((await bakery.view()).record.followUp).toMatchObject({
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
