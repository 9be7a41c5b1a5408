import { createBoardDoc } from '@terreau/board/document';
import { addCards } from '@terreau/board/edits';
import type { CardId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import { writeUpdate } from '@terreau/sync/messages';
import type { Session } from '@terreau/workshop/session';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { EventSheet } from '../../evening/preparing/event-sheet.ts';
import { createSocketDouble } from '../../relay/testing/socket-double.ts';
import { setTable, type TestTable } from '../../testing/table.ts';
import {
  jsonOf,
  newEvent,
  openTestEvening,
  organiserKey,
  type Person,
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

const put = (who: Person, path: string, json: unknown) => table.ask(who, 'PUT', path, { json });
const lead = async (path: string, json: unknown): Promise<void> => {
  expect((await put(table.facilitator, path, json)).status).toBe(204);
};
const sessionOf = (who: Person): Promise<Session> => table.session(who);

describe('looking over the drafts', () => {
  const write = (who: Person, id: string, text: string) => put(who, `/drafts/${id}`, { text, kind: 'idea' });
  const review = async () => {
    const answer = await table.ask(table.facilitator, 'GET', '/drafts');
    return (await jsonOf<{ drafts: { id: string; text: string; aside: boolean }[] }>(answer)).drafts;
  };
  const ids = (name: string) => `${name}-of-${table.board.slice(0, 8)}`;

  it('shows what was written and not by whom, in the same order each time', async () => {
    await table.phase('ideate');
    for (let n = 0; n < 8; n++) await write(n % 2 ? table.ana : table.bob, ids(`draft-${n}`), `idée ${n}`);
    const drafts = await review();
    expect(drafts.map(({ text }) => text).sort()).toEqual(Array.from({ length: 8 }, (_, n) => `idée ${n}`));
    expect(Object.keys(drafts[0] ?? {}).sort()).toEqual(['aside', 'id', 'kind', 'text']);
    expect(await review()).toEqual(drafts);
    expect(drafts.map(({ text }) => text)).not.toEqual(drafts.map(({ text }) => text).toSorted());
  });

  it('sets one aside: it is not revealed, and its author keeps it and is told', async () => {
    await table.phase('ideate');
    await write(table.ana, ids('insult'), 'une injure');
    await write(table.bob, ids('oven'), 'un four');
    await lead(`/drafts/${ids('insult')}/aside`, { aside: true });
    expect((await sessionOf(table.ana)).drafts).toMatchObject({ mine: [{ aside: true }], count: 1 });
    await table.phase('share');
    expect((await table.view()).cards.map(({ text }) => text)).toEqual(['un four']);
    expect((await sessionOf(table.ana)).drafts.mine.map(({ text }) => text)).toEqual(['une injure']);
  });

  it('can take it back, and knows no draft of another table', async () => {
    await table.phase('ideate');
    await write(table.ana, ids('draft'), 'un verger');
    await lead(`/drafts/${ids('draft')}/aside`, { aside: true });
    await lead(`/drafts/${ids('draft')}/aside`, { aside: false });
    expect((await sessionOf(table.bob)).drafts.count).toBe(1);
    const other = await setTable(t);
    await other.phase('ideate');
    const path = `/drafts/${ids('draft')}/aside`;
    const refused = await other.ask(other.facilitator, 'PUT', path, { json: { aside: true } });
    expect(refused.status).toBe(404);
  });
});

describe('a ballot on paper [T5]', () => {
  let cards: readonly CardId[];
  beforeEach(async () => {
    cards = await table.addCards('un', 'deux');
    await table.phase('vote');
  });
  const vote = (counts: readonly number[]) => ({
    votes: Object.fromEntries(counts.map((count, index) => [cards[index], count])),
  });

  it('counts as any other, once however often it is entered, and is corrected', async () => {
    await put(table.ana, '/ballot', vote([1, 0]));
    for (let n = 0; n < 3; n++) await lead('/paper-ballots/paper-0001', vote([0, 3]));
    await lead('/paper-ballots/paper-0002', vote([1, 1]));
    expect((await sessionOf(table.bob)).vote).toMatchObject({
      ballots: 3,
      paper: ['paper-0001', 'paper-0002'],
    });
    await lead('/paper-ballots/paper-0001', vote([2, 0]));
    await table.ask(table.facilitator, 'DELETE', '/paper-ballots/paper-0002');
    await table.phase('converge');
    expect((await sessionOf(table.bob)).vote.tallies).toMatchObject({
      votes: { [String(cards[0])]: 3 },
      ballots: 2,
    });
  });

  it('keeps to the budget and to what is on the ballot', async () => {
    expect((await put(table.facilitator, '/paper-ballots/paper-0001', vote([4, 0]))).status).toBe(422);
    expect(
      (await put(table.facilitator, '/paper-ballots/paper-0001', { votes: { nothing: 1 } })).status,
    ).toBe(422);
    expect((await sessionOf(table.bob)).vote.paper).toEqual([]);
  });

  it('is read by nobody before the reveal, and bears the hand that entered it', async () => {
    await lead('/paper-ballots/paper-0001', vote([0, 3]));
    for (const who of [table.ana, table.facilitator, table.screen]) {
      expect(JSON.stringify((await sessionOf(who)).vote)).not.toContain(cards[1]);
    }
    const rows = await t.evening.database.db
      .selectFrom('paper_ballots')
      .select('by')
      .where('board_id', '=', table.board)
      .execute();
    expect(rows).toEqual([{ by: table.facilitator.participantId }]);
  });

  it('is settled with the others when the vote is reopened on a smaller board', async () => {
    await table.phase('cluster');
    const cluster = await table.addCluster('grappe', [cards[1] as CardId]);
    await table.phase('vote');
    await lead('/paper-ballots/paper-0001', { votes: { [String(cards[0])]: 1, [cluster]: 2 } });
    await table.phase('cluster');
    await table.dissolve(cluster);
    await table.phase('vote');
    await table.phase('converge');
    expect((await sessionOf(table.bob)).vote.tallies?.votes).toEqual({ [String(cards[0])]: 1 });
  });
});

describe('signs', () => {
  const sign = (who: Person, json: object, of = who) => put(who, `/people/${of.participantId}/signs`, json);
  const person = async (who: Person) => (await sessionOf(table.screen)).people[who.participantId];

  it('are given by oneself; a hand that is up stays up since when it was raised', async () => {
    const since = t.clock.ms;
    expect((await sign(table.ana, { hand: true })).status).toBe(204);
    t.clock.ms += 1_000;
    await sign(table.ana, { hand: true, done: true });
    expect(await person(table.ana)).toMatchObject({ handAt: since, done: true });
    await sign(table.ana, { hand: false });
    expect(await person(table.ana)).toEqual({ name: 'Ana', role: 'participant', done: true });
  });

  it('are lowered by whoever leads, and by no other participant', async () => {
    await sign(table.ana, { hand: true });
    expect((await sign(table.bob, { hand: false }, table.ana)).status).toBe(403);
    expect((await sign(table.facilitator, { hand: false }, table.ana)).status).toBe(204);
    expect(await person(table.ana)).not.toHaveProperty('handAt');
    expect((await sign(table.facilitator, { hand: true }, table.stranger)).status).toBe(404);
  });

  it('of being done are for one step', async () => {
    await sign(table.ana, { done: true, hand: true });
    t.pushes.length = 0;
    await table.phase('ideate');
    expect(await person(table.ana)).not.toHaveProperty('done');
    expect(await person(table.ana)).toHaveProperty('handAt');
    expect(t.heardBy(table.bob.participantId).people?.[table.ana.participantId]).not.toHaveProperty('done');
  });
});

describe('the spotlight', () => {
  it('shows everybody a card and whose turn it is, until the next step', async () => {
    const [card] = await table.addCards('un four');
    t.pushes.length = 0;
    await lead('/spotlight', { card, reader: table.ana.participantId });
    const shown = { card, reader: table.ana.participantId };
    expect((await sessionOf(table.screen)).spotlight).toEqual(shown);
    expect(t.heardBy(table.bob.participantId).spotlight).toEqual(shown);
    await table.phase('share');
    expect((await sessionOf(table.screen)).spotlight).toEqual({ card: null, reader: null });
  });

  it('takes no card that is hidden or gone, and nobody of another table', async () => {
    const [card] = (await table.addCards('caché')) as [CardId];
    await table.hide(card);
    for (const json of [
      { card, reader: null },
      { card: 'nothing-00001', reader: null },
      { card: null, reader: table.stranger.participantId },
    ])
      expect((await problemOf(await put(table.facilitator, '/spotlight', json))).code).toBe('not-found');
  });
});

describe('a lock [T4]', () => {
  it('keeps the board from participants, not from those who lead, until it is given back', async () => {
    await table.phase('share');
    const { hub } = t.evening;
    const write = async (who: Person, role: 'participant' | 'facilitator', id: string) => {
      const socket = createSocketDouble();
      hub.accept(
        socket,
        { id: who.participantId, board: table.board, role, name: '' },
        { wantsSession: false },
      );
      const doc = createBoardDoc();
      const hand = { author: who.participantId, now: () => t.clock.ms, newId: () => id, origin: null };
      addCards(doc, hand, [{ text: id, kind: 'idea', at: [0, 0] }]);
      socket.receive(writeUpdate(Y.encodeStateAsUpdate(doc)));
      // Reading waits for what was sent before it.
      return (await hub.read(table.board, snapshotOf)).cards.some((card) => card.id === id);
    };
    expect(await write(table.ana, 'participant', 'before-lock')).toBe(true);
    await lead('/lock', { isLocked: true });
    expect((await sessionOf(table.ana)).isLocked).toBe(true);
    expect(await write(table.ana, 'participant', 'while-locked')).toBe(false);
    expect(await write(table.facilitator, 'facilitator', 'by-leader')).toBe(true);
    await lead('/lock', { isLocked: false });
    expect(await write(table.bob, 'participant', 'after-lock')).toBe(true);
  });
});

describe('a call for help', () => {
  it('waits since it was made, until help has come', async () => {
    const since = t.clock.ms;
    await lead('/help', { isNeeded: true });
    t.clock.ms += 60_000;
    await lead('/help', { isNeeded: true });
    expect((await sessionOf(table.ana)).helpAt).toBe(since);
    await lead('/help', { isNeeded: false });
    expect((await sessionOf(table.ana)).helpAt).toBeNull();
  });
});

describe('“I’m in”', () => {
  const mark = (who: Person, target: unknown, isIn: boolean) => put(who, `/marks/${target}`, { isIn });

  it('is seen by everybody, counts a person once, and is taken back', async () => {
    const [card] = (await table.addCards('un four')) as [CardId];
    await table.phase('share');
    for (const who of [table.ana, table.ana, table.bob])
      expect((await mark(who, card, true)).status).toBe(204);
    const both = [table.ana.participantId, table.bob.participantId];
    expect((await sessionOf(table.screen)).marks[card]?.toSorted()).toEqual(both.toSorted());
    t.pushes.length = 0;
    await mark(table.bob, card, false);
    expect(t.heardBy(table.ana.participantId).marks).toEqual({ [card]: [table.ana.participantId] });
  });

  it('is for what is there', async () => {
    await table.phase('share');
    expect((await mark(table.ana, 'nothing-00001', true)).status).toBe(404);
    expect((await mark(table.ana, 'nothing-00001', false)).status).toBe(204);
    expect((await mark(table.ana, '__proto__', true)).status).toBe(404);
  });
});

describe('removing somebody', () => {
  const remove = (cards: string) =>
    table.ask(table.facilitator, 'POST', `/people/${table.ana.participantId}/removal`, { json: { cards } });

  it.each([
    ['keep', [false, false]],
    ['hide', [true, false]],
    ['delete', [false]],
  ] as const)('and to %s their cards', async (fate, hidden) => {
    // The table's cards are Ana's; Bob's comes from a draft.
    await table.addCards('de Ana');
    await table.phase('ideate');
    const path = `/drafts/bobs-${table.board.slice(0, 10)}`;
    await put(table.bob, path, { text: 'de Bob', kind: 'idea' });
    await table.phase('share');
    expect((await remove(fate)).status).toBe(204);
    expect((await remove(fate)).status).toBe(204);
    const { cards } = await table.view();
    expect(cards.map((card) => card.hidden)).toEqual(hidden);
    expect(cards.at(-1)?.text).toBe('de Bob');
  });

  it('closes their doors: token, socket, ballot and drafts', async () => {
    const [card] = await table.addCards('un four');
    await table.phase('vote');
    await put(table.ana, '/ballot', { votes: { [String(card)]: 1 } });
    await table.phase('ideate');
    await put(table.ana, `/drafts/anas-${table.board.slice(0, 10)}`, { text: 'encore', kind: 'idea' });
    const socket = createSocketDouble();
    const member = {
      id: table.ana.participantId,
      board: table.board,
      role: 'participant',
      name: 'Ana',
    } as const;
    t.evening.hub.accept(socket, member, { wantsSession: false });
    await remove('keep');
    expect(socket.closedWith()?.code).toBe(4401);
    expect((await table.ask(table.ana, 'GET', '/session')).status).toBe(401);
    const { people, drafts, vote } = await sessionOf(table.bob);
    expect(people[table.ana.participantId]).toEqual({ name: 'Ana', role: 'participant', removed: true });
    expect([drafts.count, vote.ballots]).toEqual([0, 0]);
  });

  it('closes the link, too, by which somebody came to lead', async () => {
    const tables = [{ name: 'Marais', facilitators: ['Gus'] }];
    const json = { ...newEvent(), challenges: [{ title: 'Manger', domain: 'food', tables }] };
    const event = await jsonOf<EventSheet>(await t.ask('POST', '/api/v1/events', { as: organiserKey, json }));
    const [board] = event.challenges.flatMap(({ boards }) => boards);
    const gus = await t.join(board?.facilitators[0]?.key ?? '');
    const flo = await t.join(board?.facilitatorKey ?? '', 'Flo');
    const person = `/api/v1/boards/${board?.id}/people/${gus.participantId}`;
    await t.ask('PUT', `${person}/leader`, { as: flo.token, json: { leads: false } });
    const removed = await t.ask('POST', `${person}/removal`, { as: flo.token, json: { cards: 'keep' } });
    expect(removed.status).toBe(204);
    const again = await t.ask('POST', '/api/v1/join', { json: { code: board?.facilitators[0]?.key } });
    expect(again.status).toBe(404);
  });

  it('is for participants of the table only', async () => {
    for (const { participantId } of [table.facilitator, table.screen, table.stranger]) {
      const path = `/people/${participantId}/removal`;
      expect((await table.ask(table.facilitator, 'POST', path, { json: { cards: 'keep' } })).status).toBe(
        404,
      );
    }
    expect((await remove('burn')).status).toBe(422);
  });
});

describe('leading together', () => {
  const leads = (who: Person, isLeader: boolean) =>
    put(table.facilitator, `/people/${who.participantId}/leader`, { leads: isLeader });

  it('gives somebody the keys of the table, who stays who they are', async () => {
    expect((await put(table.ana, '/help', { isNeeded: true })).status).toBe(403);
    expect((await leads(table.ana, true)).status).toBe(204);
    expect((await put(table.ana, '/help', { isNeeded: true })).status).toBe(204);
    expect((await sessionOf(table.bob)).people[table.ana.participantId]?.role).toBe('facilitator');
    const again = await t.ask('POST', '/api/v1/join', {
      as: table.ana.token,
      json: { code: table.joinCode },
    });
    expect(await jsonOf(again)).toMatchObject({
      participantId: table.ana.participantId,
      role: 'facilitator',
    });
  });

  it('hands over, and never leaves a table alone', async () => {
    expect((await problemOf(await leads(table.facilitator, false))).code).toBe('last-leader');
    await leads(table.ana, true);
    expect((await leads(table.facilitator, false)).status).toBe(204);
    expect((await put(table.facilitator, '/help', { isNeeded: true })).status).toBe(403);
  });

  it('takes the ballot of whoever leads: who leads does not vote', async () => {
    const [card] = await table.addCards('un four');
    await table.phase('vote');
    await put(table.ana, '/ballot', { votes: { [String(card)]: 1 } });
    await leads(table.ana, true);
    expect((await sessionOf(table.bob)).vote.ballots).toBe(0);
  });
});

describe('practice', () => {
  const practise = async () =>
    jsonOf<{ facilitatorKey: string }>(await table.ask(table.facilitator, 'POST', '/practice', { json: {} }));

  it('is a board of its own with something to reveal, which counts for nothing', async () => {
    const { facilitatorKey } = await practise();
    const me = await t.join(facilitatorKey, 'Flo');
    const ask = (method: string, path: string, json?: object) =>
      t.ask(method, `/api/v1/boards/${me.boardId}${path}`, { as: me.token, json });
    const session = await jsonOf<Session>(await ask('GET', '/session'));
    expect(session).toMatchObject({ board: { isPractice: true }, drafts: { count: 8 } });
    expect(Object.values(session.people).map(({ name }) => name)).toContain('Maryse');
    await ask('POST', '/phase', { phase: 'ideate' });
    await ask('POST', '/phase', { phase: 'share' });
    const view = await jsonOf<{ cards: { id: string }[] }>(await ask('GET', ''));
    expect(view.cards).toHaveLength(8);
    expect((await table.view()).cards).toEqual([]);
    expect((await sessionOf(table.ana)).board.isPractice).toBe(false);
    const event = await t.ask('GET', `/api/v1/events/${table.event}`, { as: organiserKey });
    expect(await event.text()).not.toContain(me.boardId);
    const all = await t.ask('GET', `/api/v1/events/${table.event}/export.json`, { as: organiserKey });
    expect(await all.text()).not.toContain('Maryse');
  });

  it('begins anew each time, is not practised itself, and has an end', async () => {
    const [first, second] = [await practise(), await practise()];
    expect(first.facilitatorKey).not.toBe(second.facilitatorKey);
    const me = await t.join(first.facilitatorKey, 'Flo');
    const path = `/api/v1/boards/${me.boardId}/practice`;
    expect((await t.ask('POST', path, { as: me.token, json: {} })).status).toBe(404);
    for (let n = 2; n < 30; n++) await practise();
    const refused = await table.ask(table.facilitator, 'POST', '/practice', { json: {} });
    expect((await problemOf(refused)).code).toBe('limit-reached');
  });
});
