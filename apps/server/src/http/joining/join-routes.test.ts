import type { ParticipantId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maxPeople } from '../../evening/people/membership.ts';
import type { BoardSheet } from '../../evening/preparing/event-sheet.ts';
import {
  jsonOf,
  openTestEvening,
  type Person,
  problemOf,
  type TestEvening,
} from '../../testing/test-evening.ts';

let t: TestEvening;
let board: BoardSheet;
let other: BoardSheet;
beforeAll(async () => {
  t = await openTestEvening('https://terreau.example');
  const { boards } = await t.event(2);
  [board, other] = boards as [BoardSheet, BoardSheet];
});
afterAll(() => t.close());

const join = (json: object, headers: Record<string, string> = {}) =>
  t.ask('POST', '/api/v1/join', { json, headers });

function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function sessionOf(person: Person): Promise<Session> {
  return jsonOf(await t.ask('GET', `/api/v1/boards/${person.boardId}/session`, { as: person.token }));
}

describe('joining', () => {
  it('opens the board of a code in the role of a code', async () => {
    for (const [code, role] of [
      [board.joinCode, 'participant'],
      [board.joinCode.toLowerCase().replace(/(...)/, '$1 - '), 'participant'],
      [board.facilitatorKey, 'facilitator'],
      [board.screenKey, 'screen'],
    ] as const) {
      const response = await join({ code });
      expect(response.status).toBe(201);
      expect(await response.json()).toMatchObject({ boardId: board.id, role, token: expect.any(String) });
      const place = await jsonOf(await t.ask('GET', `/api/v1/join/${encodeURIComponent(code)}`));
      expect(place).toEqual({
        role,
        board: { id: board.id, table: 'Table 1' },
        challenge: { title: 'Comment mieux manger ici ?', domain: 'food', context: '' },
        event: { name: 'Start-up de Territoire', territory: 'Lille', locale: 'fr' },
      });
    }
  });

  it('keeps the token in a cookie that scripts and other sites do not have', async () => {
    const response = await join({ code: board.joinCode });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toContain(`terreau_${board.id}=`);
    for (const flag of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/']) expect(cookie).toContain(flag);
    expect((await join({ code: board.screenKey })).headers.get('set-cookie')).toContain(
      `terreau_screen_${board.id}=`,
    );
  });

  it('recognises by the cookie, and by a cookie for this board only', async () => {
    const response = await join({ code: board.joinCode, name: 'Ana' });
    const headers = { cookie: cookieOf(response) };
    expect((await t.ask('GET', `/api/v1/boards/${board.id}/session`, { headers })).status).toBe(200);
    expect((await t.ask('GET', `/api/v1/boards/${other.id}/session`, { headers })).status).toBe(401);
  });

  it('stays the same person when they join again, under their new name', async () => {
    const first = await join({ code: board.joinCode, name: 'Ana' });
    const before = (await first.json()) as Person;
    const again = (await (
      await join({ code: board.joinCode, name: 'Anna' }, { cookie: cookieOf(first) })
    ).json()) as Person;
    expect(again).toEqual(before);
    expect((await sessionOf(again)).people[again.participantId]?.name).toBe('Anna');
    const unnamed = (await (
      await join({ code: board.joinCode }, { cookie: cookieOf(first) })
    ).json()) as Person;
    expect((await sessionOf(unnamed)).you.name).toBe('Anna');
  });

  it('is somebody else without the cookie, in another role and on another board', async () => {
    const first = await join({ code: board.joinCode, name: 'Ana' });
    const { participantId } = (await first.json()) as Person;
    const cookie = cookieOf(first);
    for (const [code, headers] of [
      [board.joinCode, {}],
      [board.facilitatorKey, { cookie }],
      [other.joinCode, { cookie }],
    ] as const) {
      expect(((await (await join({ code, name: 'Ana' }, headers)).json()) as Person).participantId).not.toBe(
        participantId,
      );
    }
  });

  it('cleans names, and gives one to who has none', async () => {
    const named = await t.join(board.joinCode, '\u202E  Ana \n Maria\u0000 ');
    expect((await sessionOf(named)).you.name).toBe('Ana Maria');
    const unnamed = await t.join(board.joinCode, '  ');
    expect((await sessionOf(unnamed)).you.name).toMatch(/^Participant \d+$/);
    const long = await join({ code: board.joinCode, name: 'x'.repeat(41) });
    expect(await problemOf(long)).toMatchObject({ status: 422, field: 'name' });
  });

  it('tells the others who has come', async () => {
    t.pushes.length = 0;
    const { participantId } = await t.join(board.joinCode, 'Zoé');
    expect(t.pushes.map(({ board: on }) => on)).toEqual([board.id]);
    const nobody = { id: participantId, board: board.id, role: 'participant', name: '' } as const;
    expect(t.pushes[0]?.patchFor(nobody)).toEqual({
      people: { [participantId]: { name: 'Zoé', role: 'participant' } },
    });
  });

  it('has one answer for every unknown code', async () => {
    const answers = new Set<string>();
    for (const code of ['BCD234', 'x', board.id, 'é', "' OR 1=1 --", `${board.facilitatorKey}x`]) {
      const response = await join({ code });
      expect(response.status).toBe(404);
      answers.add(await response.text());
    }
    expect(answers.size).toBe(1);
  });

  it('does not open a board by its id, nor by the case of a key', async () => {
    expect((await join({ code: board.facilitatorKey.toLowerCase() })).status).toBe(404);
  });

  it('slows down whoever tries codes, but nobody who has a right one', async () => {
    const guess = () => join({ code: 'BCD234' }, { 'user-agent': String(Math.random()) });
    let response = await guess();
    for (let tries = 1; response.status === 404 && tries < 1_000; tries++) response = await guess();
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problemOf(response)).toMatchObject({ status: 429, code: 'too-many-attempts' });
    expect((await t.ask('GET', '/api/v1/join/BCD234')).status).toBe(429);
    for (const code of [board.joinCode, board.facilitatorKey, board.screenKey]) {
      expect((await join({ code })).status).toBe(201);
      expect((await t.ask('GET', `/api/v1/join/${code}`)).status).toBe(200);
    }
    expect((await join({ code: 'x'.repeat(20) })).status).toBe(404);
  });

  it('does not keep what would let a reader of the database in', async () => {
    const { token } = await t.join(board.joinCode);
    const rows = await t.evening.database.db.selectFrom('participants').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('a crowd', () => {
  const crowd = async (code: string, size: number) => {
    const answers = await Promise.all(Array.from({ length: size }, () => join({ code })));
    return answers.filter(({ status }) => status === 201).length;
  };

  it('is let in at a pace, so that nobody votes with many hands [T5] [T6]', async () => {
    const [table] = (await t.event()).boards as [BoardSheet];
    const early = await join({ code: table.joinCode, name: 'Ana' });
    expect(await crowd(table.joinCode, 100)).toBe(59);
    const refused = await t.ask('POST', '/api/v1/join', { json: { code: table.joinCode }, lang: 'fr' });
    expect(refused.headers.get('retry-after')).toBe('3');
    expect(await problemOf(refused)).toMatchObject({
      status: 429,
      code: 'too-many-newcomers',
      detail: expect.stringContaining('Réessayez dans 3 s'),
    });
    expect((await join({ code: table.joinCode }, { cookie: cookieOf(early) })).status).toBe(201);
    expect(await crowd(table.facilitatorKey, 3)).toBe(3);
    expect(await crowd(table.screenKey, 3)).toBe(3);
    t.clock.ms += 60_000;
    expect(await crowd(table.joinCode, 100)).toBe(20);
  });

  it('that fills a table does not keep out its facilitator, nor a screen [T6]', async () => {
    const [table] = (await t.event()).boards as [BoardSheet];
    for (const key of [table.facilitatorKey, table.screenKey]) await t.join(key);
    const crowded = Array.from({ length: maxPeople - 1 }, (_, n) =>
      t.evening.database.db.insertInto('participants').values({
        id: `participant-${table.joinCode}-${n}` as ParticipantId,
        board_id: table.id,
        role: 'participant',
        name: 'x',
        token_hash: `${table.joinCode}-${n}`,
        created_at: 0,
      }),
    );
    await t.evening.database.batch(crowded);
    expect((await join({ code: table.joinCode })).status).toBe(201);
    expect(await problemOf(await join({ code: table.joinCode }))).toMatchObject({
      status: 409,
      code: 'limit-reached',
    });
    expect((await join({ code: table.facilitatorKey })).status).toBe(201);
    expect((await join({ code: table.screenKey })).status).toBe(201);
  });
});
