import { clustersOf } from '@terreau/board/document';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BoardView } from '../../evening/export.ts';
import { followRegrouping } from '../../evening/voting/regrouping.ts';
import { setTable, type TestTable } from '../../testing/table.ts';
import { openTestEvening, problemOf, type TestEvening } from '../../testing/test-evening.ts';

let t: TestEvening;
let table: TestTable;
let cards: CardId[];
let cluster: ClusterId;
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  table = await setTable(t);
  cards = await table.addCards('one', 'two', 'three', 'four');
  cluster = await table.addCluster('Together', cards.slice(2));
  await table.phase('vote');
});
afterAll(() => t.close());

const cast = (votes: object, who = table.ana, lang: 'fr' | 'en' = 'en') =>
  table.ask(who, 'PUT', '/ballot', { json: { votes }, lang });

describe('a ballot [T5]', () => {
  it('counts once however often it is sent, and says what was sent last', async () => {
    for (let times = 0; times < 3; times++) expect((await cast({ [cluster]: 2 })).status).toBe(200);
    const answer = await cast({ [cluster]: 1, [String(cards[0])]: 2, [String(cards[1])]: 0 });
    expect(await answer.json()).toEqual({ votes: { [cluster]: 1, [String(cards[0])]: 2 }, budget: 3 });
    await Promise.all(Array.from({ length: 10 }, () => cast({ [cluster]: 3 }, table.bob)));
    await table.phase('converge');
    expect((await table.view()).tallies).toEqual({
      votes: { [cluster]: 4, [String(cards[0])]: 2 },
      supporters: { [cluster]: 2, [String(cards[0])]: 1 },
      ballots: 2,
    });
  });

  it('is refused over budget, with the numbers', async () => {
    for (const [lang, detail] of [
      ['fr', 'Vous avez 3 voix et en avez posé 5.'],
      ['en', 'You have 3 votes and placed 5.'],
    ] as const) {
      const response = await cast({ [cluster]: 3, [String(cards[0])]: 2 }, table.ana, lang);
      expect(await problemOf(response)).toMatchObject({
        status: 422,
        code: 'over-budget',
        field: 'votes',
        detail,
      });
    }
    expect((await table.session(table.ana)).vote.mine).toEqual({});
  });

  it('is refused outside of the vote, with the phases', async () => {
    await table.phase('cluster');
    for (const [lang, detail] of [
      [
        'fr',
        'Le plateau en est au temps «\u00a0Regrouper\u00a0»\u00a0: on ne peut voter qu’au temps «\u00a0Voter\u00a0».',
      ],
      ['en', 'The board is in “Group”: you can vote only in “Vote”.'],
    ] as const) {
      const response = await cast({ [cluster]: 1 }, table.ana, lang);
      expect(await problemOf(response)).toMatchObject({ status: 409, code: 'wrong-phase', detail });
    }
  });

  it('is refused for what is not on the board', async () => {
    const response = await cast({ 'nothing-there': 1 });
    expect(await problemOf(response)).toMatchObject({ status: 422, code: 'unknown-target' });
  });

  it('counts for the cluster in which a card is, once however many of its cards it names', async () => {
    const [, , third, fourth] = cards.map(String) as [string, string, string, string];
    const answer = await cast({ [third]: 1, [fourth]: 1, [cluster]: 1 });
    expect(await answer.json()).toEqual({ votes: { [cluster]: 3 }, budget: 3 });
    await table.phase('converge');
    expect((await table.view()).tallies).toMatchObject({
      votes: { [cluster]: 3 },
      supporters: { [cluster]: 1 },
    });
  });

  it('counts for the cluster that another was merged into, before the reveal and after it', async () => {
    const other = await table.addCluster('Apart', cards.slice(0, 1));
    await cast({ [cluster]: 1, [other]: 2 });
    await cast({ [other]: 1 }, table.bob);
    await table.merge(other, cluster);
    expect((await table.session(table.ana)).vote.mine).toEqual({ [cluster]: 3 });
    expect(await (await cast({ [other]: 2 }, table.bob)).json()).toMatchObject({ votes: { [cluster]: 2 } });
    const [last] = await table.addCards('five');
    const third = await table.addCluster('Last', [last as CardId]);
    await table.phase('converge');
    await table.merge(cluster, third);
    const tallies = { votes: { [third]: 5 }, supporters: { [third]: 2 }, ballots: 2 };
    expect((await table.session(table.bob)).vote.tallies).toEqual(tallies);
    expect((await table.view()).tallies).toEqual(tallies);
  });

  it('is told anew to whoever is there when the board is regrouped', async () => {
    followRegrouping(t.evening, { error: console.error }, 0);
    const other = await table.addCluster('Apart', cards.slice(0, 1));
    await cast({ [other]: 2 });
    await table.phase('converge');
    t.pushes.length = 0;
    await table.merge(other, cluster);
    const told = () => t.heardBy(table.bob.participantId).vote?.tallies?.votes;
    await expect.poll(told).toEqual({ [cluster]: 2 });
  });

  it('gives back what was voted for a card that is hidden since, and traps nobody', async () => {
    const [shown, hidden] = cards as [CardId, CardId];
    expect((await cast({ [hidden]: 3 })).status).toBe(200);
    await table.hide(hidden);
    expect((await table.session(table.ana)).vote).toMatchObject({ mine: {}, ballots: 1, tallies: null });
    const answer = await cast({ [hidden]: 3, [shown]: 3 });
    expect(await answer.json()).toEqual({ votes: { [shown]: 3 }, budget: 3 });
  });

  it('knows no cluster in which nothing is to be seen, and gives back what was voted for one', async () => {
    const empty = await table.addCluster('Empty', []);
    for (const votes of [{ [empty]: 3, [cluster]: 3 }, { [cluster]: 3 }]) {
      expect(await (await cast(votes)).json()).toEqual({ votes: { [cluster]: 3 }, budget: 3 });
    }
    for (const card of cards.slice(2)) await table.hide(card);
    expect((await table.session(table.ana)).vote.mine).toEqual({});
    expect(await (await cast({ [cluster]: 3, [String(cards[0])]: 1 })).json()).toMatchObject({
      votes: { [String(cards[0])]: 1 },
    });
    await cast({ [cluster]: 1 }, table.bob);
    await table.phase('converge');
    const tallies = { votes: { [String(cards[0])]: 1 }, supporters: { [String(cards[0])]: 1 }, ballots: 1 };
    expect((await table.session(table.bob)).vote.tallies).toEqual(tallies);
    const seen = await table.ask(table.bob, 'GET', '');
    expect(((await seen.json()) as BoardView).tallies).toEqual(tallies);
  });

  it('tells nobody the id of what is hidden or gone when it is revealed', async () => {
    const [shown, hidden, gone] = [...cards.slice(0, 2), cluster].map(String) as [string, string, string];
    await cast({ [shown]: 1, [hidden]: 1, [gone]: 1 });
    await table.hide(hidden as CardId);
    await t.evening.hub.edit(table.board, (doc) => clustersOf(doc).delete(gone));
    t.pushes.length = 0;
    await table.phase('converge');
    const tallies = { votes: { [shown]: 1 }, supporters: { [shown]: 1 }, ballots: 1 };
    expect((await table.session(table.bob)).vote.tallies).toEqual(tallies);
    const seen = await table.ask(table.bob, 'GET', '');
    expect(((await seen.json()) as BoardView).tallies).toEqual(tallies);
    const bob = { id: table.bob.participantId, board: table.board, role: 'participant', name: '' } as const;
    expect(t.pushes.map(({ patchFor }) => patchFor(bob)?.vote?.tallies)).toContainEqual(tallies);
    expect((await table.view()).tallies?.votes).toHaveProperty(hidden, 1);
  });

  it('is refused with counts that are not whole or negative', async () => {
    for (const count of [-1, 1.5, 1e9, '1', null]) {
      const response = await cast({ [cluster]: count });
      const problem = await problemOf(response);
      expect(problem, String(count)).toMatchObject({ status: 422, field: 'votes' });
    }
  });

  it('reaches its owner’s devices only; the others learn how many have voted', async () => {
    t.pushes.length = 0;
    await cast({ [cluster]: 2 });
    expect(t.heardBy(table.ana.participantId)).toEqual({ vote: { mine: { [cluster]: 2 }, ballots: 1 } });
    for (const [who, role] of [
      [table.bob, 'participant'],
      [table.facilitator, 'facilitator'],
      [table.facilitator, 'organiser'],
      [table.screen, 'screen'],
    ] as const) {
      expect(t.heardBy(who.participantId, role)).toEqual({ vote: { ballots: 1 } });
    }
  });

  it('is secret again when the vote is reopened', async () => {
    await cast({ [cluster]: 2 });
    await table.phase('converge');
    expect((await table.view()).tallies).not.toBeNull();
    await table.phase('vote');
    expect((await table.view()).tallies).toBeNull();
    expect((await table.session(table.ana)).vote.mine).toEqual({ [cluster]: 2 });
  });
});
