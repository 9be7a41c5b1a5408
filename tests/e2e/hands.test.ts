// What a hand can do on the canvas beyond a click: draw around cards, lay them in line, carry them past the edge, throw the
// view, and put cards in order. A stock client at the same table puts the cards there, and sees what becomes of them.

import { addCards } from '@terreau/board/edits';
import { intersects, type Point, type Rect } from '@terreau/board/geometry';
import { minCardHeight } from '@terreau/board/layout';
import { snapshotOf } from '@terreau/board/snapshot';
import type { Page } from 'playwright';
import { afterAll, expect, it } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { join, post } from '../evening.ts';
import { setStage } from './stage.ts';
import { eventually, shown, takeSeat } from './steps.ts';

const stage = setStage({ tables: 8 });
const [cardWidth, cardHeight] = [232, minCardHeight];
const providers: WebsocketProvider[] = [];
afterAll(() => {
  for (const provider of providers) provider.destroy();
});

/** A table in `cluster` with cards at these places, and somebody at a laptop who sees the first in the middle, at 100 %. */
async function openTable(index: number, places: Readonly<Record<string, Point>>, isCalm = false) {
  const table = stage.table(index);
  const { token, participantId } = await join(stage.url(), table.facilitatorKey, 'Nadia');
  await post(`${stage.url()}/api/v1/boards/${table.id}/phase`, { phase: 'cluster' }, token);
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${stage.url().replace('http', 'ws')}/sync`, table.id, doc, {
    params: { token },
    disableBc: true,
  });
  providers.push(provider);
  await eventually(async () => provider.synced, true);
  let ids = 0;
  const newId = () => `${doc.clientID}-${++ids}-record`;
  const cards = Object.entries(places).map(([text, at]) => ({ text, kind: 'idea' as const, at }));
  addCards(doc, { author: participantId, now: () => 1_000 + ids, newId, origin: null }, cards);

  const { page, errors } = await stage.arrive();
  if (isCalm) await page.emulateMedia({ reducedMotion: 'reduce' });
  await takeSeat(page, table.joinCode, 'Ana');
  await eventually(() => page.locator('[data-card]').count(), cards.length);
  const [first] = Object.keys(places);
  const [middle] = Object.values(places);
  if (first === undefined || !middle) throw new Error('no card');
  await page.keyboard.press('Shift+Digit0');
  await eventually(() => page.getByText(/^100\s%$/).count(), 1);
  await look(page, first);
  const canvas = await page.locator('[data-pointer]').boundingBox();
  if (!canvas) throw new Error('no board');

  const placeOf = (text: string): Point =>
    snapshotOf(doc).cards.find((card) => card.text === text)?.at ?? [Number.NaN, Number.NaN];
  /** Where a place of the board was on the screen when the first card was in the middle. */
  const onScreen = ([x, y]: Point) => ({
    x: canvas.x + canvas.width / 2 + x - middle[0] - cardWidth / 2,
    y: canvas.y + canvas.height / 2 + y - middle[1] - cardHeight / 2,
  });
  /** The middle of a card where it was put. */
  const grip = (text: string, [dx, dy]: Point = [0, 0]) => {
    const [x, y] = places[text] ?? [Number.NaN, Number.NaN];
    return onScreen([x + cardWidth / 2 + dx, y + cardHeight / 2 + dy]);
  };
  /** How far to the right the others see Ana carry cards. */
  const carried = (): number => {
    const drags = [...provider.awareness.getStates().values()].flatMap((state) => state['drag'] ?? []);
    return drags[0]?.by[0] ?? 0;
  };
  /** How many changes have come so far. */
  let changes = 0;
  doc.on('update', () => changes++);
  return { page, errors, canvas, changes: () => changes, placeOf, onScreen, grip, carried };
}

/** Chooses a card in the list, which brings it to the middle, and waits until the view rests. */
async function look(page: Page, text: string): Promise<void> {
  await page
    .locator('[data-card]')
    .filter({ hasText: text })
    .evaluate((button: HTMLElement) => button.click());
  await shown(selectionBar(page));
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const plates = document.querySelector('[role="img"][aria-busy]');
        const wait = () => (plates?.ariaBusy === 'false' ? done() : requestAnimationFrame(wait));
        wait();
      }),
  );
  let last = '';
  await eventually(async () => {
    const now = JSON.stringify(await selectionBar(page).boundingBox());
    const isStill = now === last;
    last = now;
    return isStill;
  }, true);
}

function selectionBar(page: Page) {
  return page.getByRole('toolbar', { name: 'Sélection' });
}

function tool(page: Page, name: RegExp) {
  return page.getByRole('toolbar', { name: 'Outils' }).getByRole('button', { name });
}

const threeCards = { Four: [0, 0], Moulin: [-400, 0], Verger: [300, 220] } as const;

it('draws around cards with the lasso, and adds with shift', async () => {
  const { page, errors, grip } = await openTable(0, threeCards);
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await eventually(() => tool(page, /lasso/).getAttribute('aria-pressed'), 'true');
  const around = async (text: string) => {
    const { x, y } = grip(text);
    // Only its middle, and beginning on the card itself.
    await page.mouse.move(x - 60, y - 40);
    await page.mouse.down();
    for (const [dx, dy] of [
      [60, -40],
      [60, 40],
      [-60, 40],
    ] as const)
      await page.mouse.move(x + dx, y + dy, { steps: 6 });
    await page.mouse.up();
  };
  await around('Moulin');
  await shown(selectionBar(page));
  // Its tools are above it.
  const aside = async () => {
    const bar = await selectionBar(page).boundingBox();
    return bar ? Math.abs(bar.x + bar.width / 2 - grip('Moulin').x) : Number.NaN;
  };
  await eventually(async () => (await aside()) < 5, true);
  await page.keyboard.down('Shift');
  await around('Verger');
  await page.keyboard.up('Shift');
  await shown(selectionBar(page).getByText('2 cartes'));
  await page.keyboard.press('v');
  await eventually(() => tool(page, /lasso/).getAttribute('aria-pressed'), 'false');
  expect(errors).toEqual([]);
});

it('lays a dragged card in line with its neighbour, unless control is held', async () => {
  const { page, grip, placeOf } = await openTable(1, threeCards);
  const drag = async (dx: number, dy: number, isFree: boolean) => {
    const from = grip('Verger');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    if (isFree) await page.keyboard.down('Control');
    await page.mouse.move(from.x + dx, from.y + dy, { steps: 10 });
    await page.mouse.up();
    if (isFree) await page.keyboard.up('Control');
  };
  // Its left edge comes four units beside that of the first card.
  await drag(-304, 0, true);
  await eventually(async () => placeOf('Verger'), [-4, 220]);
  await page.keyboard.press('Control+z');
  await eventually(async () => placeOf('Verger'), [300, 220]);
  await drag(-304, 0, false);
  await eventually(async () => placeOf('Verger'), [0, 220]);
});

it('carries a card beyond the edge: the view follows for as long as it is held there', async () => {
  const { page, grip, placeOf, carried, canvas } = await openTable(2, threeCards);
  const from = grip('Four');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const edge = { x: canvas.x + canvas.width - 4, y: from.y };
  await page.mouse.move(edge.x, edge.y, { steps: 5 });
  await eventually(async () => carried() > edge.x - from.x + 600, true);
  // In the middle it stays, however long.
  await page.mouse.move(from.x, from.y, { steps: 3 });
  const before = carried();
  await page.mouse.up();
  await eventually(async () => placeOf('Four')[0] > 500, true);
  expect(before).toBeGreaterThan(500);
});

it('throws the view, which goes on by itself; not for whoever prefers stillness', async () => {
  const dragged = 40;
  /** How far a throw has carried the selected card, with its tools. */
  const thrown = async ({ page, grip }: Awaited<ReturnType<typeof openTable>>) => {
    const at = async () => (await selectionBar(page).boundingBox())?.x ?? Number.NaN;
    const [before, from] = [await at(), grip('Moulin', [0, 250])];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - dragged, from.y, { steps: 4 });
    await page.mouse.up();
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    return before - (await at());
  };
  const [moving, calm] = [await openTable(3, threeCards), await openTable(4, threeCards, true)];
  await moving.page.keyboard.press('h');
  await eventually(() => tool(moving.page, /Déplacer la vue/).getAttribute('aria-pressed'), 'true');
  // On a busy machine a hand may seem to rest before it lets go: then it throws again.
  await eventually(async () => (await thrown(moving)) > dragged + 1, true);
  await calm.page.keyboard.press('h');
  for (let time = 0; time < 3; time++) expect(await thrown(calm)).toBe(dragged);
});

it('opens a menu by a long press, and takes more cards by taps', async () => {
  const { page, grip, placeOf } = await openTable(7, threeCards);
  await page.keyboard.press('Escape');
  const touch = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  await send('touchStart', grip('Moulin'));
  // It is selected as soon as it was held, and the menu comes when the finger goes.
  await shown(selectionBar(page));
  expect(await page.getByRole('menu').count()).toBe(0);
  await send('touchEnd');
  await shown(page.getByRole('menu'));
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await send('touchStart', grip('Verger'));
  await send('touchEnd');
  await shown(selectionBar(page).getByText('2 cartes'));
  // With the lasso a finger draws.
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  const { x, y } = grip('Four');
  await send('touchStart', { x: x - 160, y: y - 90 });
  for (const [dx, dy] of [
    [160, -90],
    [160, 90],
    [-160, 90],
  ] as const)
    await send('touchMove', { x: x + dx, y: y + dy });
  await send('touchEnd');
  await shown(selectionBar(page));
  await send('touchStart', grip('Moulin'));
  await send('touchEnd');
  await shown(selectionBar(page).getByText('2 cartes'));
  expect([placeOf('Four'), placeOf('Moulin')]).toEqual([threeCards.Four, threeCards.Moulin]);
});

it('moves a card with a held key as one change, which is undone at once', async () => {
  const { page, placeOf, carried, changes } = await openTable(6, threeCards);
  const before = changes();
  for (let repeat = 0; repeat < 12; repeat++) await page.keyboard.down('ArrowRight');
  await eventually(async () => carried(), 96);
  expect(changes()).toBe(before);
  await page.keyboard.up('ArrowRight');
  await eventually(async () => placeOf('Four'), [96, 0]);
  expect(changes()).toBe(before + 1);
  await page.keyboard.press('Control+z');
  await eventually(async () => placeOf('Four'), [0, 0]);
  await page.keyboard.press('Shift+ArrowDown');
  await eventually(async () => placeOf('Four'), [0, 80]);
});

it('tidies cards into a grid, and undoes that in one step', async () => {
  const { page, errors, placeOf } = await openTable(5, pile);
  const places = () => Object.keys(pile).map((text) => placeOf(text));
  await page.keyboard.press('Control+a');
  await selectionBar(page).getByRole('button', { name: 'Ranger' }).click();
  await page.getByRole('button', { name: 'Ranger en grille' }).click();
  await eventually(async () => areApart(places()), true);
  expect(places().map(([x]) => x)).toEqual([0, 256, 0, 256]);
  await page.keyboard.press('Control+z');
  await eventually(async () => places(), Object.values(pile));
  await page.keyboard.press('Control+Shift+z');
  await eventually(async () => areApart(places()), true);
  expect(errors).toEqual([]);
});

/** In reading order, each on the one before. */
const pile = { Four: [0, 0], Moulin: [110, 20], Verger: [10, 90], Lavoir: [120, 100] } as const;

/** Whether no card lies on another. */
function areApart(places: readonly Point[]): boolean {
  const rects = places.map(([x, y]): Rect => ({ x, y, width: cardWidth, height: cardHeight }));
  return rects.every((rect, i) => !rects.slice(i + 1).some((other) => intersects(rect, other)));
}
