// Renews the pictures of the README from the demo evening: `npm run pictures`, after a build.

import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { launchBrowser, newPerson, type PersonOptions } from './e2e/browser.ts';
import { shown, takeSeat } from './e2e/steps.ts';
import { openDemo } from './evening.ts';
import { organiserKey, startServer } from './server-process.ts';

const folder = fileURLToPath(new URL('../.pictures/', import.meta.url));
const server = await startServer();
const browser = await launchBrowser();
await mkdir(folder, { recursive: true });

/** Opens a page as somebody, and takes the picture when it has settled. */
async function picture(
  name: string,
  options: PersonOptions,
  open: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, close } = await newPerson(browser, server.url, options);
  await open(page);
  await page.evaluate(() => document.fonts.ready);
  // Cameras glide and panels fade in.
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: `${folder}${name}.png` });
  await close();
}

await picture('join', { device: 'laptop' }, async (page) => {
  await page.goto('/');
  await shown(page.getByRole('heading', { level: 1 }));
});

const { tables, project } = await openDemo(server.url);
const decided = tables.find(({ boardId }) => boardId === project.boardId);
const sharing = tables.find(({ boardId }) => boardId !== project.boardId);
if (!decided || !sharing) throw new Error('the demo has a single table');

await picture('board-laptop', { device: 'laptop' }, (page) =>
  takeSeat(page, decided.facilitatorKey, 'Nadia'),
);
await picture('board-phone', { device: 'phone', dark: true }, (page) =>
  takeSeat(page, sharing.joinCode, 'Léa'),
);
await picture('screen', { device: 'projector' }, (page) =>
  page.goto(`/j/${sharing.screenKey}`).then(() => undefined),
);
await picture('brief', { device: 'laptop' }, async (page) => {
  await takeSeat(page, decided.facilitatorKey, 'Nadia');
  await page.goto(`/brief/${project.id}`);
  await shown(page.getByRole('heading', { level: 1 }));
});

await picture('record', { device: 'laptop' }, async (page) => {
  await takeSeat(page, decided.facilitatorKey, 'Nadia');
  await page.goto(`/project/${project.id}`);
  await shown(page.getByRole('heading', { level: 1 }));
});
await picture('wall', { device: 'laptop' }, async (page) => {
  await page.goto('/organise');
  await page.getByRole('textbox').fill(organiserKey);
  await page.keyboard.press('Enter');
  await page.locator('h2 a').first().click();
  await page.getByRole('link', { name: 'Tables en direct' }).click();
  await page.locator('[data-table]').first().waitFor();
});

await browser.close();
await server.stop();
