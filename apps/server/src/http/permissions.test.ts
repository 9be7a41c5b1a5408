import { commandTypes, isAllowed, type Role, roles } from '@terreau/workshop/permissions';
import { phases } from '@terreau/workshop/phases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTable, type TestTable } from '../testing/table.ts';
import { jsonOf, openTestEvening, organiserKey, type TestEvening } from '../testing/test-evening.ts';

let t: TestEvening;
let table: TestTable;
let project: string;
beforeAll(async () => {
  t = await openTestEvening();
  table = await setTable(t);
  const cluster = await table.addCluster('Bakery', await table.addCards('need', 'idea'));
  await table.phase('converge');
  const json = { clusters: [cluster], reason: 'to have one' };
  const { projects } = await jsonOf<{ projects: { id: string }[] }>(
    await t.ask('POST', `${table.path}/converge`, { as: organiserKey, json }),
  );
  project = `/api/v1/projects/${projects[0]?.id}`;
  // What is done to the whole evening depends on this table only.
  const other = `/api/v1/boards/${table.stranger.boardId}/phase`;
  await jsonOf(await t.ask('POST', other, { as: organiserKey, json: { phase: 'closed' } }));
});
afterAll(() => t.close());

let drafts = 0;

/** A request for every command that is right in itself, so that only role and phase decide. */
const requests = {
  'draft.write': (as: string) =>
    t.ask('PUT', `${table.path}/drafts/draft-${String(drafts++).padStart(4, '0')}`, {
      as,
      json: { text: 'x', kind: 'idea' },
    }),
  'draft.review': (as: string) => t.ask('GET', `${table.path}/drafts`, { as }),
  'ballot.paper': (as: string) => t.ask('DELETE', `${table.path}/paper-ballots/paper-0001`, { as }),
  'mark.set': (as: string) => t.ask('PUT', `${table.path}/marks/nothing-0001`, { as, json: { isIn: false } }),
  'sign.set': (as: string) =>
    t.ask('PUT', `${table.path}/people/${table.ana.participantId}/signs`, { as, json: { hand: true } }),
  'spotlight.set': (as: string) =>
    t.ask('PUT', `${table.path}/spotlight`, { as, json: { card: null, reader: null } }),
  'help.call': (as: string) => t.ask('PUT', `${table.path}/help`, { as, json: { isNeeded: false } }),
  'seats.set': (as: string) => t.ask('PUT', `${table.path}/seats`, { as, json: { seats: null } }),
  'practice.open': (as: string) => t.ask('POST', `${table.path}/practice`, { as, json: {} }),
  'lock.set': (as: string) => t.ask('PUT', `${table.path}/lock`, { as, json: { isLocked: false } }),
  'link.make': (as: string) => t.ask('POST', `${table.path}/personal-link`, { as, json: {} }),
  'person.remove': async (as: string) => {
    const { participantId } = await t.join(table.joinCode, 'Zed');
    return t.ask('POST', `${table.path}/people/${participantId}/removal`, { as, json: { cards: 'keep' } });
  },
  'person.promote': (as: string) =>
    t.ask('PUT', `${table.path}/people/${table.bob.participantId}/leader`, { as, json: { leads: false } }),
  'ballot.cast': (as: string) => t.ask('PUT', `${table.path}/ballot`, { as, json: { votes: {} } }),
  'phase.set': async (as: string) => {
    const { phase } = await table.view();
    return t.ask('POST', `${table.path}/phase`, { as, json: { phase } });
  },
  'cards.import': (as: string) =>
    t.ask('POST', `${table.path}/cards`, { as, json: { cards: [{ text: 'imported' }] } }),
  'project.converge': (as: string) => t.ask('POST', `${table.path}/converge`, { as }),
  'project.judge': (as: string) => t.ask('GET', `${table.path}/verdicts`, { as }),
  'project.read': (as: string) => t.ask('GET', project, { as }),
  'project.edit': (as: string) => t.ask('PATCH', project, { as, json: { changes: {} } }),
  'project.follow': (as: string) =>
    t.ask('POST', `${project}/status`, { as, json: { status: 'under-way', date: '2026-11-22' } }),
  'project.share': (as: string) => t.ask('GET', `${project}/links`, { as }),
  'brief.read': (as: string) => t.ask('GET', `${project}/brief.md`, { as }),
  'history.read': (as: string) => t.ask('GET', `${table.path}/history/1`, { as }),
  'history.restore': (as: string) => t.ask('POST', `${table.path}/history/1/restore`, { as, json: {} }),
  'names.erase': (as: string) => t.ask('DELETE', `/api/v1/events/${table.event}/names`, { as }),
};

const tokens: Readonly<Record<Role, () => string>> = {
  participant: () => table.ana.token,
  facilitator: () => table.facilitator.token,
  organiser: () => organiserKey,
  screen: () => table.screen.token,
};

describe('every command in every phase by every role, over HTTP [T4]', () => {
  it.each(phases)('in %s', async (phase) => {
    await table.phase(phase);
    for (const role of roles) {
      const everAllowed = (command: (typeof commandTypes)[number]) =>
        phases.some((other) => isAllowed(role, other, command, true));
      for (const command of commandTypes) {
        const { status } = await requests[command](tokens[role]());
        const name = `${role} ${command} in ${phase}`;
        if (isAllowed(role, phase, command, true)) expect([200, 201, 204], name).toContain(status);
        else expect(status, name).toBe(everAllowed(command) ? 409 : 403);
      }
    }
  });

  it.each(commandTypes)('refuses %s to whoever is not on the board, in any phase', async (command) => {
    for (const phase of phases) {
      await table.phase(phase);
      expect((await requests[command](table.stranger.token)).status).toBe(403);
      expect((await requests[command]('garbage')).status).toBe(command === 'names.erase' ? 403 : 401);
    }
  });
});
