import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardSheet, EventSheet } from '../../evening/preparing/event-sheet.ts';
import { setTable, type TestTable } from '../../testing/table.ts';
import {
  jsonOf,
  openTestEvening,
  organiserKey,
  type Person,
  problemOf,
  type TestEvening,
} from '../../testing/test-evening.ts';

let t: TestEvening;
beforeAll(async () => {
  t = await openTestEvening();
});
afterAll(() => t.close());

const join = (code: string, as?: string) => t.ask('POST', '/api/v1/join', { as, json: { code } });

async function tableWith(seats: number, seatCodes: boolean): Promise<BoardSheet> {
  const challenges = [{ title: 'Manger ici', domain: 'food', tables: 2, seats }];
  const event = {
    name: 'Soirée',
    territory: 'Lille',
    date: '2026-11-22',
    locale: 'fr',
    seatCodes,
    challenges,
  };
  const sheet = await jsonOf<EventSheet>(
    await t.ask('POST', '/api/v1/events', { as: organiserKey, json: event }),
  );
  const read = await jsonOf<EventSheet>(
    await t.ask('GET', `/api/v1/events/${sheet.id}`, { as: organiserKey }),
  );
  expect(read).toEqual(sheet);
  const board = sheet.challenges[0]?.boards[0];
  if (!board) throw new Error('no table');
  return board;
}

describe('a table with so many seats [T5]', () => {
  it('takes no more, keeps those who are there, and can be given more', async () => {
    const { id, joinCode, facilitatorKey } = await tableWith(2, false);
    const [ana, bob, full] = await Promise.all([join(joinCode), join(joinCode), join(joinCode)]);
    const statuses = [ana, bob, full].map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, 201, 409]);
    const refused = [ana, bob, full].find(({ status }) => status === 409);
    expect(refused && (await problemOf(refused)).detail).toContain('2 seats');
    const seated = [ana, bob, full].find(({ status }) => status === 201);
    const { token, participantId } = await jsonOf<Person>(seated as Response);
    expect(await jsonOf(await join(joinCode, token))).toMatchObject({ participantId });
    const flo = await t.join(facilitatorKey, 'Flo');
    const more = await t.ask('PUT', `/api/v1/boards/${id}/seats`, { as: flo.token, json: { seats: 3 } });
    expect(more.status).toBe(204);
    expect((await join(joinCode)).status).toBe(201);
    expect((await join(joinCode)).status).toBe(409);
    const path = `/api/v1/boards/${id}/people/${participantId}/removal`;
    await t.ask('POST', path, { as: flo.token, json: { cards: 'keep' } });
    expect((await join(joinCode)).status).toBe(201);
  });
});

describe('seats with codes of their own [T5]', () => {
  it('seat one person each, and nobody without one', async () => {
    const { seatCodes, joinCode } = await tableWith(3, true);
    expect(new Set(seatCodes).size).toBe(3);
    const [first = '', second = ''] = seatCodes;
    const ana = await t.join(first, 'Ana');
    expect((await problemOf(await join(first))).code).toBe('seat-taken');
    expect((await problemOf(await join(joinCode))).code).toBe('seat-code-needed');
    expect(await jsonOf(await join(first, ana.token))).toMatchObject({ participantId: ana.participantId });
    expect((await t.join(second.toLowerCase(), 'Bob')).participantId).not.toBe(ana.participantId);
  });

  it('are shown to those who lead as long as they are free, and to nobody else', async () => {
    const { id, seatCodes, facilitatorKey } = await tableWith(2, true);
    const [first = '', second = ''] = seatCodes;
    const [flo, ana] = [await t.join(facilitatorKey, 'Flo'), await t.join(first, 'Ana')];
    const ask = (as: string) => t.ask('GET', `/api/v1/boards/${id}/seats`, { as });
    expect(await jsonOf(await ask(flo.token))).toEqual({ free: [{ number: 2, code: second }] });
    expect((await ask(ana.token)).status).toBe(403);
    expect(await (await ask(ana.token)).text()).not.toContain(second);
  });

  it('seat one person when many come with the same code at once', async () => {
    const { seatCodes } = await tableWith(1, true);
    const answers = await Promise.all(Array.from({ length: 20 }, () => join(seatCodes[0] ?? '')));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('are free again under another code when their person is removed, whose card opens nothing any more', async () => {
    const { id, seatCodes, facilitatorKey } = await tableWith(2, true);
    const [card = '', second = ''] = seatCodes;
    const flo = await t.join(facilitatorKey, 'Flo');
    const ana = await t.join(card, 'Ana');
    const path = `/api/v1/boards/${id}/people/${ana.participantId}/removal`;
    await t.ask('POST', path, { as: flo.token, json: { cards: 'hide' } });
    expect((await problemOf(await join(card, ana.token))).code).toBe('unknown-code');
    expect((await t.ask('GET', `/api/v1/join/${card}`)).status).toBe(404);
    const asked = await t.ask('GET', `/api/v1/boards/${id}/seats`, { as: flo.token });
    const { free } = await jsonOf<{ free: readonly { number: number; code: string }[] }>(asked);
    expect(free.map(({ number }) => number)).toEqual([1, 2]);
    const [fresh = '', other] = free.map(({ code }) => code);
    expect([fresh === card, other]).toEqual([false, second]);
    expect((await join(fresh)).status).toBe(201);
  });

  it('show the table before one sits down', async () => {
    const { seatCodes, table } = await tableWith(1, true);
    const shown = await t.ask('GET', `/api/v1/join/${seatCodes[0]}`);
    expect(await jsonOf(shown)).toMatchObject({ role: 'participant', board: { table } });
  });
});

describe('a personal link [T5]', () => {
  const linkOf = async (table: TestTable, who: Person) =>
    (await jsonOf<{ key: string }>(await table.ask(who, 'POST', '/personal-link', { json: {} }))).key;

  it('opens the same seat from another device, and the first stays open', async () => {
    const table = await setTable(t);
    const key = await linkOf(table, table.ana);
    const phone = await jsonOf<Person>(await join(key));
    expect(phone.participantId).toBe(table.ana.participantId);
    expect(phone.token).not.toBe(table.ana.token);
    const [card] = await table.addCards('un four');
    await table.phase('vote');
    for (const who of [table.ana, phone, table.ana]) {
      const votes = { [String(card)]: who === phone ? 2 : 1 };
      expect((await table.ask(who, 'PUT', '/ballot', { json: { votes } })).status).toBe(200);
    }
    expect((await table.session(phone)).vote).toMatchObject({ ballots: 1, mine: { [String(card)]: 1 } });
  });

  it('is worth nothing when there is a newer one, or its person was removed', async () => {
    const table = await setTable(t);
    const [first, second] = [await linkOf(table, table.ana), await linkOf(table, table.ana)];
    expect((await join(first)).status).toBe(404);
    const phone = await jsonOf<Person>(await join(second));
    const path = `/people/${table.ana.participantId}/removal`;
    await table.ask(table.facilitator, 'POST', path, { json: { cards: 'keep' } });
    expect((await join(second)).status).toBe(404);
    expect((await table.ask(phone, 'GET', '/session')).status).toBe(401);
  });

  it('is stored as a hash only', async () => {
    const table = await setTable(t);
    const key = await linkOf(table, table.ana);
    const rows = await t.evening.database.db.selectFrom('participants').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(key);
  });
});
