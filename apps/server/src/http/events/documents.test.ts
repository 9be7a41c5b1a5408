// Documents over HTTP: asked for, watched, fetched, by the organiser alone.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventSheet } from '../../evening/preparing/event-sheet.ts';
import {
  jsonOf,
  openTestEvening,
  organiserKey,
  problemOf,
  type TestEvening,
} from '../../testing/test-evening.ts';

let t: TestEvening;
let event: EventSheet;
let stranger: string;
beforeAll(async () => {
  t = await openTestEvening('https://terreau.example');
  const made = await t.event(3);
  event = made.event;
  stranger = (await t.join(made.boards[0]?.facilitatorKey ?? '', 'Flo')).token;
});
afterAll(() => t.close());

const start = (json: object, id: string = event.id) =>
  t.ask('POST', `/api/v1/events/${id}/documents`, { as: organiserKey, json });

interface State {
  readonly state: string;
  readonly problem?: { readonly detail: string; readonly code: string };
}

async function ended(id: string): Promise<State> {
  for (;;) {
    const state = await jsonOf<State>(await t.ask('GET', `/api/v1/documents/${id}`, { as: organiserKey }));
    if (state.state === 'done' || state.state === 'failed') return state;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function made(json: object): Promise<string> {
  const response = await start(json);
  expect(response.status).toBe(202);
  return (await jsonOf<{ id: string }>(response)).id;
}

const file = (id: string) => t.ask('GET', `/api/v1/documents/${id}/file`, { as: organiserKey });

describe('a document', () => {
  it('is made in the background and fetched when it is done, the same bytes each time', async () => {
    const ids = [await made({ kind: 'sheets', locale: 'en' }), await made({ kind: 'sheets', locale: 'en' })];
    const bytes = [];
    for (const id of ids) {
      expect(await ended(id)).toMatchObject({
        state: 'done',
        name: 'terreau-2026-11-22-start-up-de-territoire-sheets.pdf',
      });
      const response = await file(id);
      expect(response.headers.get('content-type')).toBe('application/pdf');
      expect(response.headers.get('content-disposition')).toContain(
        'terreau-2026-11-22-start-up-de-territoire-sheets.pdf',
      );
      bytes.push(Buffer.from(await response.arrayBuffer()));
    }
    expect(bytes[0]?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes[0]?.equals(bytes[1] ?? Buffer.of())).toBe(true);
  });

  it('says what to do when there is nothing to put in it', async () => {
    const id = await made({ kind: 'sheets', parts: ['seats'] });
    const { problem } = await ended(id);
    expect(problem).toMatchObject({ code: 'nothing-in-it', detail: expect.stringContaining('other parts') });
    expect((await problemOf(await file(id))).status).toBe(422);
    const none = await made({ kind: 'sheets', boards: ['no-such-board'] });
    expect((await ended(none)).state).toBe('failed');
  });

  it('that is not done yet, or was never asked for, has no file', async () => {
    const id = await made({ kind: 'sheets', locale: 'fr' });
    expect((await problemOf(await file(id))).code).toBe('not-ready');
    expect((await ended(id)).state).toBe('done');
    expect((await problemOf(await file('no-such-document'))).status).toBe(404);
  });

  it.each([
    ['an unknown kind', { kind: 'poster' }],
    ['an unknown part', { kind: 'sheets', parts: ['menu'] }],
    ['an unknown language', { kind: 'sheets', locale: 'de' }],
    ['too many boards', { kind: 'sheets', boards: Array.from({ length: 401 }, () => 'board') }],
    ['no kind', {}],
  ])('is refused for %s', async (_, json) => {
    expect((await problemOf(await start(json))).status).toBe(422);
  });

  it('is of an event that there is, and for its organiser', async () => {
    expect((await problemOf(await start({ kind: 'sheets' }, 'no-such-event'))).status).toBe(404);
    expect((await problemOf(await start({ kind: 'sheets' }, '..'))).status).toBe(404);
    const id = await made({ kind: 'sheets' });
    await ended(id);
    for (const as of [undefined, stranger]) {
      const status = as === undefined ? 401 : 403;
      const json = { kind: 'sheets' };
      const routes = [`/documents/${id}`, `/documents/${id}/file`];
      expect((await t.ask('POST', `/api/v1/events/${event.id}/documents`, { as, json })).status).toBe(status);
      for (const route of routes) expect((await t.ask('GET', `/api/v1${route}`, { as })).status).toBe(status);
    }
  });
});
