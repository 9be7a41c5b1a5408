import { intersects } from '@terreau/board/geometry';
import { estimateCardSize } from '@terreau/board/layout';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setTable, type TestTable } from '../../testing/table.ts';
import { openTestEvening, organiserKey, problemOf, type TestEvening } from '../../testing/test-evening.ts';

let t: TestEvening;
let table: TestTable;
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  table = await setTable(t);
});
afterAll(() => t.close());

const send = (json: unknown, as = table.facilitator.token) =>
  t.ask('POST', `${table.path}/cards`, { as, json });
const sendCsv = (body: string | Uint8Array<ArrayBuffer>, lang: 'fr' | 'en' = 'en') =>
  t.ask('POST', `${table.path}/cards`, {
    as: organiserKey,
    body,
    lang,
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });

describe('importing cards', () => {
  it('adds ideas of every kind, by whoever imports them', async () => {
    const response = await send({ cards: [{ text: 'One' }, { text: ' Two ', kind: 'need' }] });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      added: 2,
      existing: 0,
      cards: [expect.any(String), expect.any(String)],
    });
    const { cards } = await table.view();
    expect(cards.map(({ text, kind, author }) => [text, kind, author])).toEqual([
      ['One', 'idea', table.facilitator.participantId],
      ['Two', 'need', table.facilitator.participantId],
    ]);
  });

  it('adds what is there already only once, and twice what is twice in the file', async () => {
    const cards = [{ text: 'same' }, { text: 'same' }, { text: 'other' }];
    const first = await (await send({ cards })).json();
    expect(first).toMatchObject({ added: 3, existing: 0 });
    expect(await (await send({ cards: [...cards, { text: 'new' }] })).json()).toMatchObject({
      added: 1,
      existing: 3,
    });
    expect((await table.view()).cards).toHaveLength(4);
  });

  it('lays cards out without overlap, beside what is there', async () => {
    const own = await table.addCards('mine', 'mine too');
    await table.addCluster('Ours', own);
    const ideas = Array.from({ length: 165 }, (_, n) => ({ text: `${n} ${'word '.repeat((n * 7) % 90)}` }));
    await send({ cards: ideas });
    const rects = (await table.view()).cards.map(({ at: [x, y], text }) => {
      const [width, height] = estimateCardSize(text);
      return { x, y, width, height };
    });
    expect(rects).toHaveLength(167);
    for (const [index, rect] of rects.entries()) {
      for (const other of rects.slice(index + 1)) expect(intersects(rect, other)).toBe(false);
    }
  });

  it('makes the organiser an author by name, once, in the language of the event', async () => {
    for (const text of ['one', 'two']) await send({ cards: [{ text }] }, organiserKey);
    const { people, cards } = await table.view();
    const organisers = Object.entries(people).filter(([, { role }]) => role === 'organiser');
    expect(organisers.map(([id, { name }]) => [id, name])).toEqual([[cards[0]?.author, 'Organisation']]);
    expect(cards[1]?.author).toBe(cards[0]?.author);
  });

  it('reads CSV as spreadsheets write it', async () => {
    const text = '\uFEFFid;comment-body\r\n1;"Un four, ""à pain""\r\net un verger"\r\n2;Été à l’école\r\n';
    expect(await (await sendCsv(text)).json()).toMatchObject({ added: 2 });
    const latin = Uint8Array.from('text\nCaf\u00e9 solidaire\n', (character) => character.charCodeAt(0));
    expect(await (await sendCsv(latin)).json()).toMatchObject({ added: 1 });
    expect((await table.view()).cards.map((card) => card.text).sort()).toEqual([
      'Café solidaire',
      'Un four, "à pain"\net un verger',
      'Été à l’école',
    ]);
  });

  it('says what is wrong with a CSV, and then adds nothing', async () => {
    for (const [csv, lang, detail] of [
      ['a,b\n1,2\n', 'en', 'The file has no column “text” or “comment-body”.'],
      ['text\n', 'fr', 'Le fichier ne contient aucune idée.'],
      [`text\nfine\n${'x'.repeat(3_000)}\n`, 'en', 'Row 3: 3,000 characters, a card holds 2,000 at most.'],
      [`text\n"${'never closed\n'.repeat(3)}`, 'en', expect.stringContaining('cannot be read as CSV')],
      [
        `text,kind\n${Array.from({ length: 8 }, (_, n) => `idea ${n},wish`).join('\n')}\n`,
        'en',
        expect.stringMatching(/^Row 2: .*Row 6: unknown kind of card\. 3 more rows have errors\.$/),
      ],
    ] as const) {
      expect(await problemOf(await sendCsv(csv, lang))).toMatchObject({
        status: 422,
        code: 'unreadable-csv',
        detail,
      });
    }
    expect((await table.view()).cards).toEqual([]);
  });

  it('takes 2 MB of ideas but not more', async () => {
    const row = `${'x'.repeat(1_000)}\n`;
    expect((await sendCsv(`text\n${row.repeat(1_900)}`)).status).toBe(201);
    const tooLarge = await problemOf(await sendCsv(`text\n${row.repeat(2_200)}`, 'fr'));
    expect(tooLarge).toMatchObject({
      status: 413,
      detail: expect.stringContaining('ne peut pas dépasser 2 Mo.'),
    });
  });

  it('refuses a card of 3,000 characters and an empty list', async () => {
    expect(
      await problemOf(await send({ cards: [{ text: 'fine' }, { text: 'x'.repeat(3_000) }] })),
    ).toMatchObject({
      status: 422,
      field: 'cards.1.text',
    });
    expect(await problemOf(await send({ cards: [] }))).toMatchObject({ status: 422, field: 'cards' });
    expect(
      (
        await t.ask('POST', `${table.path}/cards`, {
          as: organiserKey,
          headers: { 'content-type': 'application/json' },
          body: '{',
        })
      ).status,
    ).toBe(400);
  });

  it('fills a board up to its limit, and says how much room there is [T6]', async () => {
    const batch = (from: number) => Array.from({ length: 5_000 }, (_, n) => ({ text: `idea ${from + n}` }));
    await send({ cards: batch(0) });
    await send({ cards: batch(5_000).slice(1) });
    const problem = await problemOf(await send({ cards: [{ text: 'a' }, { text: 'b' }] }));
    expect(problem).toMatchObject({
      status: 409,
      code: 'limit-reached',
      detail: 'A board holds 10,000 cards at most: there is room for 1.',
    });
  });
});

describe('who may not import', () => {
  it('is told so before a byte of the file is read [T4] [T6]', async () => {
    const broken = 'no such column\n"never closed\n';
    const headers = { 'content-type': 'text/csv' };
    for (const [who, status] of [
      [table.ana, 403],
      [table.screen, 403],
      [table.stranger, 403],
    ] as const) {
      const asked = { as: who.token, body: broken, headers };
      expect((await t.ask('POST', `${table.path}/cards`, asked)).status).toBe(status);
    }
    await table.phase('vote');
    const asked = { as: table.facilitator.token, body: broken, headers };
    expect((await t.ask('POST', `${table.path}/cards`, asked)).status).toBe(409);
    expect((await send('no list at all', table.ana.token)).status).toBe(403);
  });
});
