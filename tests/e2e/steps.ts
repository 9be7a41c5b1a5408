// What people do at an evening, in the words that they see on their screens. Each step waits for what it has led to.

import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

/** As long as a browser waits by itself for what is to be pressed: no longer is only a machine that is slow. */
const patienceMs = 30_000;

/** Opens a join link and takes a seat under a name. */
export async function takeSeat(page: Page, code: string, name: string): Promise<void> {
  await page.goto(`/j/${code}`);
  await page.getByRole('textbox').fill(name);
  await page
    .getByRole('button', { name: /Prendre place|Animer la table|Take a seat|Lead the table/ })
    .click();
  await page.waitForURL(/\/b\//);
  await shown(page.getByText(/^(Enregistré|Saved)$/).first());
  // A network that is cut now would keep back the view of the board, which comes on its own.
  const onItsWay = page.getByRole('status').filter({ hasText: /…$/ });
  await onItsWay.first().waitFor({ state: 'detached' });
}

/** The facilitator moves the table on, and confirms it where everybody will feel it. */
export async function moveOn(page: Page, to: RegExp, confirm?: string): Promise<void> {
  await page.getByRole('button', { name: to }).click();
  if (confirm) await page.getByRole('dialog').getByRole('button', { name: confirm }).click();
}

/** The facilitator goes to any step by the list of all of them, and confirms it where everybody will feel it. */
export async function goTo(page: Page, title: string, confirm?: string): Promise<void> {
  await page.getByRole('button', { name: /^(Déroulé et minuteur|Steps and timer)$/ }).click();
  const steps = page.getByRole('dialog', { name: /^(Déroulé|Steps)$/ });
  await steps.getByRole('button', { name: new RegExp(`(Aller à « |Go to “)${title}`) }).click();
  if (confirm) await page.getByRole('dialog').getByRole('button', { name: confirm }).click();
  await steps.getByRole('button', { name: /Fermer|Close/ }).click();
}

/** Writes a card, or in the silent phase a draft, with the field that keeps the focus. */
export async function write(page: Page, text: string, kind?: string): Promise<void> {
  const field = page.getByRole('textbox', { name: /Texte de la nouvelle carte|Text of the new card/ });
  await field.focus();
  if (kind) await page.locator('fieldset label', { hasText: kind }).first().click();
  await field.fill(text);
  await field.press('Enter');
  await shown(page.getByText(text).first());
}

/** Waits until something is there to be seen. */
export function shown(locator: Locator): Promise<void> {
  return locator.waitFor({ state: 'visible', timeout: patienceMs });
}

/** A value that becomes true, or the test fails with the last value. */
export async function eventually<T>(
  read: () => Promise<T>,
  expected: T,
  withinMs = patienceMs,
): Promise<void> {
  await expect.poll(read, { timeout: withinMs, interval: 100 }).toEqual(expected);
}

/** Nothing is wider than the screen: on a phone that would cut buttons off and shift what a finger hits. */
export async function fitsScreen(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    window.screen.width,
  ]);
  expect(content).toBeLessThanOrEqual(screen ?? 0);
}
