// What was asked of a record before somebody was removed or a link was taken back, and comes to its turn after that. [T4]

import { sampleRecord } from '@terreau/brief/testing/sample-records';
import { sectionsOf } from '@terreau/project/merging/merge-draft';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { setTable, type TestTable } from '../../testing/table.ts';
import { openTestEvening, type TestEvening } from '../../testing/test-evening.ts';
import { removePerson } from '../people/people.ts';
import type { ProjectCaller } from './project-access.ts';
import { editProject } from './project-editing.ts';
import { makeProjectLink, revokeProjectLink } from './project-links.ts';
import { readProject, type StoredProject, writeProject } from './projects.ts';

const notHere = { ok: false, refusal: { reason: 'not-here' } };
const organiser: ProjectCaller = { kind: 'caller', caller: { id: null, role: 'organiser' } };

let t: TestEvening;
let table: TestTable;
let project: StoredProject;
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  table = await setTable(t);
  const record = { ...sampleRecord, id: `record-of-${table.board}` };
  project = {
    board: table.board,
    revision: 1,
    record,
    base: sectionsOf(record),
    fresh: sectionsOf(record),
  };
  await writeProject(t.evening, project);
  await table.phase('converge');
});
afterAll(() => t.close());

const edit = (by: ProjectCaller) =>
  editProject(t.evening, by, project, {
    changes: { 'project.lead': { from: '', to: 'Too late' } },
    resolves: [],
  });

it('changes nothing with a link that was taken back', async () => {
  const made = await makeProjectLink(t.evening, organiser, project, 'Inès');
  if (!made.ok) throw new Error('no link');
  const bearer: ProjectCaller = { kind: 'bearer', link: made.value.id, name: 'Awa' };
  expect((await edit(bearer)).ok).toBe(true);
  const [, late] = await Promise.all([
    revokeProjectLink(t.evening, organiser, project, made.value.id),
    edit(bearer),
  ]);
  expect(late).toEqual(notHere);
});

it('changes nothing for somebody who was removed', async () => {
  const facilitator = { id: table.facilitator.participantId, role: 'facilitator' } as const;
  const [, late] = await Promise.all([
    removePerson(t.evening, facilitator, table.board, { person: table.ana.participantId, cards: 'keep' }),
    edit({ kind: 'caller', caller: { id: table.ana.participantId, role: 'participant' } }),
  ]);
  expect(late).toEqual(notHere);
  expect(await readProject(t.evening, project.record.id)).toMatchObject({
    record: { project: { lead: '' } },
  });
});
