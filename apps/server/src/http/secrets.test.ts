// What opens doors, and what people keep to themselves, is in no answer to anybody else: every route of the OpenAPI document
// is asked by every method that it has, in every role, in every phase in which there is something to keep. [T4] [T5]

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardSheet, EventSheet } from '../evening/preparing/event-sheet.ts';
import {
  jsonOf,
  newEvent,
  openTestEvening,
  organiserKey,
  type Person,
  type TestEvening,
} from '../testing/test-evening.ts';

const draftText = 'Ana dreams of a bakery behind the station';
const draftId = 'draft-of-ana';

interface Table {
  readonly event: EventSheet;
  readonly sheet: BoardSheet;
  readonly ana: Person;
  readonly bob: Person;
  readonly zed: Person;
  readonly facilitator: Person;
  readonly screen: Person;
  readonly stranger: Person;
  readonly card: string;
  readonly keys: readonly string[];
}

let t: TestEvening;
let table: Table;
let routes: readonly { readonly method: string; readonly path: string }[];
beforeAll(async () => {
  t = await openTestEvening();
  table = await setTable();
  const { paths } = await jsonOf<{ paths: Record<string, object> }>(await t.ask('GET', '/api/openapi.json'));
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
});
afterAll(() => t.close());

/** A table whose seats have codes, with somebody who has come with their personal link, and a table of strangers. */
async function setTable(): Promise<Table> {
  const json = { ...newEvent(1), seatCodes: true };
  const challenges = json.challenges.map((challenge) => ({ ...challenge, seats: 4 }));
  const made = await t.ask('POST', '/api/v1/events', { as: organiserKey, json: { ...json, challenges } });
  const event = await jsonOf<EventSheet>(made);
  const [sheet] = event.challenges.flatMap(({ boards }) => boards);
  const [elsewhere] = (await t.event()).boards;
  if (!sheet || !elsewhere) throw new Error('no tables');
  const [one = '', two = '', three = ''] = sheet.seatCodes;
  const [ana, bob, zed] = [await t.join(one, 'Ana'), await t.join(two, 'Bob'), await t.join(three, 'Zed')];
  const link = await t.ask('POST', `/api/v1/boards/${sheet.id}/personal-link`, { as: ana.token, json: {} });
  const { key } = await jsonOf<{ key: string }>(link);
  const phone = await t.join(key);
  expect(phone.participantId).toBe(ana.participantId);
  const stranger = await t.join(elsewhere.joinCode, 'Sam');
  const facilitator = await t.join(sheet.facilitatorKey, 'Flo');
  const screen = await t.join(sheet.screenKey);
  const add = { as: organiserKey, json: { cards: [{ text: 'un four' }] } };
  const { cards } = await jsonOf<{ cards: string[] }>(
    await t.ask('POST', `/api/v1/boards/${sheet.id}/cards`, add),
  );
  const people = [ana, bob, zed, phone, facilitator, screen, stranger];
  const { facilitatorKey, screenKey, joinCode, seatCodes } = sheet;
  const keys = [key, facilitatorKey, screenKey, joinCode, ...seatCodes, ...people.map(({ token }) => token)];
  return { event, sheet, ana, bob, zed, facilitator, screen, stranger, card: String(cards[0]), keys };
}

/** Everything in the database that is a hash of what opens a door. */
async function hashes(): Promise<string[]> {
  const { db } = t.evening.database;
  const people = await db.selectFrom('participants').select(['token_hash', 'link_hash']).execute();
  const devices = await db.selectFrom('tokens').select('token_hash').execute();
  const all = [
    ...people.flatMap((row) => [row.token_hash, row.link_hash]),
    ...devices.map((row) => row.token_hash),
  ];
  return all.filter((hash) => hash !== null);
}

async function freeSeatCodes(): Promise<string[]> {
  const { db } = t.evening.database;
  const seats = await db.selectFrom('seats').select('code').where('participant_id', 'is', null).execute();
  return seats.map(({ code }) => code);
}

function addressOf(path: string): string {
  const id = path.includes('/events/') ? table.event.id : table.sheet.id;
  return path
    .replace('{id}', id)
    .replace('{code}', table.sheet.facilitatorKey)
    .replace('{draftId}', draftId)
    .replace('{number}', '1')
    .replace('{ballotId}', 'paper-0001')
    .replace('{target}', table.card)
    .replace('{messageId}', 'message-0001')
    .replace('{personId}', table.zed.participantId);
}

/** What every command takes, in one; each takes from it what it knows. */
function bodyOf(path: string, phase: string): object {
  const cards = path.endsWith('/removal') ? 'keep' : [{ text: 'encore' }];
  const attention = { card: table.card, reader: table.bob.participantId, isNeeded: true, isLocked: false };
  const signs = { done: true, hand: true, isIn: true, aside: false, leads: false };
  const timer = { phase, minutes: 5, isRunning: true };
  const entering = { code: table.sheet.joinCode, name: 'Yan' };
  const said = { text: 'à moi', kind: 'idea', votes: { [table.card]: 1 }, seats: null, cards };
  return path === '/api/v1/events' ? newEvent(1) : { ...attention, ...signs, ...timer, ...entering, ...said };
}

/** Ana has a draft or a ballot, and there is one on paper, whatever the last caller has done. */
async function keepSecrets(phase: string): Promise<void> {
  const { ana, facilitator, card, sheet } = table;
  const put = (who: Person, path: string, json: object) =>
    t.ask('PUT', `/api/v1/boards/${sheet.id}${path}`, { as: who.token, json });
  await jsonOf(
    await t.ask('POST', `/api/v1/boards/${sheet.id}/phase`, { as: organiserKey, json: { phase } }),
  );
  if (phase === 'ideate')
    expect((await put(ana, `/drafts/${draftId}`, { text: draftText, kind: 'idea' })).status).toBe(204);
  if (phase !== 'vote') return;
  expect((await put(ana, '/ballot', { votes: { [card]: 3 } })).status).toBe(200);
  expect((await put(facilitator, '/paper-ballots/paper-0001', { votes: { [card]: 2 } })).status).toBe(204);
}

const callers = {
  participant: () => table.bob.token,
  facilitator: () => table.facilitator.token,
  organiser: () => organiserKey,
  screen: () => table.screen.token,
  'somebody at another table': () => table.stranger.token,
  anybody: () => undefined,
};

describe.each(['ideate', 'vote', 'converge'])('in %s', (phase) => {
  it.each(Object.entries(callers))(
    'no answer to %s holds a secret of somebody else',
    async (who, tokenOf) => {
      await keepSecrets(phase);
      const as = tokenOf();
      const atTable = ['participant', 'facilitator', 'organiser', 'screen'].includes(who);
      const kept = table.keys.filter((key) => key !== as && !(atTable && key === table.sheet.joinCode));
      const statuses = new Map<string, number>();
      for (const { method, path } of routes) {
        const json = ['POST', 'PUT', 'PATCH'].includes(method) ? bodyOf(path, phase) : undefined;
        const response = await t.ask(method, addressOf(path), { as, json });
        const answer = `${JSON.stringify([...response.headers])} ${await response.text()}`;
        const route = `${method} ${path}`;
        statuses.set(route, response.status);
        const isSheet = who === 'organiser' && /\/events(\/\{id\})?$/.test(path);
        const leads = ['facilitator', 'organiser'].includes(who);
        // A seat that is free may be given to whoever has lost their card; what somebody sits on is shown to nobody.
        const isSeats = leads && route === 'GET /api/v1/boards/{id}/seats';
        const freeSeats = isSeats ? await freeSeatCodes() : [];
        const hidden = isSheet ? [] : kept.filter((key) => !freeSeats.includes(key));
        for (const secret of [...hidden, ...(await hashes()), organiserKey])
          expect(answer.includes(secret), `${route} ${secret}`).toBe(false);
        const isReview = path === '/api/v1/boards/{id}/drafts' && leads;
        if (phase === 'ideate' && !isReview) expect(answer.includes(draftText), route).toBe(false);
        expect(response.status, route).not.toBe(500);
      }
      // The walk is worth something: what the caller may do was done.
      expect(statuses.get('GET /api/v1/boards/{id}')).toBe(who === 'anybody' ? 401 : atTable ? 200 : 403);
      const leads = ['facilitator', 'organiser'].includes(who);
      if (leads) expect(statuses.get('PUT /api/v1/boards/{id}/timer')).toBe(200);
      if (leads) expect(statuses.get('PUT /api/v1/boards/{id}/spotlight')).toBe(204);
    },
  );
});
