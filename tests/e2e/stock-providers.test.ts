// [T2] Two stock y-websocket providers and a real browser on one board converge under random edits, over disconnects.

import { snapshotOf } from '@terreau/board/snapshot';
import type { Page } from 'playwright';
import { expect, it, vi } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { get, join } from '../evening.ts';
import { createRandom } from '../random.ts';
import { editAtRandom } from '../random-edits.ts';
import { setStage } from './stage.ts';
import { eventually, takeSeat, write } from './steps.ts';

const seeds = [11, 12];

const stage = setStage({ tables: seeds.length });

async function connect(code: string, name: string) {
  const { token, boardId, participantId } = await join(stage.url(), code, name);
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${stage.url().replace('http', 'ws')}/sync`, boardId, doc, {
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
  const board = stage.table(seeds.indexOf(seed));
  const random = createRandom(seed);
  const clients = [await connect(board.facilitatorKey, 'Un'), await connect(board.facilitatorKey, 'Deux')];
  const person = await stage.arrive();
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
      `${stage.url()}/api/v1/boards/${board.id}`,
      first.token,
    );
    const shared = snapshotOf(first.doc);
    return (
      JSON.stringify([stored.cards, stored.clusters]) === JSON.stringify([shared.cards, shared.clusters])
    );
  }, true);
  // What the browser wrote last may have been on its way until now.
  await vi.waitFor(
    async () => {
      const { cards } = snapshotOf(first.doc);
      expect(await textsIn(person.page)).toEqual(cards.map(({ text }) => text.trim()).sort());
      expect(snapshotOf(second.doc)).toEqual(snapshotOf(first.doc));
    },
    { timeout: 30_000 },
  );
  for (const { provider } of clients) provider.destroy();
  await person.close();
});
