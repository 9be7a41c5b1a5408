import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import yazl from 'yazl';
import type { BoardSheet, EventSheet } from '../../evening/preparing/event-sheet.ts';
import type { VersionedSheet } from '../../evening/preparing/event-version.ts';
import { templateWorkbook } from '../../evening/preparing/template-file.ts';
import {
  jsonOf,
  newEvent,
  openTestEvening,
  organiserKey,
  problemOf,
  type TestEvening,
} from '../../testing/test-evening.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const as = organiserKey;

interface DryRunAnswer {
  readonly event: { readonly challenges: readonly { readonly tables: readonly object[] }[] } | null;
  readonly problems: readonly {
    readonly place: string;
    readonly code: string;
    readonly words: { fr: string };
  }[];
  readonly untold: number;
}

// Every table is judged in a thread, which has modules of its own: here, where the tables are served, none is. [T6]
vi.mock('@terreau/workshop/preparing/dry-run', async (original) => ({
  ...(await original<object>()),
  dryRun: () => {
    throw new Error('judged where the tables are served');
  },
}));

let t: TestEvening;
beforeAll(async () => {
  t = await openTestEvening();
});
afterAll(() => t.close());

function send(body: string | Uint8Array<ArrayBuffer>, type = 'text/csv', key: string | undefined = as) {
  return t.ask('POST', '/api/v1/import/evening', { as: key, body, headers: { 'content-type': type } });
}

async function run(body: string | Uint8Array<ArrayBuffer>, type?: string): Promise<DryRunAnswer> {
  return jsonOf<DryRunAnswer>(await send(body, type));
}

/** A workbook whose only sheet is that. */
async function workbookWith(sheet: string | Buffer): Promise<Uint8Array<ArrayBuffer>> {
  const archive = new yazl.ZipFile();
  const template = await import('yauzl').then(({ default: yauzl }) => yauzl);
  const from = await template.fromBufferPromise(await templateWorkbook('fr'), { lazyEntries: true });
  for await (const entry of from.eachEntry()) {
    const bytes = await buffer(await from.openReadStreamPromise(entry));
    archive.addBuffer(entry.fileName.includes('sheet1') ? Buffer.from(sheet) : bytes, entry.fileName);
  }
  archive.end();
  return new Uint8Array(await buffer(archive.outputStream));
}

describe('an import', () => {
  it.each(['fr', 'en'] as const)(
    'reads its own template back, as CSV and as a workbook, in %s',
    async (lang) => {
      for (const [format, type] of [
        ['csv', 'text/csv'],
        ['xlsx', xlsx],
      ] as const) {
        const file = await t.ask('GET', `/api/v1/import/template.${format}`, { as, lang });
        expect(file.headers.get('content-disposition')).toMatch(/terreau-(soiree|evening)\.(csv|xlsx)/);
        const { event, problems } = await run(new Uint8Array(await file.arrayBuffer()), type);
        expect(problems).toEqual([]);
        expect(event?.challenges.map(({ tables }) => tables.length)).toEqual(Array(10).fill(4));
        const made = await t.ask('POST', '/api/v1/events', { as, json: event });
        const sheet = await jsonOf<EventSheet>(made);
        expect(sheet).toMatchObject({ insee: '200068781', date: '2026-11-26', locale: lang });
        expect(sheet.challenges[9]?.boards[3]).toMatchObject({ table: 'Table 40', seats: 8 });
      }
    },
  );

  it('stores nothing, and is the organiser’s', async () => {
    const before = await (await t.ask('GET', '/api/v1/events', { as })).text();
    await run('Soirée;Territoire;Date;Défi;Domaine;Tables\nA;B;2026-11-26;C;Santé;3');
    await run('Soirée;Territoire;Date;Défi;Domaine;Tables\nA;B;2026-11-26;C;Santé;x');
    expect(await (await t.ask('GET', '/api/v1/events', { as })).text()).toBe(before);
    expect((await send('x', 'text/csv', 'wrong')).status).toBe(403);
    expect((await send('x', 'application/zip')).status).toBe(415);
  });

  it('names every problem by its cell, and no more of them than anybody reads', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => `;;;Défi ${n % 40};Santé;zéro;T${n}`);
    const { event, problems, untold } = await run(
      ['Soirée;Territoire;Date;Défi;Domaine;Tables;Table', 'A;B;hier;C;Sante;1', ...rows].join('\r\n'),
    );
    expect(event).toBeNull();
    expect(problems[0]).toMatchObject({ place: 'C2', code: 'not-a-day' });
    expect(problems[1]).toMatchObject({ place: 'F3', code: 'not-a-number' });
    expect(problems[1]?.words.fr).toContain('« zéro »');
    expect([problems.length, untold]).toEqual([200, 101]);
  });

  it('takes cells as JSON', async () => {
    const rows = [
      ['Evening', 'Territory', 'Date', 'Challenge', 'Domain', 'Tables'],
      ['A', 'B', '2026-11-26', 'C', 'Health', 2],
    ];
    const answer = await t.ask('POST', '/api/v1/import/evening', { as, json: { rows } });
    expect((await jsonOf<DryRunAnswer>(answer)).event?.challenges[0]?.tables).toHaveLength(2);
    const wrong = await t.ask('POST', '/api/v1/import/evening', { as, json: { rows: [[{}]] } });
    expect(wrong.status).toBe(422);
  });

  it('takes no bomb, no picture and no sheet that is far away', async () => {
    const sheet = (cells: string) => `<worksheet><sheetData>${cells}</sheetData></worksheet>`;
    const cases: [Uint8Array<ArrayBuffer>, string][] = [
      [await workbookWith(Buffer.alloc(60 * 1024 * 1024, ' ')), 'too-large'],
      [await workbookWith(sheet('<row r="1"><c r="XFD1048576"><v>1</v></c></row>')), 'too-large'],
      [await workbookWith(`<!DOCTYPE x [<!ENTITY a "aa">]>${sheet('')}`), 'too-large'],
      [await workbookWith('<worksheet'), 'not-a-table'],
      [await workbookWith(sheet('')), 'empty'],
      [new Uint8Array(Buffer.from('PK\u0003\u0004 this is none')), 'not-a-table'],
      [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2]), 'not-a-table'],
    ];
    for (const [bytes, code] of cases)
      expect(
        (await run(bytes, xlsx)).problems.map((problem) => problem.code),
        code,
      ).toEqual([code]);
    expect((await send('x'.repeat(3 * 1024 * 1024))).status).toBe(413);
    expect((await run('Soirée;Défi\nA;"b')).problems[0]?.code).toBe('unreadable');
  });
});

async function made(json: object): Promise<VersionedSheet> {
  return jsonOf<VersionedSheet>(await t.ask('POST', '/api/v1/events', { as, json }));
}

function planOf(sheet: EventSheet) {
  const { id: _, version: __, challenges, ...event } = { version: undefined, ...sheet };
  return {
    ...event,
    challenges: challenges.map((challenge) => ({
      ...challenge,
      boards: challenge.boards.map(({ id, table, seats, facilitators }) => ({
        id,
        table,
        seats,
        facilitators,
      })),
    })),
  };
}

function put(event: EventSheet, plan: object): Promise<Response> {
  return t.ask('PUT', `/api/v1/events/${event.id}`, { as, json: plan });
}

const tables = [{ name: 'Marais', seats: 2, facilitators: ['Flo', 'Gus'] }, { name: 'Nord' }];
const withNames = { ...newEvent(), challenges: [{ title: 'Manger', domain: 'Sport', tables, seats: 3 }] };

describe('a plan', () => {
  it('changes an event and keeps the codes of the tables that stay', async () => {
    const before = await made({ ...withNames, seatCodes: true, domains: ['food', 'Sport'], insee: '2a004' });
    expect(before).toMatchObject({ insee: '2A004', seatCodes: true, domains: ['food', 'Sport'] });
    const [marais, nord] = before.challenges[0]?.boards ?? [];
    expect([marais?.seatCodes.length, nord?.seatCodes.length]).toEqual([2, 3]);
    expect(await jsonOf(await put(before, planOf(before)))).toEqual(before);
    const said = { title: { fr: 'A', en: 'B' }, instruction: { fr: 'C', en: 'D' } };
    const script = [{ phase: 'ideate', minutes: 7, ...said, kind: 'question' }];
    const boards = [
      { id: nord?.id, table: 'Sud', seats: 1, facilitators: [] },
      { table: 'Neuve', seats: 2, facilitators: [{ name: 'Ida' }] },
      { ...planOf(before).challenges[0]?.boards[0], seats: 4, facilitators: [marais?.facilitators[1]] },
    ];
    const second = { title: 'Bouger', domain: 'mobility', context: 'À pied\nou non', boards };
    const plan = { ...planOf(before), name: 'Autrement', script, challenges: [second] };
    const after = await jsonOf<EventSheet>(await put(before, plan));
    expect(await jsonOf(await t.ask('GET', `/api/v1/events/${before.id}`, { as }))).toEqual(after);
    expect(after).toMatchObject({ id: before.id, name: 'Autrement', script });
    const [sud, neuve, grown] = after.challenges[0]?.boards ?? [];
    expect(sud).toMatchObject({ ...codesOf(nord), table: 'Sud', seatCodes: nord?.seatCodes.slice(0, 1) });
    expect(neuve?.seatCodes).toHaveLength(2);
    expect(grown).toMatchObject({ ...codesOf(marais), facilitators: [marais?.facilitators[1]] });
    expect(grown?.seatCodes.slice(0, 2)).toEqual(marais?.seatCodes);
    expect(new Set([sud, neuve, grown].flatMap((board) => board?.seatCodes ?? [])).size).toBe(7);
    const [flo, gus] = marais?.facilitators ?? [];
    expect((await t.ask('GET', `/api/v1/join/${flo?.key}`)).status).toBe(404);
    expect((await t.ask('GET', `/api/v1/join/${gus?.key}`)).status).toBe(200);
    expect(await jsonOf(await put(after, { ...planOf(before), deletes: 'empty' }))).toMatchObject({
      name: 'Start-up de Territoire',
      challenges: [{ title: 'Manger', boards: [{ ...codesOf(marais) }, { ...codesOf(nord) }] }],
    });
  });

  it('is refused when somebody else has changed the event since, and changes nothing then', async () => {
    const event = await made(newEvent(2));
    const plan = (name: string) => ({ ...planOf(event), name, version: event.version });
    const first = await jsonOf<VersionedSheet>(await put(event, plan('Ana')));
    const second = await put(event, plan('Bob'));
    expect(await problemOf(second)).toMatchObject({ status: 409, code: 'changed-meanwhile' });
    expect((await put(event, { ...plan('Bob'), version: first.version })).status).toBe(200);
    expect((await put(event, { ...plan('Cleo'), version: undefined })).status).toBe(200);
    expect(await jsonOf(await t.ask('GET', `/api/v1/events/${event.id}`, { as }))).toMatchObject({
      name: 'Cleo',
    });
  });

  it('says what would be lost, and loses only what it may', async () => {
    const event = await made(newEvent(['Est', 'Ouest', 'Centre']));
    const [east, west, centre] = event.challenges[0]?.boards ?? [];
    await t.join(east?.joinCode ?? '', 'Ana');
    const cards = { cards: [{ text: 'un four' }, { text: 'un vélo' }] };
    expect((await t.ask('POST', `/api/v1/boards/${east?.id}/cards`, { as, json: cards })).status).toBe(201);
    const without = (...gone: readonly (BoardSheet | undefined)[]) => {
      const plan = planOf(event);
      const boards = plan.challenges[0]?.boards.filter(({ id }) => !gone.some((board) => board?.id === id));
      return { ...plan, challenges: [{ ...plan.challenges[0], boards }] };
    };
    const refused = await problemOf(await put(event, without(east, west)));
    expect(refused).toMatchObject({ status: 409, code: 'would-delete' });
    expect(refused.detail).toContain('2 tables (Est, Ouest), 2 cards, and 1 person');
    expect((await put(event, { ...without(east), deletes: 'empty' })).status).toBe(409);
    expect(await jsonOf(await t.ask('GET', `/api/v1/events/${event.id}`, { as }))).toEqual(event);
    expect((await put(event, { ...without(centre), deletes: 'empty' })).status).toBe(200);
    const after = await put(event, { ...without(east, centre), deletes: 'everything' });
    expect((await jsonOf<EventSheet>(after)).challenges[0]?.boards).toEqual([west]);
    expect((await t.ask('GET', `/api/v1/join/${east?.joinCode}`)).status).toBe(404);
  });

  it('is bounded, and of no event that there is not', async () => {
    const event = await made(newEvent(1));
    const plan = planOf(event);
    const [challenge] = plan.challenges;
    const board = { table: 'T', seats: null, facilitators: [] };
    const cases: object[] = [
      { ...plan, challenges: Array(51).fill({ ...challenge, boards: [] }) },
      { ...plan, challenges: [{ ...challenge, boards: Array(401).fill(board) }] },
      { ...plan, challenges: [{ ...challenge, context: 'x'.repeat(10_000) }] },
      {
        ...plan,
        challenges: [{ ...challenge, boards: [{ ...board, facilitators: Array(7).fill({ name: 'A' }) }] }],
      },
      { ...plan, insee: 'Lille' },
      { ...plan, domains: [] },
      { ...plan, deletes: 'x' },
      {},
    ];
    for (const json of cases) expect((await put(event, json)).status).toBe(422);
    const twice = { ...challenge, boards: [...(challenge?.boards ?? []), ...(challenge?.boards ?? [])] };
    const after = await jsonOf<EventSheet>(await put(event, { ...plan, challenges: [twice] }));
    expect(new Set(after.challenges[0]?.boards.map(({ joinCode }) => joinCode)).size).toBe(2);
    const doubled = [challenge, { ...challenge, title: 'Deux fois', boards: [] }];
    const { challenges } = await jsonOf<EventSheet>(
      await put(event, { ...plan, challenges: doubled, deletes: 'empty' }),
    );
    expect(new Set(challenges.map(({ id }) => id)).size).toBe(2);
    expect(await jsonOf(await t.ask('GET', `/api/v1/events/${event.id}`, { as }))).toMatchObject({
      challenges,
    });
    expect((await t.ask('PUT', '/api/v1/events/abcdefgh', { as, json: plan })).status).toBe(404);
    expect((await t.ask('PUT', `/api/v1/events/${event.id}`, { json: plan })).status).toBe(401);
  });
});

function codesOf(board: BoardSheet | undefined) {
  const { id, joinCode, facilitatorKey, screenKey } = board ?? {};
  return { id, joinCode, facilitatorKey, screenKey };
}

describe('a facilitator’s personal link', () => {
  it('makes them somebody at the table under the name of the plan, once', async () => {
    const [board] = (await made(withNames)).challenges[0]?.boards ?? [];
    const [flo] = board?.facilitators ?? [];
    const asked = () => t.ask('GET', `/api/v1/join/${flo?.key}`);
    expect(await jsonOf(await asked())).toMatchObject({ role: 'facilitator', name: 'Flo' });
    const [one, two] = await Promise.all([t.join(flo?.key ?? ''), t.join(flo?.key ?? '')]);
    const again = await t.join(flo?.key ?? '', 'Florence');
    expect(new Set([one, two, again].map((person) => person.participantId)).size).toBe(1);
    expect(new Set([one, two, again].map((person) => person.token)).size).toBe(3);
    expect(await jsonOf(await asked())).toMatchObject({ role: 'facilitator', name: 'Flo' });
    const { db } = t.evening.database;
    const people = db.selectFrom('participants').select(['name', 'role']).where('id', '=', one.participantId);
    expect(await people.execute()).toEqual([{ name: 'Flo', role: 'facilitator' }]);
  });
});

describe('somebody whom a plan no longer lets lead', () => {
  it('has nothing left to enter with, and the others stay', async () => {
    const event = await made(withNames);
    const [board] = event.challenges[0]?.boards ?? [];
    const [flo, gus] = await Promise.all(
      (board?.facilitators ?? []).map((facilitator) => t.join(facilitator.key)),
    );
    const phone = await t.join(board?.facilitators[0]?.key ?? '');
    const path = `/api/v1/boards/${board?.id}/session`;
    const plan = planOf(event);
    const boards = plan.challenges[0]?.boards.map((each) => ({
      ...each,
      facilitators: each.facilitators.filter(({ name }) => name !== 'Flo'),
    }));
    expect((await t.ask('GET', path, { as: phone.token })).status).toBe(200);
    await jsonOf(await put(event, { ...plan, challenges: [{ ...plan.challenges[0], boards }] }));
    for (const { token } of [flo, phone].filter((person) => person !== undefined))
      expect((await t.ask('GET', path, { as: token })).status).toBe(401);
    expect((await t.ask('GET', path, { as: gus?.token })).status).toBe(200);
    if (!flo || !gus) throw new Error('two were named');
    const { people } = t.heardBy(gus.participantId, 'facilitator');
    expect(people?.[flo.participantId]).toMatchObject({ name: 'Flo', removed: true });
  });
});

describe('deleting an event', () => {
  it('asks first, and then leaves nothing of it in any table', async () => {
    const event = await made({ ...withNames, seatCodes: true });
    const [board] = event.challenges[0]?.boards ?? [];
    const flo = await t.join(board?.facilitators[0]?.key ?? '');
    await t.join(board?.facilitators[0]?.key ?? '');
    await t.join(board?.seatCodes[0] ?? '', 'Ana');
    await t.ask('POST', `/api/v1/boards/${board?.id}/cards`, { as, json: { cards: [{ text: 'un four' }] } });
    await t.ask('POST', `/api/v1/boards/${board?.id}/practice`, { as: flo.token, json: {} });
    await t.ask('POST', `/api/v1/boards/${board?.id}/phase`, { as, json: { phase: 'vote' } });
    const remove = (query = '') => t.ask('DELETE', `/api/v1/events/${event.id}${query}`, { as, lang: 'fr' });
    const { detail } = await problemOf(await remove());
    expect(detail).toMatch(/2 tables \(Marais, Nord\), 1 carte et 2 personnes/);
    const before = await rowsOf(t);
    expect((await remove('?deletes=everything')).status).toBe(204);
    expect((await remove('?deletes=everything')).status).toBe(404);
    const after = await rowsOf(t);
    const ids = [event.id, ...event.challenges.flatMap(({ id, boards }) => [id, ...boards.map((b) => b.id)])];
    for (const id of ids) {
      expect(before).toContain(id);
      expect(after).not.toContain(id);
    }
    expect(after).not.toContain(flo.participantId);
  });
});

/** Everything in the database, as text. */
async function rowsOf({ evening: { database } }: TestEvening): Promise<string> {
  const tables = await database.db.introspection.getTables();
  const all = await Promise.all(
    tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(database.db)),
  );
  return JSON.stringify(all.map(({ rows }) => rows));
}
