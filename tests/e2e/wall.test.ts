// The wall of ten challenges and 168 tables in a real browser: what happens at a table changes its tile alone; one calls and the
// organiser sees it before all else, moves everybody on, and says something that all screens and phones show until it is taken
// back.

import { expect, test } from 'vitest';
import { get, post, put } from '../evening.ts';
import { organiserKey } from '../server-process.ts';
import type { Person } from './browser.ts';
import { setStage } from './stage.ts';
import { eventually, fitsScreen, shown, takeSeat } from './steps.ts';

const stage = setStage({ tables: 168, challenges: 10 });

/** The organiser before the wall of the one evening that there is. */
async function watchTables(): Promise<Person> {
  const { events } = await get<{ events: { id: string }[] }>(`${stage.url()}/api/v1/events`, organiserKey);
  const organiser = await stage.arrive();
  await organiser.page.goto(`/organise/${events[0]?.id}/wall`);
  await organiser.page.locator('input[type="password"]').fill(organiserKey);
  await organiser.page.keyboard.press('Enter');
  await shown(organiser.page.locator('[data-table]').first());
  return organiser;
}

declare global {
  interface Window {
    /** The table of each node of a tile that was changed. */
    changedNodes?: string[];
  }
}

/** Runs in the page. */
function noteChangedNodes(): void {
  const changed: string[] = [];
  window.changedNodes = changed;
  const note = ({ target }: MutationRecord): void => {
    const element = target instanceof Element ? target : target.parentElement;
    const table = element?.closest('[data-table]')?.getAttribute('data-table');
    if (table) changed.push(table);
  };
  const all = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver((records) => records.forEach(note)).observe(document.body, all);
}

test('draws the tile of the one table that has changed, of 168', async () => {
  const { page, errors, close } = await watchTables();
  expect(await page.locator('section:has([data-table])').count()).toBe(10);
  expect(await page.locator('[data-table]').count()).toBe(168);
  // At first, none is counted.
  await eventually(() => page.getByText('0 carte', { exact: true }).count(), 168);

  await page.evaluate(noteChangedNodes);
  const { id } = stage.table(100);
  await post(
    `${stage.url()}/api/v1/boards/${id}/cards`,
    { cards: [{ text: 'Un four à pain' }] },
    organiserKey,
  );
  await shown(page.locator(`[data-table="${id}"]`).getByText('1 carte', { exact: true }));
  const changed = (await page.evaluate(() => window.changedNodes)) ?? [];
  expect([...new Set(changed)]).toEqual([id]);
  expect(changed.length).toBeLessThan(10);
  expect(errors).toEqual([]);
  await close();
});

test('sees a call, moves all tables and speaks to them', async () => {
  const [{ page: ana }, screen] = [
    await stage.arrive({ device: 'phone' }),
    await stage.arrive({ device: 'projector' }),
  ];
  await takeSeat(ana, stage.table(0).joinCode, 'Ana');
  await screen.page.goto(`/j/${stage.table(1).screenKey}`);
  await screen.page.waitForURL(/\/screen\//);
  const organiser = await watchTables();
  const { page } = organiser;

  const first = page.locator(`[data-table="${stage.table(0).id}"]`);
  await shown(first.getByText('1/1'));
  await put(`${stage.url()}/api/v1/boards/${stage.table(0).id}/help`, { isNeeded: true }, organiserKey);
  await shown(page.locator('[data-table][data-need="help"]'));
  await page
    .getByRole('region', { name: '1 table appelle' })
    .getByRole('button', { name: 'C’est réglé' })
    .click();
  await page.locator('[data-table][data-need="help"]').waitFor({ state: 'detached' });

  await first.focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-table'))).toBe(
    stage.table(1).id,
  );
  await page.keyboard.press('Enter');
  await shown(page.getByRole('dialog').getByText('Dernier signe de vie'));
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Changer d’étape', exact: true }).click();
  await shown(page.getByRole('dialog').getByText(/^Les 168\stables changeront d’étape\.$/));
  await page.getByRole('dialog').getByRole('button', { name: 'Déplacer 168 tables' }).click();
  await shown(ana.getByText('Les besoins').first());
  await shown(first.getByText('Les besoins'));

  await page.getByRole('button', { name: 'Message', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Le buffet est ouvert.');
  await page.getByRole('dialog').getByRole('button', { name: 'Afficher' }).click();
  for (const heard of [ana, screen.page]) await shown(heard.getByText('Le buffet est ouvert.'));
  await fitsScreen(ana);
  await page
    .getByRole('list', { name: 'Affiché en ce moment' })
    .getByRole('button', { name: 'Retirer' })
    .click();
  for (const heard of [ana, screen.page])
    await heard.getByText('Le buffet est ouvert.').waitFor({ state: 'detached' });
  expect([...organiser.errors, ...screen.errors]).toEqual([]);
});
