import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventSheet } from '../../evening/preparing/event-sheet.ts';
import {
  jsonOf,
  newEvent,
  openTestEvening,
  organiserKey,
  problemOf,
  type TestEvening,
} from '../../testing/test-evening.ts';

let t: TestEvening;
beforeAll(async () => {
  t = await openTestEvening();
});
afterAll(() => t.close());

describe('creating an event', () => {
  it('makes a board with its codes for every table', async () => {
    const json = {
      ...newEvent(),
      challenges: [
        { title: 'Manger', domain: 'food', tables: 2 },
        { title: 'Habiter', domain: 'housing', tables: 1 },
        { title: 'Bouger', domain: 'mobility', tables: ['À distance', 'Marais'] },
      ],
    };
    const response = await t.ask('POST', '/api/v1/events', { as: organiserKey, json });
    expect(response.status).toBe(201);
    const event = await jsonOf<EventSheet>(response);
    const boards = event.challenges.flatMap((challenge) => challenge.boards);
    expect(boards.map(({ table }) => table)).toEqual([
      'Table 1',
      'Table 2',
      'Table 3',
      'À distance',
      'Marais',
    ]);
    for (const { joinCode, facilitatorKey, screenKey } of boards) {
      expect(joinCode).toMatch(/^[BCDFGHJKMNPQRSTVWXZ2-9]{6}$/);
      expect(facilitatorKey.length).toBeGreaterThanOrEqual(20);
      expect(screenKey.length).toBeGreaterThanOrEqual(20);
    }
    const secrets = boards.flatMap(({ joinCode, facilitatorKey, screenKey }) => [
      joinCode,
      facilitatorKey,
      screenKey,
    ]);
    expect(new Set(secrets).size).toBe(15);
    expect(await jsonOf(await t.ask('GET', `/api/v1/events/${event.id}`, { as: organiserKey }))).toEqual(
      event,
    );
    const list = await jsonOf<{ events: EventSheet[] }>(
      await t.ask('GET', '/api/v1/events', { as: organiserKey }),
    );
    expect(list.events).toContainEqual(event);
  });

  it('makes one event of one id, however often and at once it is asked for', async () => {
    const json = { ...newEvent(2), id: 'evening-of-lille' };
    const create = (body: object) => t.ask('POST', '/api/v1/events', { as: organiserKey, json: body });
    const answers = await Promise.all(Array.from({ length: 5 }, () => create(json)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    const [first, ...others] = await Promise.all(answers.map((answer) => jsonOf<EventSheet>(answer)));
    expect(first?.id).toBe('evening-of-lille');
    for (const other of others) expect(other).toEqual(first);
    expect(await jsonOf(await create({ ...json, name: 'Autrement' }))).toEqual(first);
    const list = await jsonOf<{ events: EventSheet[] }>(
      await t.ask('GET', '/api/v1/events', { as: organiserKey }),
    );
    expect(list.events.filter(({ id }) => id === first?.id)).toHaveLength(1);
    for (const id of ['short', 'with space', 'x'.repeat(41), 7]) {
      expect(await problemOf(await create({ ...json, id })), String(id)).toMatchObject({
        status: 422,
        field: 'id',
      });
    }
    expect((await t.ask('POST', '/api/v1/events', { json })).status).toBe(401);
  });

  it('keeps 168 tables apart', async () => {
    const { boards } = await t.event(168);
    expect(new Set(boards.map(({ joinCode }) => joinCode)).size).toBe(168);
  });

  it('is the organiser’s alone', async () => {
    const { boards } = await t.event();
    const facilitator = await t.join(boards[0]?.facilitatorKey ?? '');
    for (const [as, status] of [
      [undefined, 401],
      ['wrong', 403],
      [facilitator.token, 403],
    ] as const) {
      for (const [method, path] of [
        ['POST', '/api/v1/events'],
        ['GET', '/api/v1/events'],
      ] as const) {
        const response = await t.ask(method, path, { as, ...(method === 'POST' && { json: newEvent() }) });
        expect((await problemOf(response)).status).toBe(status);
      }
    }
  });

  it('knows no event of another id', async () => {
    for (const path of ['/api/v1/events/abcdefgh', '/api/v1/events/abcdefgh/projects', '/api/v1/events/..']) {
      expect((await t.ask('GET', path, { as: organiserKey })).status).toBe(404);
    }
  });
});
