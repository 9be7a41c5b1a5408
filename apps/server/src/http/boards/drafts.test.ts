import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maxDraftsPerPerson } from '../../evening/drafts/drafts.ts';
import { setTable, type TestTable } from '../../testing/table.ts';
import { openTestEvening, problemOf, type TestEvening } from '../../testing/test-evening.ts';

let t: TestEvening;
let table: TestTable;
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  table = await setTable(t);
  await table.phase('ideate');
});
afterAll(() => t.close());

const id = 'draft-0001';
const put = (who = table.ana, text = 'Un four à pain', draft = `${table.board}-1`.slice(-12)) =>
  table.ask(who, 'PUT', `/drafts/${draft}`, { json: { text, kind: 'need' } });

describe('a draft', () => {
  it('is kept for its author, and others learn only that there is one [T4]', async () => {
    expect((await put()).status).toBe(204);
    expect((await table.session(table.ana)).drafts).toMatchObject({
      mine: [{ text: 'Un four à pain', kind: 'need' }],
      count: 1,
    });
    for (const who of [table.bob, table.facilitator, table.screen]) {
      expect((await table.session(who)).drafts).toEqual({ mine: [], count: 1 });
    }
  });

  it('is one draft however often it is sent, and says what was sent last', async () => {
    for (const text of ['one', 'one', ' two\r\nlines ']) await put(table.ana, text);
    expect((await table.session(table.ana)).drafts).toMatchObject({
      mine: [{ text: 'two\nlines' }],
      count: 1,
    });
  });

  it('is taken back, which can be asked twice', async () => {
    const draft = `${table.board}-1`.slice(-12);
    await put();
    for (const _ of [1, 2])
      expect((await table.ask(table.ana, 'DELETE', `/drafts/${draft}`)).status).toBe(204);
    expect((await table.session(table.ana)).drafts).toEqual({ mine: [], count: 0 });
  });

  it('cannot be changed or taken by another, at this table or at another', async () => {
    const draft = `${table.board}-1`.slice(-12);
    await put();
    expect(await problemOf(await put(table.bob, 'mine now'))).toMatchObject({ status: 404 });
    await table.ask(table.bob, 'DELETE', `/drafts/${draft}`);
    const elsewhere = `/api/v1/boards/${table.stranger.boardId}`;
    const organiser = { as: 'the-key-of-the-organiser', json: { phase: 'ideate' } };
    await t.ask('POST', `${elsewhere}/phase`, organiser);
    const theft = { as: table.stranger.token, json: { text: 'mine now', kind: 'idea' } };
    expect((await t.ask('PUT', `${elsewhere}/drafts/${draft}`, theft)).status).toBe(404);
    expect((await table.session(table.ana)).drafts.mine).toMatchObject([{ text: 'Un four à pain' }]);
  });

  it('has at most 2,000 characters, an id of ours and a known kind', async () => {
    expect(await problemOf(await put(table.ana, 'x'.repeat(3_000)))).toMatchObject({
      status: 422,
      field: 'text',
      detail: 'The field “text” has more than 2,000 characters.',
    });
    expect((await put(table.ana, 'x'.repeat(2_000))).status).toBe(204);
    expect((await put(table.ana, 'x', 'short')).status).toBe(404);
    const json = { text: 'x', kind: 'wish' };
    expect(await problemOf(await table.ask(table.ana, 'PUT', `/drafts/${id}`, { json }))).toMatchObject({
      field: 'kind',
    });
  });

  it('is one of a bounded number [T6]', async () => {
    for (let n = 0; n < maxDraftsPerPerson; n++) await put(table.ana, 'x', `many-drafts-${n}`);
    expect(await problemOf(await put(table.ana, 'x', 'one-too-many'))).toMatchObject({
      status: 409,
      code: 'limit-reached',
    });
    expect((await put(table.bob, 'x', 'draft-of-bob')).status).toBe(204);
  });

  it('reaches its author’s own devices only', async () => {
    t.pushes.length = 0;
    await put();
    expect(t.heardBy(table.ana.participantId)).toMatchObject({ drafts: { mine: [{}], count: 1 } });
    expect(t.heardBy(table.bob.participantId)).toEqual({ drafts: { count: 1 } });
  });
});
