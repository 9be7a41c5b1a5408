// What stands over the canvas, in real browsers: the first look at a large board, the bar of the selection, and the search
// for those who have only their fingers.

import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { join, post } from '../evening.ts';
import { setStage } from './stage.ts';
import { eventually, shown, takeSeat } from './steps.ts';

const stage = setStage({ tables: 3 });

/** A table with cards, and Ana at it. */
async function sitDown(index: number, cards: number, device: 'laptop' | 'tablet' = 'laptop') {
  const table = stage.table(index);
  const board = `${stage.url()}/api/v1/boards/${table.id}`;
  const { token } = await join(stage.url(), table.facilitatorKey, 'Nadia');
  const enter = (phase: string) => post(`${board}/phase`, { phase }, token);
  await enter('cluster');
  const texts = Array.from({ length: cards }, (_, n) => ({ text: `Une idée, la numéro ${n}` }));
  await post(`${board}/cards`, { cards: texts }, token);
  const ana = await stage.arrive({ device });
  await takeSeat(ana.page, table.joinCode, 'Ana');
  await shown(ana.page.getByRole('toolbar', { name: 'Vue' }));
  await eventually(() => ana.page.locator('[data-card]').count(), cards);
  return { ...ana, enter };
}

const selectionBar = (page: Page) => page.getByRole('toolbar', { name: 'Sélection' });

it('begins a large board where it can be read, and keeps the bar of all cards at the foot', async () => {
  const { page, errors } = await sitDown(0, 80);
  await shown(page.getByRole('button', { name: /^60\s%/ }));
  await page.getByRole('button', { name: 'Tout voir (Maj+1)' }).click();
  await eventually(() => page.getByRole('button', { name: /^60\s%/ }).count(), 0);
  await page.keyboard.press('Control+a');
  await shown(selectionBar(page).getByText('80 cartes'));
  await eventually(async () => {
    const [bar, tools] = await Promise.all(
      [selectionBar(page), page.getByRole('toolbar', { name: 'Vue' })].map((each) => each.boundingBox()),
    );
    const room = bar && tools ? tools.y - (bar.y + bar.height) : -1;
    return room >= 0 && room < 40;
  }, true);
  expect(errors).toEqual([]);
});

it('shows no buttons in the vote that no selection would allow', async () => {
  const { page, enter, errors } = await sitDown(1, 4);
  const names = () =>
    selectionBar(page)
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
  await page.keyboard.press('Control+a');
  await shown(selectionBar(page).getByRole('button', { name: 'Supprimer' }));
  await page
    .locator('[data-card]')
    .first()
    .evaluate((button: HTMLElement) => button.click());
  await eventually(async () => (await names()).length > 4, true);
  await enter('vote');
  await eventually(names, ['Enrichir']);
  expect(errors).toEqual([]);
});

it('lets a finger search, and speaks of no keys to it', async () => {
  const { page, errors } = await sitDown(2, 12, 'tablet');
  await page.getByRole('button', { name: 'Chercher sur le plateau' }).tap();
  await shown(page.getByRole('search'));
  await page.keyboard.type('numero 7');
  await shown(page.getByRole('search').getByText('1 / 1'));
  expect(await page.getByRole('button', { name: 'Raccourcis clavier' }).count()).toBe(0);
  expect(errors).toEqual([]);
});
