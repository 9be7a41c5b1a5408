import type { EventId } from '@terreau/board/ids';
import type { WallNews, WallTable } from '@terreau/workshop/wall';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setPhase } from '../../evening/phases.ts';
import { createClientDouble } from '../../relay/testing/relay-bench.ts';
import { setTable, type TestTable } from '../../testing/table.ts';
import {
  jsonOf,
  openTestEvening,
  organiserKey,
  problemOf,
  type TestEvening,
} from '../../testing/test-evening.ts';

let t: TestEvening;
let table: TestTable;
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  table = await setTable(t);
});
afterAll(() => t.close());

const ask = (method: string, path: string, json?: unknown) =>
  t.ask(method, `/api/v1/events/${table.event}${path}`, { as: organiserKey, json });
const wall = async (since?: string): Promise<WallNews> =>
  jsonOf(await ask('GET', `/wall${since === undefined ? '' : `?since=${since}`}`));
const first = ({ tables }: WallNews): WallTable => {
  const found = tables.find(({ id }) => id === table.board);
  if (!found) throw new Error('the table is not on the wall');
  return found;
};

describe('the wall', () => {
  it('shows all tables of the event in order, and how each stands', async () => {
    const { frame, tables, messages } = await wall();
    expect(frame?.challenges.map(({ domain }) => domain)).toEqual(['food']);
    expect(frame?.script[0]?.phase).toBe('welcome');
    expect(tables.map(({ table: name }) => name)).toEqual(['Table 1', 'Table 2']);
    expect(messages).toEqual([]);
    expect(tables[0]).toMatchObject({
      id: table.board,
      phase: 'welcome',
      step: 0,
      here: 0,
      leaders: 0,
      seated: 2,
      cards: 0,
      clusters: 0,
      drafts: 0,
      ballots: 0,
      voters: 2,
      quorum: 0,
      helpAt: null,
      message: null,
    });
  });

  it('tells afterwards only the tables that have changed, and nothing when none has', async () => {
    const { version } = await wall();
    const quiet = await wall(version);
    expect(quiet.frame).toBeNull();
    expect(quiet.tables).toEqual([]);
    await table.ask(table.facilitator, 'PUT', '/help', { json: { isNeeded: true } });
    const news = await wall(quiet.version);
    expect(news.tables.map(({ id }) => id)).toEqual([table.board]);
    expect(first(news).helpAt).toBe(t.clock.ms);
    // Whoever was away for longer is told the same.
    expect((await wall(version)).tables.map(({ id }) => id)).toEqual([table.board]);
  });

  it.each(['', '0', 'elsewhere.3', 'elsewhere.', '.', 'x'.repeat(2_000), '%00', '-1', 'NaN'])(
    'answers everything to whoever has the version %j',
    async (version) => {
      const { tables, frame } = await wall(version);
      expect(tables).toHaveLength(2);
      expect(frame).not.toBeNull();
    },
  );

  it('answers everything to whoever comes from a version that is still to come', async () => {
    const [epoch] = (await wall()).version.split('.');
    expect((await wall(`${epoch}.999999999`)).tables).toHaveLength(2);
  });

  it('counts the cards on open boards and on those that nobody has opened, without the hidden ones', async () => {
    const [card] = await table.addCards('un four', 'un moulin');
    await table.addCluster('Le pain', []);
    expect(first(await wall())).toMatchObject({ cards: 2, clusters: 1 });
    const { version } = await wall();
    if (card) await table.hide(card);
    expect(first(await wall(version))).toMatchObject({ cards: 1 });
    const { participantId: id, boardId: board } = table.ana;
    const { socket, member } = createClientDouble({ id, board, role: 'participant', name: 'Ana' });
    t.evening.hub.accept(socket, member, { wantsSession: true });
    expect(first(await wall(version)).here).toBe(1);
    const before = (await wall()).version;
    await table.addCards('un marché');
    expect(first(await wall(before))).toMatchObject({ cards: 2, here: 1 });
    socket.leave();
    expect(first(await wall(before)).here).toBe(0);
  });

  it('knows drafts and ballots only as counts [T4] [T5]', async () => {
    await table.phase('ideate');
    const draft = { json: { text: 'Ana dreams of a bakery', kind: 'idea' } };
    await table.ask(table.ana, 'PUT', '/drafts/draft-of-ana', draft);
    expect(first(await wall()).drafts).toBe(1);
    await table.phase('share');
    const [card = ''] = await table.addCards('un four');
    await table.phase('vote');
    await table.ask(table.ana, 'PUT', '/ballot', { json: { votes: { [card]: 2 } } });
    await table.ask(table.bob, 'PUT', '/ballot', { json: { votes: {} } });
    await table.ask(table.facilitator, 'PUT', '/paper-ballots/paper-0001', {
      json: { votes: { [card]: 1 } },
    });
    const whole = await wall();
    expect(first(whole)).toMatchObject({ drafts: 0, ballots: 2, voters: 3, quorum: 2 });
    for (const secret of ['bakery', card, table.ana.participantId, 'paper-0001', table.joinCode])
      expect(JSON.stringify(whole)).not.toContain(secret);
  });

  it('wants as many ballots as the rule does, of those who wrote or voted', async () => {
    const [card = '', hidden] = await table.addCards('un four', 'un moulin');
    const cluster = await table.addCluster('Le pain', []);
    if (hidden) await table.hide(hidden);
    await table.phase('vote');
    const needed = async () => {
      const { verdicts } = await jsonOf<{
        verdicts: { cluster: string; conditions: { name: string; needed: number }[] }[];
      }>(await table.ask(table.facilitator, 'GET', '/verdicts'));
      const judged = verdicts.find((verdict) => verdict.cluster === cluster);
      return judged?.conditions.find(({ name }) => name === 'turnout')?.needed;
    };
    const seen: unknown[] = [];
    const look = async () => seen.push([first(await wall()).quorum, await needed()]);
    await look();
    await table.ask(table.bob, 'PUT', '/ballot', { json: { votes: { [card]: 1 } } });
    await look();
    for (const paper of ['paper-0001', 'paper-0002'])
      await table.ask(table.facilitator, 'PUT', `/paper-ballots/${paper}`, {
        json: { votes: { [card]: 1 } },
      });
    await look();
    expect(seen).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('says when a table last gave a sign of life, which the organiser’s words are not', async () => {
    await wall();
    t.clock.ms += 300_000;
    const { version } = await wall();
    await ask('PUT', '/messages/message-0001', { text: 'Bonsoir', minutes: 5 });
    const seenBefore = first(await wall()).seenAt ?? 0;
    expect(t.clock.ms - seenBefore).toBeGreaterThanOrEqual(300_000);
    await table.ask(table.ana, 'PUT', `/people/${table.ana.participantId}/signs`, { json: { hand: true } });
    const { seenAt, hands } = first(await wall(version));
    expect(hands).toBe(1);
    expect(t.clock.ms - (seenAt ?? 0)).toBeLessThan(15_000);
  });

  it('is the organiser’s only, and of no event that there is not', async () => {
    const path = `/api/v1/events/${table.event}/wall`;
    expect((await t.ask('GET', path)).status).toBe(401);
    for (const { token } of [table.ana, table.facilitator, table.screen, table.stranger])
      expect((await t.ask('GET', path, { as: token })).status).toBe(403);
    expect((await t.ask('GET', '/api/v1/events/no-such-event/wall', { as: organiserKey })).status).toBe(404);
  });

  it('does not know practice boards', async () => {
    await table.ask(table.facilitator, 'POST', '/practice', { json: {} });
    expect((await wall()).tables).toHaveLength(2);
  });
});

describe('moving tables', () => {
  const steps = async () => (await wall()).tables.map(({ step }) => step);

  it('moves all of them, each with the time of the step, and reveals what was written', async () => {
    await table.phase('ideate');
    const draft = { json: { text: 'un verger', kind: 'idea' } };
    await table.ask(table.ana, 'PUT', '/drafts/draft-to-reveal', draft);
    expect(await jsonOf(await ask('POST', '/step', { step: 2 }))).toEqual({ moved: 2, failed: [] });
    const { tables } = await wall();
    expect(tables.map(({ phase, step, endsAt }) => ({ phase, step, endsAt }))).toEqual([
      { phase: 'share', step: 2, endsAt: t.clock.ms + 5 * 60_000 },
      { phase: 'share', step: 2, endsAt: t.clock.ms + 5 * 60_000 },
    ]);
    expect((await table.view()).cards.map(({ text }) => text)).toEqual(['un verger']);
  });

  it('moves only those that are named, and asked again leaves a running timer alone', async () => {
    await ask('POST', '/step', { step: 2, boards: [table.board] });
    expect(await steps()).toEqual([2, 0]);
    const { endsAt } = first(await wall());
    t.clock.ms += 60_000;
    expect(await jsonOf(await ask('POST', '/step', { step: 2 }))).toEqual({ moved: 2, failed: [] });
    expect(first(await wall()).endsAt).toBe(endsAt);
    expect(await steps()).toEqual([2, 2]);
  });

  it('leaves practice boards where they are, and refuses tables of other events', async () => {
    await table.ask(table.facilitator, 'POST', '/practice', { json: {} });
    const { db } = t.evening.database;
    const practice = await db
      .selectFrom('boards')
      .select('id')
      .where('practice_of', '=', table.board)
      .executeTakeFirstOrThrow();
    await ask('POST', '/step', { step: 2 });
    const after = await db.selectFrom('boards').select('step').where('id', '=', practice.id).execute();
    expect(after).toEqual([{ step: 0 }]);
    const other = await setTable(t);
    for (const id of [practice.id, other.board, 'nowhere']) {
      expect((await ask('POST', '/step', { step: 3, boards: [table.board, id] })).status).toBe(404);
      expect(first(await wall()).step).toBe(2);
    }
  });

  it('names a table that could not be moved, and moves the others', async () => {
    const broken = table.board;
    const { hub } = t.evening;
    const { read } = hub;
    const failing = (board: typeof broken, run: never) =>
      board === broken ? Promise.reject(new Error('the disk is full')) : read(board, run);
    Object.assign(hub, { read: failing });
    try {
      expect(await jsonOf(await ask('POST', '/step', { step: 2 }))).toEqual({
        moved: 1,
        failed: [{ id: broken, table: 'Table 1', problem: expect.stringContaining('went wrong') }],
      });
    } finally {
      Object.assign(hub, { read });
    }
    expect(await steps()).toEqual([0, 2]);
  });

  it('goes on while its facilitator moves the same table', async () => {
    const caller = { id: table.facilitator.participantId, role: 'facilitator' } as const;
    const [moved, own] = await Promise.all([
      ask('POST', '/step', { step: 2 }),
      setPhase(t.evening, caller, table.board, { phase: 'vote' }),
    ]);
    expect([moved.status, own.ok]).toEqual([200, true]);
  });

  it.each([
    {},
    { step: -1 },
    { step: 1.5 },
    { step: 30 },
    { step: 29 },
    { step: '2' },
    { step: 2, minutes: 0 },
    { step: 2, minutes: 1e9 },
    { step: 2, boards: [] },
    { step: 2, boards: ['../../etc'] },
    { step: 2, boards: Array.from({ length: 401 }, (_, n) => `board-${n}`) },
    { step: 2, boards: 'all' },
    null,
  ])('refuses %j', async (json) => {
    expect((await ask('POST', '/step', json)).status).toBe(422);
    expect(await steps()).toEqual([0, 0]);
  });

  it('is the organiser’s only', async () => {
    const path = `/api/v1/events/${table.event}/step`;
    const as = table.facilitator.token;
    expect((await t.ask('POST', path, { as, json: { step: 2 } })).status).toBe(403);
    const nowhere = '/api/v1/events/no-such-event/step';
    expect((await t.ask('POST', nowhere, { as: organiserKey, json: { step: 2 } })).status).toBe(404);
  });
});

describe('saying something to the tables', () => {
  const say = (id: string, text: string, rest: object = {}) =>
    ask('PUT', `/messages/${id}`, { text, minutes: 5, ...rest });

  it('reaches everyone who is there, and whoever comes later, screens too', async () => {
    expect(await jsonOf(await say('message-0001', '  Pause de\n10 minutes '))).toEqual({ tables: 2 });
    const message = {
      id: 'message-0001',
      text: 'Pause de 10 minutes',
      sentAt: t.clock.ms,
      endsAt: t.clock.ms + 300_000,
    };
    expect(t.heardBy(table.ana.participantId).message).toEqual(message);
    for (const who of [table.ana, table.facilitator, table.screen])
      expect((await table.session(who)).message).toEqual(message);
    const news = await wall();
    expect(news.messages).toEqual([message]);
    expect(news.tables.map((each) => each.message)).toEqual(['message-0001', 'message-0001']);
  });

  it('reaches only the tables that are named, and a newer one takes its place', async () => {
    await say('message-0001', 'À tous');
    await say('message-0002', 'À vous', { boards: [table.board] });
    expect((await wall()).tables.map(({ message }) => message)).toEqual(['message-0002', 'message-0001']);
    const other = await setTable(t);
    expect((await say('message-0003', 'Perdu', { boards: [other.board] })).status).toBe(404);
  });

  it('ends by itself', async () => {
    await say('message-0001', 'Cinq minutes');
    const { version } = await wall();
    t.clock.ms += 300_000;
    expect((await table.session(table.ana)).message).toBeNull();
    const news = await wall(version);
    expect(news.messages).toEqual([]);
    expect(first(news).message).toBeNull();
  });

  it('can be taken back, twice as well, where nothing newer has been said', async () => {
    await say('message-0001', 'À tous');
    await say('message-0002', 'À vous', { boards: [table.board] });
    for (let times = 0; times < 2; times++)
      expect((await ask('DELETE', '/messages/message-0001')).status).toBe(204);
    expect((await wall()).tables.map(({ message }) => message)).toEqual(['message-0002', null]);
    expect((await table.session(table.ana)).message?.text).toBe('À vous');
    expect((await ask('DELETE', '/messages/of-nobody')).status).toBe(204);
  });

  it('is said once, however often it is sent', async () => {
    await say('message-0001', 'À tous');
    await say('message-0001', 'À tous');
    expect((await wall()).messages).toHaveLength(1);
  });

  it.each([
    {},
    { text: '' },
    { text: ' \u202e\u200b ' },
    { text: 'x'.repeat(241) },
    { text: 7 },
    { minutes: 0 },
    { minutes: 121 },
    { minutes: null },
    { boards: [] },
  ])('refuses %j', async (json) => {
    const body = {
      minutes: 5,
      ...('minutes' in json || 'boards' in json ? { text: 'Bonsoir' } : {}),
      ...json,
    };
    const { status, code } = await problemOf(await ask('PUT', '/messages/message-0001', body));
    expect([status, code]).toEqual([422, 'invalid-input']);
    expect((await wall()).messages).toEqual([]);
  });

  it('is the organiser’s only, under an id that is one', async () => {
    const path = `/api/v1/events/${table.event}/messages`;
    const json = { text: 'Bonsoir', minutes: 5 };
    for (const { token } of [table.ana, table.facilitator, table.screen]) {
      expect((await t.ask('PUT', `${path}/message-0001`, { as: token, json })).status).toBe(403);
      expect((await t.ask('DELETE', `${path}/message-0001`, { as: token })).status).toBe(403);
    }
    expect((await t.ask('PUT', `${path}/%2e%2e`, { as: organiserKey, json })).status).toBe(404);
    const nowhere = `/api/v1/events/${'no-such-event' as EventId}/messages/message-0001`;
    expect((await t.ask('PUT', nowhere, { as: organiserKey, json })).status).toBe(404);
    expect((await t.ask('DELETE', nowhere, { as: organiserKey })).status).toBe(404);
  });
});
