// What somebody does who has a keyboard and nothing else: presses keys, and knows where they are by what has the focus.

import type { Page } from 'playwright';
import { shown } from './steps.ts';

/** The name of what has the focus: the text of a card, the label of a button. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = element?.getAttribute('aria-labelledby');
    const named = label ? document.getElementById(label) : element;
    return (element?.getAttribute('aria-label') ?? named?.textContent ?? '').trim();
  });
}

/** Presses the tab key until something of that role and name has the focus. */
export async function tabTo(
  page: Page,
  { role, name }: { readonly role: 'textbox' | 'button'; readonly name?: string | RegExp },
): Promise<void> {
  const wanted = page.getByRole(role, name === undefined ? {} : { name }).and(page.locator(':focus'));
  for (let presses = 0; presses < 80; presses++) {
    if ((await wanted.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the tab key does not reach ${role} ${name}`);
}

/** Goes back to the top of the page, and from there along one of the links that pass over the header. */
export async function skipTo(page: Page, name: string): Promise<void> {
  const link = page
    .getByRole('navigation', { name: /Aller directement à|Go straight to/ })
    .getByRole('button', { name });
  for (let presses = 0; presses < 80; presses++) {
    if ((await link.and(page.locator(':focus')).count()) > 0) return page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
  }
  throw new Error(`no link leads to ${name}`);
}

/** From the card that has the focus to another one, by the arrows. */
export async function reach(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Home');
  for (let presses = 0; presses < 40; presses++) {
    if ((await focused(page)) === text) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the arrows do not reach ${text}, but ${await focused(page)}`);
}

/** Takes one of the choices that a dialog offers. */
export async function choose(page: Page, label: string): Promise<void> {
  await shown(page.getByRole('dialog').getByRole('button', { name: label }));
  for (let presses = 0; presses < 10; presses++) {
    if ((await focused(page)) === label) return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the dialog does not offer ${label}`);
}
