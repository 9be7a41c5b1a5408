// Cards that belong together, in two real browsers at once: joining and leaving clusters, stacks, merging, links, notes, and
// text that is written from right to left.

import { minCardHeight } from '@terreau/board/layout';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { get, join, post } from '../evening.ts';
import type { Person } from './browser.ts';
import { setStage } from './stage.ts';
import { eventually, shown, takeSeat } from './steps.ts';

const stage = setStage({ tables: 4 });

interface StoredCard {
  readonly text: string;
  readonly at: readonly [number, number];
  readonly cluster: string | null;
  readonly id: string;
  readonly enriches?: string;
}

interface Stored {
  readonly cards: readonly StoredCard[];
  readonly clusters: readonly { readonly id: string; readonly title: string; readonly collapsed?: true }[];
}

interface Table {
  readonly ana: Person;
  readonly bo: Person;
  readonly read: () => Promise<Stored>;
  readonly card: (text: string) => Promise<StoredCard>;
}

/** A table in `cluster`, with two people at laptops and a look at what the server has. */
async function openTable(index: number): Promise<Table> {
  const table = stage.table(index);
  const url = stage.url();
  const { token } = await join(url, table.facilitatorKey, 'Nadia');
  await post(`${url}/api/v1/boards/${table.id}/phase`, { phase: 'cluster' }, token);
  const read = () => get<Stored>(`${url}/api/v1/boards/${table.id}`, token);
  const [ana, bo] = await Promise.all([stage.arrive(), stage.arrive()]);
  await takeSeat(ana.page, table.joinCode, 'Ana');
  await takeSeat(bo.page, table.joinCode, 'Bo');
  const card = async (text: string) => {
    const found = (await read()).cards.find((one) => one.text === text);
    if (!found) throw new Error(`there is no card ${text}`);
    return found;
  };
  return { ana, bo, read, card };
}

async function addCardAt(page: Page, x: number, y: number, text: string): Promise<void> {
  await page.locator('canvas').last().dblclick({ position: { x, y } });
  const field = page.getByRole('textbox', { name: 'Texte de la carte' });
  await shown(field);
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  await selectNothing(page);
}

/** The tools of a selection lie over what is around it. */
async function selectNothing(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await toolbar(page).waitFor({ state: 'detached' });
}

function item(page: Page, text: string) {
  return page.locator('[data-card]').filter({ hasText: text });
}

function toolbar(page: Page) {
  return page.getByRole('toolbar', { name: 'Sélection' });
}

function tool(page: Page, name: string | RegExp) {
  return toolbar(page).getByRole('button', { name });
}

/**
 * Chooses a card in the list, which brings it to the middle of the canvas; returns where that is. The tools stand above the
 * middle of a card, all of which have the least height here: so one sees when it has arrived.
 */
async function choose(page: Page, text: string): Promise<{ x: number; y: number }> {
  await item(page, text)
    .first()
    .evaluate((button: HTMLElement) => button.click());
  await shown(toolbar(page));
  const canvas = await page.locator('canvas').last().boundingBox();
  if (!canvas) throw new Error('no canvas');
  const middle = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 2 };
  await eventually(async () => {
    const bar = await toolbar(page).boundingBox();
    const isOver = bar && Math.abs(bar.x + bar.width / 2 - middle.x) < 3;
    return isOver && Math.abs(bar.y + bar.height - (middle.y - minCardHeight / 2 - 14)) < 3;
  }, true);
  return middle;
}

/** Makes a cluster of one card. */
async function groupOne(page: Page, text: string, title: string): Promise<void> {
  await choose(page, text);
  await page.keyboard.press('g');
  await shown(page.getByRole('textbox', { name: 'Titre de la grappe' }));
  await page.keyboard.type(title);
  await page.keyboard.press('Escape');
}

/** Selects the cluster of a card of ordinary size by its title, which lies above the card. */
async function chooseCluster(page: Page, text: string): Promise<{ x: number; y: number }> {
  const { x, y } = await choose(page, text);
  await selectNothing(page);
  await page.mouse.click(x, y - 108);
  await shown(tool(page, /grappe/).first());
  return { x, y: y - 108 };
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

it('lets a card that is dropped on a region join it, and leave it, on both screens', async () => {
  const { ana, bo, card } = await openTable(0);
  await addCardAt(ana.page, 300, 250, 'Un four');
  await addCardAt(ana.page, 900, 250, 'Un moulin');
  await groupOne(ana.page, 'Un four', 'Halle');
  const [oven, mill] = [await card('Un four'), await card('Un moulin')];
  const middle = await choose(ana.page, 'Un moulin');
  const edge = {
    x: middle.x + (oven.at[0] - mill.at[0]) + 130,
    y: middle.y + (oven.at[1] - mill.at[1]) + 66,
  };
  await drag(ana.page, middle, edge);
  const joined = (page: Page) => item(page, 'dans « Halle »').count();
  await eventually(() => joined(ana.page), 2);
  await eventually(() => joined(bo.page), 2);
  expect((await card('Un moulin')).cluster).toBe((await card('Un four')).cluster);

  const inside = await choose(ana.page, 'Un moulin');
  await drag(ana.page, inside, { x: inside.x + 40, y: inside.y + 330 });
  await eventually(() => joined(bo.page), 1);
  expect((await card('Un moulin')).cluster).toBe(null);

  // What was carried and let go, and what moves by itself, is painted where it lies in the end, and nowhere else.
  const seen = await choose(bo.page, 'Un moulin');
  await selectNothing(bo.page);
  const corner = { x: seen.x + 100, y: seen.y + 45 };
  const beside = moved(corner, 0, 80);
  await eventually(
    async () => (await colourAt(bo.page, corner)) === (await colourAt(bo.page, beside)),
    false,
  );
  const [fill, paper] = [await colourAt(bo.page, corner), await colourAt(bo.page, beside)];
  const held = await choose(ana.page, 'Un moulin');
  await drag(ana.page, held, moved(held, 300, 60));
  await eventually(() => colourAt(bo.page, moved(corner, 300, 60)), fill);
  await eventually(() => colourAt(bo.page, corner), paper);
  await ana.page.keyboard.press('Control+z');
  await eventually(() => colourAt(bo.page, corner), fill);
  await eventually(() => colourAt(bo.page, moved(corner, 300, 60)), paper);
  expect([...ana.errors, ...bo.errors]).toEqual([]);
});

it('folds a cluster into a stack for everyone, takes cards in, and unfolds again', async () => {
  const { ana, bo, read, card } = await openTable(1);
  await addCardAt(ana.page, 300, 300, 'Un verger');
  await addCardAt(ana.page, 900, 300, 'Des ruches');
  await groupOne(ana.page, 'Un verger', 'Jardins');
  await chooseCluster(ana.page, 'Un verger');
  await tool(ana.page, 'Replier la grappe').click();
  await eventually(async () => (await read()).clusters[0]?.collapsed, true);
  await eventually(() => item(bo.page, 'repliée').count(), 1);

  const [orchard, hives] = [await card('Un verger'), await card('Des ruches')];
  const middle = await choose(bo.page, 'Des ruches');
  const stack = {
    x: middle.x + (orchard.at[0] - hives.at[0]),
    y: middle.y + (orchard.at[1] - hives.at[1]) - 100,
  };
  await drag(bo.page, middle, stack);
  await eventually(async () => (await card('Des ruches')).cluster, orchard.cluster);
  await eventually(() => item(ana.page, 'repliée').count(), 2);
  const placed = await card('Des ruches');
  expect(Math.abs(placed.at[0] - orchard.at[0]) + Math.abs(placed.at[1] - orchard.at[1])).toBeGreaterThan(
    100,
  );

  await bo.page.mouse.dblclick(stack.x, stack.y);
  await eventually(async () => (await read()).clusters[0]?.collapsed, undefined);
  await eventually(() => item(ana.page, 'repliée').count(), 0);
  expect([...ana.errors, ...bo.errors]).toEqual([]);
});

it('merges clusters so that each keeps its origin, and separates them again', async () => {
  const { ana, bo, read, card } = await openTable(2);
  await addCardAt(ana.page, 300, 300, 'Un verger');
  await addCardAt(ana.page, 900, 300, 'Des ruches');
  await groupOne(ana.page, 'Un verger', 'Jardins');
  await groupOne(ana.page, 'Des ruches', 'Abeilles');
  await chooseCluster(ana.page, 'Des ruches');
  await tool(ana.page, 'Fusionner avec…').click();
  await toolbar(ana.page).getByRole('button', { name: 'Jardins' }).click();
  await eventually(async () => (await read()).clusters.map(({ title }) => title), ['Jardins']);
  await eventually(() => item(bo.page, 'dans « Jardins »').count(), 2);

  await choose(bo.page, 'Des ruches');
  await tool(bo.page, /^Enrichir/).click();
  await shown(bo.page.getByText('Vient de « Abeilles »'));
  await bo.page.keyboard.press('Escape');

  await chooseCluster(bo.page, 'Un verger');
  await tool(bo.page, 'Séparer de nouveau…').click();
  await toolbar(bo.page).getByRole('button', { name: 'Abeilles' }).click();
  await eventually(() => item(ana.page, 'dans « Abeilles »').count(), 1);
  const [orchard, hives] = [await card('Un verger'), await card('Des ruches')];
  const isApart =
    Math.abs(orchard.at[0] - hives.at[0]) >= 280 || Math.abs(orchard.at[1] - hives.at[1]) >= 160;
  expect(isApart).toBe(true);

  // Carried by its title over another cluster, it goes into that one; undo takes it out again.
  const from = await chooseCluster(ana.page, 'Des ruches');
  const onto = { x: from.x + orchard.at[0] - hives.at[0], y: from.y + orchard.at[1] - hives.at[1] + 100 };
  await drag(ana.page, from, onto);
  await eventually(() => item(bo.page, 'dans « Jardins »').count(), 2);
  await ana.page.keyboard.press('Control+z');
  await eventually(() => item(bo.page, 'dans « Abeilles »').count(), 1);
  expect([...ana.errors, ...bo.errors]).toEqual([]);
});

it('links cards, opens notes beside a card, and writes from right to left', async () => {
  const { ana, bo, read, card } = await openTable(3);
  await addCardAt(ana.page, 300, 300, 'Un verger');
  await addCardAt(ana.page, 900, 300, 'حديقة');
  await choose(ana.page, 'Un verger');
  await tool(ana.page, 'Enrichit une autre carte…').click();
  await shown(ana.page.getByText('Choisissez la carte'));
  await item(ana.page, 'حديقة').evaluate((button: HTMLElement) => button.click());
  const garden = await card('حديقة');
  await eventually(async () => (await card('Un verger')).enriches, garden.id);
  await shown(tool(ana.page, 'N’enrichit plus cette carte'));
  await tool(ana.page, 'N’enrichit plus cette carte').click();
  await eventually(async () => (await card('Un verger')).enriches, undefined);

  await tool(ana.page, 'Ajouter une part de solution').click();
  await shown(ana.page.getByRole('textbox', { name: 'Texte de la carte' }));
  await ana.page.keyboard.type('Une école');
  await ana.page.keyboard.press('Escape');
  const orchard = await card('Un verger');
  await eventually(
    async () => (await read()).cards.find(({ text }) => text === 'Une école')?.enriches,
    orchard.id,
  );
  await eventually(() => item(bo.page, 'Une école').count(), 1);

  const middle = await choose(ana.page, 'Un verger');
  await tool(ana.page, /^Enrichir/).focus();
  await ana.page.keyboard.press('Enter');
  const notes = ana.page.getByRole('dialog', { name: 'Enrichissements' });
  await shown(notes);
  const apart = async () => Math.abs(((await notes.boundingBox())?.x ?? 0) - (middle.x + 116));
  await eventually(async () => (await apart()) < 40, true);
  await ana.page.keyboard.type('Avec des pommes');
  await ana.page.keyboard.press('Enter');
  await shown(notes.getByText('Avec des pommes'));
  await ana.page.keyboard.press('Escape');
  await notes.waitFor({ state: 'detached' });
  const focused = () =>
    ana.page.evaluate(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Enrichir'));
  await eventually(focused, true);

  const at = await choose(bo.page, 'حديقة');
  await selectNothing(bo.page);
  await eventually(() => inkBySide(bo.page, at), 'right');
  await ana.page.keyboard.press('Escape');
  const place = await choose(ana.page, 'حديقة');
  await ana.page.mouse.dblclick(place.x, place.y);
  const field = ana.page.getByRole('textbox', { name: 'Texte de la carte' });
  await shown(field);
  expect(await field.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect([...ana.errors, ...bo.errors]).toEqual([]);
});

function moved({ x, y }: { x: number; y: number }, dx: number, dy: number) {
  return { x: x + dx, y: y + dy };
}

/** The colour of the board at a place of the screen, as it lies: without what moves above it. */
function colourAt(page: Page, at: { x: number; y: number }): Promise<string> {
  return page.evaluate(({ x, y }) => {
    const plates = [...document.querySelectorAll('canvas')];
    const front = plates.find(({ style }) => style.visibility === 'visible' && style.zIndex === '1');
    if (!front) return 'nothing';
    const { left, top } = front.getBoundingClientRect();
    return String(front.getContext('2d')?.getImageData(x - left, y - top, 1, 1).data);
  }, at);
}

/** On which half of the first line of a card in the middle of the canvas there is more ink. */
function inkBySide(page: Page, middle: { x: number; y: number }): Promise<string> {
  return page.evaluate(({ x, y }) => {
    const plates = [...document.querySelectorAll('canvas')];
    const front = plates.find(({ style }) => style.visibility === 'visible' && style.zIndex === '1');
    const context = front?.getContext('2d');
    if (!front || !context) return 'nothing';
    const { left, top } = front.getBoundingClientRect();
    const inkOf = (from: number) => {
      const { data } = context.getImageData(from - left, y - 42 - top, 90, 26);
      let ink = 0;
      for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128) ink++;
      return ink;
    };
    const [atLeft, atRight] = [inkOf(x - 100), inkOf(x + 10)];
    return atLeft === atRight ? 'nothing' : atLeft > atRight ? 'left' : 'right';
  }, middle);
}
