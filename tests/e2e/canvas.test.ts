// Hands on the canvas, in two real browsers at once: what one does, the other sees.

import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { get, join, post } from '../evening.ts';
import { setStage } from './stage.ts';
import { eventually, shown, takeSeat } from './steps.ts';

const stage = setStage({ tables: 2 });

interface StoredCard {
  readonly id: string;
  readonly text: string;
  readonly at: readonly [number, number];
  readonly cluster: string | null;
}

/** A table in `cluster`, with two people at laptops and a look at what the server has. */
async function openTable(index: number) {
  const table = stage.table(index);
  const url = stage.url();
  const { token } = await join(url, table.facilitatorKey, 'Nadia');
  await post(`${url}/api/v1/boards/${table.id}/phase`, { phase: 'cluster' }, token);
  const read = () =>
    get<{ cards: StoredCard[]; clusters: { id: string; title: string }[] }>(
      `${url}/api/v1/boards/${table.id}`,
      token,
    );
  const [ana, bo] = await Promise.all([stage.arrive(), stage.arrive()]);
  await takeSeat(ana.page, table.joinCode, 'Ana');
  await takeSeat(bo.page, table.joinCode, 'Bo');
  return { ana, bo, read };
}

/** Puts a card on the canvas where one double-clicks, and types its text. */
async function addCardAt(page: Page, x: number, y: number, text: string): Promise<void> {
  await page.locator('canvas').last().dblclick({ position: { x, y } });
  const field = page.getByRole('textbox', { name: 'Texte de la carte' });
  await shown(field);
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
}

function cardButton(page: Page, text: string) {
  return page.locator('[data-card]').filter({ hasText: text });
}

it('adds, groups, drags and undoes with the pointer and the keyboard', async () => {
  const { ana, bo, read } = await openTable(0);
  await addCardAt(ana.page, 250, 250, 'Un four à pain');
  await addCardAt(ana.page, 950, 250, 'Un moulin');
  await eventually(() => cardButton(bo.page, 'Un').count(), 2);

  // `N` adds one too, and the author undoes only what is theirs.
  await bo.page
    .locator('canvas')
    .last()
    .click({ position: { x: 40, y: 500 } });
  await bo.page.keyboard.press('n');
  await shown(bo.page.getByRole('textbox', { name: 'Texte de la carte' }));
  await bo.page.keyboard.type('Une question');
  await bo.page.keyboard.press('Escape');
  await eventually(() => cardButton(ana.page, 'Une question').count(), 1);
  await ana.page
    .locator('canvas')
    .last()
    .click({ position: { x: 40, y: 560 } });
  await ana.page.keyboard.press('Control+z');
  await ana.page.keyboard.press('Control+z');
  await eventually(() => cardButton(ana.page, 'Un moulin').count(), 0);
  await eventually(() => cardButton(bo.page, 'Une question').count(), 1);
  await ana.page.keyboard.press('Control+Shift+z');
  await ana.page.keyboard.press('Control+Shift+z');
  await eventually(() => cardButton(bo.page, 'Un moulin').count(), 1);

  // Selected in the list for keyboards, grouped with `G`, named at once.
  await ana.page.keyboard.press('Control+a');
  await ana.page.keyboard.press('g');
  await shown(ana.page.getByRole('textbox', { name: 'Titre de la grappe' }));
  await ana.page.keyboard.type('Le pain du village');
  await ana.page.keyboard.press('Escape');
  await eventually(async () => (await read()).cards.every(({ cluster }) => cluster !== null), true);
  await eventually(() => cardButton(bo.page, 'dans « Le pain du village »').count(), 3);

  // Dragged far out of the region, it leaves it: one change, made on drop.
  const before = (await read()).cards.find(({ text }) => text === 'Un four à pain');
  await drag(ana.page, 'Un four à pain', 0, 420);
  await eventually(async () => (await read()).cards.find(({ id }) => id === before?.id)?.cluster, null);
  const after = (await read()).cards.find(({ id }) => id === before?.id);
  expect(after?.at).not.toEqual(before?.at);
  expect([...ana.errors, ...bo.errors]).toEqual([]);
});

it('[T2] merges what two people type into one title at the same time', async () => {
  const { ana, bo, read } = await openTable(1);
  await addCardAt(ana.page, 300, 300, 'Un verger');
  await ana.page.keyboard.press('Control+a');
  await ana.page.keyboard.press('g');
  await shown(ana.page.getByRole('textbox', { name: 'Titre de la grappe' }));
  await ana.page.keyboard.type('milieu');
  await ana.page.keyboard.press('Escape');
  await eventually(() => cardButton(bo.page, 'dans « milieu »').count(), 1);
  await shown(bo.page.getByRole('main'));
  for (const { page } of [ana, bo]) {
    const region = await titlePoint(page);
    await page.mouse.dblclick(region.x, region.y);
    await shown(page.getByRole('textbox', { name: 'Titre de la grappe' }));
  }
  await ana.page.keyboard.press('Home');
  await bo.page.keyboard.press('End');
  await Promise.all([
    ana.page.keyboard.type('avant ', { delay: 15 }),
    bo.page.keyboard.type(' après', { delay: 15 }),
  ]);
  await eventually(async () => (await read()).clusters.map(({ title }) => title), ['avant milieu après']);
  await eventually(
    () => ana.page.getByRole('textbox', { name: 'Titre de la grappe' }).inputValue(),
    'avant milieu après',
  );
});

/** Drags a card by the pointer: its place on the screen is where its selection puts the tools. */
async function drag(page: Page, text: string, dx: number, dy: number): Promise<void> {
  const { x, y } = await cardPoint(page, text);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 8 });
  await page.mouse.move(x + dx, y + dy, { steps: 8 });
  await page.mouse.up();
}

/** Choosing a card in the list brings it to the middle of the canvas. */
async function cardPoint(page: Page, text: string): Promise<{ x: number; y: number }> {
  await cardButton(page, text)
    .first()
    .evaluate((button: HTMLElement) => button.click());
  await shown(page.getByRole('toolbar', { name: 'Sélection' }));
  const toolbar = page.getByRole('toolbar', { name: 'Sélection' });
  let last = '';
  await eventually(async () => {
    const now = JSON.stringify(await toolbar.boundingBox());
    const isStill = now === last;
    last = now;
    return isStill;
  }, true);
  const box = await page.locator('canvas').last().boundingBox();
  if (!box) throw new Error('no canvas');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The title of the only card's cluster lies above the card. */
async function titlePoint(page: Page): Promise<{ x: number; y: number }> {
  const { x, y } = await cardPoint(page, 'Un verger');
  await page.keyboard.press('Escape');
  await page.getByRole('toolbar', { name: 'Sélection' }).waitFor({ state: 'detached' });
  return { x, y: y - 108 };
}
