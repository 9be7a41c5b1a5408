// [T2] Two stock y-websocket providers and a real browser on one board converge under random edits, over disconnects.

import { snapshotOf } from '@terreau/board/snapshot';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createEvent, get, join, type TestBoard } from '../evening.ts';
import { createRandom } from '../random.ts';
import { editAtRandom } from '../random-edits.ts';
import { type ServerProcess, startServer } from '../server-process.ts';
import { launchBrowser, newPerson } from './browser.ts';
import { eventually, takeSeat, write } from './steps.ts';

const seeds = [11, 12];

let server: ServerProcess;
let browser: Browser;
let boards: readonly TestBoard[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  ({ boards } = await createEvent(server.url, { tables: seeds.length }));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function connect(code: string, name: string) {
  const { token, boardId, participantId } = await join(server.url, code, name);
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, boardId, doc, {
    params: { token },
    disableBc: true,
  });
  let ids = 0;
  const newId = () => `${doc.clientID}-${++ids}-record`;
  return {
    doc,
    provider,
    token,
    hand: { author: participantId, now: () => 1_000 + ids, newId, origin: null },
  };
}

/** The texts of the cards as the browser lists them for those who do not see the canvas. */
function textsIn(page: Page): Promise<string[]> {
  return page
    .locator('[data-card]')
    .evaluateAll((buttons) => buttons.map((button) => button.firstChild?.textContent ?? '').sort());
}

it.each(seeds)('[T2] providers and browser agree, seed %i', async (seed) => {
  const board = boards[seeds.indexOf(seed)];
  if (!board) throw new Error('the event has too few tables');
  const random = createRandom(seed);
  const clients = [await connect(board.facilitatorKey, 'Un'), await connect(board.facilitatorKey, 'Deux')];
  const person = await newPerson(browser, server.url);
  await takeSeat(person.page, board.facilitatorKey, 'Trois');
  await person.page.getByRole('button', { name: 'Voir la liste' }).click();

  for (let round = 0; round < 12; round++) {
    for (let edit = 0; edit < 8; edit++) {
      const client = random.pick(clients);
      if (client) editAtRandom(client.doc, client.hand, random);
    }
    if (random.chance(0.4)) random.pick(clients)?.provider.disconnect();
    if (random.chance(0.4)) for (const { provider } of clients) provider.connect();
    if (round % 4 === 0) {
      await write(person.page, `Du navigateur, ${seed}-${round}`);
    }
  }
  for (const { provider } of clients) provider.connect();
  await person.page.getByRole('button', { name: 'Voir le plateau' }).click();

  const [first, second] = clients;
  if (!first || !second) throw new Error('two clients');
  await eventually(
    async () => Buffer.from(Y.encodeStateVector(first.doc)).equals(Y.encodeStateVector(second.doc)),
    true,
  );
  await eventually(async () => {
    const stored = await get<{ cards: unknown[]; clusters: unknown[] }>(
      `${server.url}/api/v1/boards/${board.id}`,
      first.token,
    );
    const shared = snapshotOf(first.doc);
    return (
      JSON.stringify([stored.cards, stored.clusters]) === JSON.stringify([shared.cards, shared.clusters])
    );
  }, true);
  const texts = snapshotOf(first.doc)
    .cards.map(({ text }) => text.trim())
    .sort();
  await eventually(() => textsIn(person.page), texts);
  expect(snapshotOf(second.doc)).toEqual(snapshotOf(first.doc));
  for (const { provider } of clients) provider.destroy();
  await person.close();
});
