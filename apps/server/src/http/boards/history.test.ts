import { deleteCards, type Hand, moveCards, setHidden } from '@terreau/board/edits';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BoardState, maxStates, type StateEntry } from '../../evening/history.ts';
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
let table: TestTable;
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  table = await setTable(t);
});
afterAll(() => t.close());

const list = async (who: Person = table.facilitator): Promise<StateEntry[]> =>
  (await jsonOf<{ states: StateEntry[] }>(await table.ask(who, 'GET', '/history'))).states;
const view = async (who: Person, number: number): Promise<BoardState> =>
  jsonOf(await table.ask(who, 'GET', `/history/${number}`));
const restore = (number: number, as = table.facilitator.token, lang: 'fr' | 'en' = 'en') =>
  t.ask('POST', `${table.path}/history/${number}/restore`, { as, json: {}, lang });
const edit = (change: (doc: Parameters<typeof moveCards>[0], hand: Hand) => void) =>
  t.evening.hub.edit(table.board, (doc) =>
    change(doc, {
      author: table.ana.participantId as ParticipantId,
      now: t.evening.now,
      newId: t.evening.newId,
      origin: null,
    }),
  );

/** A card that is grouped at the end of `cluster`. */
const playUntilVote = async (): Promise<{ cards: CardId[] }> => {
  await table.phase('share');
  const cards = await table.addCards('Un four', 'Un verger', 'Une halle');
  await table.phase('cluster');
  await table.addCluster('Manger', cards.slice(0, 2));
  await table.phase('vote');
  return { cards };
};

describe('the history of a board', () => {
  it('has the board as it stood at the end of each phase, newest first', async () => {
    await playUntilVote();
    expect(
      (await list()).map(({ number, phase, cards, clusters }) => [number, phase, cards, clusters]),
    ).toEqual([
      [3, 'cluster', 3, 1],
      [2, 'share', 3, 0],
      [1, 'welcome', 0, 0],
    ]);
    const now = await table.view();
    expect((await view(table.facilitator, 3)).board).toEqual({ cards: now.cards, clusters: now.clusters });
    expect((await view(table.facilitator, 2)).board.cards.map(({ cluster }) => cluster)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('keeps nothing when the same phase is given more time', async () => {
    await table.phase('share');
    await table.phase('share', 5);
    expect(await list()).toHaveLength(1);
  });

  it('has the silent phase as it was revealed, and not a byte of it before [T4]', async () => {
    await table.phase('ideate');
    const json = { text: 'Écrit en silence', kind: 'need' };
    await table.ask(table.ana, 'PUT', '/drafts/draft-of-ana', { json });
    expect(
      JSON.stringify(await Promise.all((await list()).map(({ number }) => view(table.bob, number)))),
    ).not.toContain('silence');
    await table.phase('share');
    const [silent] = await list();
    expect(silent).toMatchObject({ phase: 'ideate', cards: 1 });
    expect((await view(table.bob, silent?.number ?? 0)).board.cards.map(({ text }) => text)).toEqual([
      'Écrit en silence',
    ]);
  });

  it('is bounded: the oldest states go [T6]', async () => {
    for (let n = 0; n < maxStates + 3; n++) await table.phase(n % 2 === 0 ? 'share' : 'cluster');
    const numbers = (await list()).map(({ number }) => number);
    expect(numbers).toHaveLength(maxStates);
    expect(numbers.at(-1)).toBe(4);
  });

  it('shows those who do not lead nothing that was hidden then, or hidden or deleted since', async () => {
    const { cards } = await playUntilVote();
    const [hiddenThen, hiddenSince, deleted] = await table.addCards('cachée', 'cachée depuis', 'supprimée');
    if (hiddenThen) await table.hide(hiddenThen);
    await table.phase('cluster');
    await edit((doc, hand) => {
      setHidden(doc, hand, hiddenSince ? [hiddenSince] : [], true);
      deleteCards(doc, hand, deleted ? [deleted] : []);
    });
    const { number } = (await list())[0] ?? { number: 0 };
    expect((await view(table.ana, number)).board.cards.map(({ id }) => id).sort()).toEqual([...cards].sort());
    expect((await view(table.facilitator, number)).board.cards).toHaveLength(6);
  });

  it('is not there for whoever is at another table, nor for a screen', async () => {
    await table.phase('share');
    for (const who of [table.stranger, table.screen]) {
      for (const path of ['/history', '/history/1']) {
        expect((await t.ask('GET', table.path + path, { as: who.token })).status).toBe(403);
      }
    }
    expect((await t.ask('GET', `${table.path}/history`)).status).toBe(401);
  });
});

describe('restoring', () => {
  it('brings the board back, and first keeps it as it was', async () => {
    const { cards } = await playUntilVote();
    await table.phase('cluster');
    const [first, second] = cards;
    await edit((doc, hand) => {
      if (first) moveCards(doc, hand, [[first, [5_000, 5_000]]]);
      if (second) deleteCards(doc, hand, [second]);
    });
    await table.addCards('Plus tard');
    const before = await table.view();
    const { board } = await view(table.facilitator, 3);
    expect(await jsonOf(await restore(3))).toEqual({ changed: true, back: 1, aside: 1, kept: 5 });
    const after = await table.view();
    const old = new Set<string>(board.cards.map(({ id }) => id));
    expect(after.cards.filter(({ id }) => old.has(id))).toEqual(board.cards);
    expect(after.clusters).toEqual(board.clusters);
    expect(after.cards.map(({ text }) => text)).toContain('Plus tard');
    const [kept] = await list();
    expect(kept).toMatchObject({ occasion: 'before-restore', phase: 'cluster', cards: 3 });
    expect((await view(table.facilitator, kept?.number ?? 0)).board.cards).toEqual(before.cards);
  });

  it('changes and keeps nothing when it is asked for again', async () => {
    await playUntilVote();
    await table.phase('cluster');
    await table.addCards('Plus tard');
    await restore(2);
    const [states, board] = [await list(), await table.view()];
    expect(await jsonOf(await restore(2))).toMatchObject({ changed: false, kept: null });
    expect(await list()).toEqual(states);
    expect(await table.view()).toEqual(board);
  });

  it('can be done by the organiser, who becomes nobody’s hand', async () => {
    await playUntilVote();
    await table.phase('converge');
    expect((await restore(2, organiserKey)).status).toBe(200);
    expect((await table.view()).clusters.map(({ title }) => title)).toEqual(['Manger']);
  });

  it('is for those who lead, and not while people vote [T4]', async () => {
    await playUntilVote();
    expect(await problemOf(await restore(2))).toMatchObject({ status: 409, code: 'wrong-phase' });
    await table.phase('cluster');
    expect(await problemOf(await restore(2, table.ana.token, 'fr'))).toMatchObject({
      status: 403,
      code: 'wrong-role',
      detail: expect.stringContaining('rétablir un état du plateau'),
    });
  });

  it('says that a state is not kept', async () => {
    await table.phase('share');
    for (const number of ['9', '0', '1.5', 'x', '99999999999']) {
      for (const [method, path] of [
        ['GET', `/history/${number}`],
        ['POST', `/history/${number}/restore`],
      ] as const) {
        const request = { ...(method === 'POST' && { json: {} }), lang: 'en' as const };
        expect(await problemOf(await table.ask(table.facilitator, method, path, request))).toMatchObject({
          status: 404,
          detail: 'This state of the board is not, or no longer, kept.',
        });
      }
    }
  });
});
