// The whole product: our server with a board in it, the built web app in the browser, and three people at other devices
// who move cards through the server.

import { cardsOf } from '@terreau/board/document';
import { addCards, type Hand, moveCards } from '@terreau/board/edits';
import type { CardId } from '@terreau/board/ids';
import type { BrowserContext, Page } from 'playwright';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createEvent, type Joined, join, post } from '../../../evening.ts';
import { createRandom } from '../../../random.ts';
import { startServer } from '../../../server-process.ts';
import type { Contender, Sight } from '../contender.ts';
import type { BenchCard } from '../material.ts';
import { viewport } from '../session.ts';
import { findDesk, installProbe } from './terreau-probe.ts';

/** From one card to the next, in world units: a card of ours and the gap beside it. */
const [columnWidth, rowHeight] = [270, 190];
/** Pixels: around all of the cards, and what stands above and below them on the page. */
const [edge, barsHeight] = [24, 180];
const kinds = ['need', 'resource', 'idea', 'question'] as const;
/** The relay takes updates up to a size, and so many a second of one person. */
const [cardsAtOnce, betweenMs] = [100, 120];

interface Colleague {
  readonly doc: Y.Doc;
  readonly hand: Hand;
  readonly leave: () => void;
}

export async function openTerreau(cards: readonly BenchCard[]): Promise<Contender> {
  const server = await startServer();
  const { boards } = await createEvent(server.url);
  const [table] = boards;
  if (!table) throw new Error('the event has no table');
  const facilitator = await join(server.url, table.facilitatorKey, 'Nadia');
  await post(`${server.url}/api/v1/boards/${table.id}/phase`, { phase: 'cluster' }, facilitator.token);
  const people = await Promise.all(
    ['Ana', 'Bo', 'Chloé'].map((name) => join(server.url, table.joinCode, name)),
  );
  const colleagues = await Promise.all(people.map((person) => arrive(server.url, person)));
  const ids = await writeCards(colleagues, cards);
  const random = createRandom(7);

  return {
    name: 'Terreau',
    wheelFor: (from, to) => -140 * Math.log(to / from),
    address: () => `${server.url}/b/${table.id}`,
    async prepare(context: BrowserContext, page: Page, sight: Sight) {
      const data = { code: table.facilitatorKey, name: 'Zoé' };
      await context.request.post(`${server.url}/api/v1/join`, { data });
      await page.addInitScript(`window.findDesk = ${findDesk.toString()};`);
      await page.addInitScript(([key, camera]) => sessionStorage.setItem(key, camera), [
        `terreau:camera:${table.id}`,
        JSON.stringify(sight === 'far' ? allOf(cards) : nearMiddle(cards)),
      ] as const);
    },
    isReady: (page) => page.evaluate(installProbe, ids).catch(() => false),
    moveRemotely(_page, perSecond) {
      let next = 0;
      const timer = setInterval(() => {
        const colleague = colleagues[next++ % colleagues.length];
        const id = random.pick(ids);
        if (!colleague || !id) return;
        const at = cardsOf(colleague.doc).get(id)?.get('at');
        if (!Array.isArray(at)) return;
        const [x, y] = at.map((each: number) => each + (random.below(80) - 40) * 0.7);
        moveCards(colleague.doc, colleague.hand, [[id, [x ?? 0, y ?? 0]]]);
      }, 1_000 / perSecond);
      return Promise.resolve(() => {
        clearInterval(timer);
        return Promise.resolve();
      });
    },
    async close() {
      for (const { leave } of colleagues) leave();
      await server.stop();
    },
  };
}

/** Where a tab that comes back finds the camera: with about 50 cards in view. */
function nearMiddle(cards: readonly BenchCard[]): { x: number; y: number; zoom: number } {
  const [columns, rows] = [cards.map(({ at }) => at[0]), cards.map(({ at }) => at[1])];
  const [x, y] = [(Math.max(...columns) / 2) * columnWidth, (Math.max(...rows) / 2) * rowHeight];
  const zoom = 0.5;
  return { x: viewport.width / 2 - x * zoom, y: viewport.height / 2 - y * zoom, zoom };
}

/** Where the camera is with every card in view, above the tools and below the page's header. */
function allOf(cards: readonly BenchCard[]): { x: number; y: number; zoom: number } {
  const [columns, rows] = [cards.map(({ at }) => at[0]), cards.map(({ at }) => at[1])];
  const width = (Math.max(...columns) + 1) * columnWidth;
  const height = (Math.max(...rows) + 1) * rowHeight;
  const zoom = Math.min(1, (viewport.width - 2 * edge) / width, (viewport.height - barsHeight) / height);
  return { x: (viewport.width - width * zoom) / 2, y: edge, zoom };
}

async function arrive(url: string, { boardId, token, participantId }: Joined): Promise<Colleague> {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, boardId, doc, {
    // The type asks for a browser's socket; this one is used as one.
    WebSocketPolyfill: WebSocket as never,
    params: { token },
    disableBc: true,
  });
  await new Promise<void>((synced) => provider.once('sync', () => synced()));
  let cards = 0;
  const hand: Hand = {
    author: participantId,
    now: Date.now,
    newId: () => `${participantId.slice(0, 12)}-${String(cards++).padStart(8, '0')}`,
    origin: 'bench',
  };
  const leave = () => {
    provider.destroy();
    doc.destroy();
  };
  return { doc, hand, leave };
}

/** Writes the cards as people do, and waits until everybody has all of them. */
async function writeCards(
  colleagues: readonly Colleague[],
  cards: readonly BenchCard[],
): Promise<readonly CardId[]> {
  const ids: CardId[] = [];
  for (let n = 0; n < cards.length; n += cardsAtOnce) {
    const colleague = colleagues[(n / cardsAtOnce) % colleagues.length];
    if (!colleague) throw new Error('nobody is there to write');
    const written = cards.slice(n, n + cardsAtOnce).map(({ at: [column, row], text, colour }) => {
      const kind = kinds[colour] ?? 'idea';
      return { text, kind, at: [column * columnWidth, row * rowHeight] as const };
    });
    ids.push(...addCards(colleague.doc, colleague.hand, written));
    await new Promise((resume) => setTimeout(resume, betweenMs));
  }
  while (colleagues.some(({ doc }) => cardsOf(doc).size < cards.length))
    await new Promise((resume) => setTimeout(resume, 100));
  return ids;
}
