// Every page is examined by axe, in both languages and both themes, on the demo evening.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { beforeAll, expect, it } from 'vitest';
import { type Demo, openDemo } from '../evening.ts';
import type { PersonOptions } from './browser.ts';
import { setStage } from './stage.ts';
import { shown, takeSeat } from './steps.ts';

const stage = setStage({ tables: 0 });
let demo: Demo;

beforeAll(async () => {
  demo = await openDemo(stage.url());
});

/** What axe finds, named so that a failure says where to look. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

const looks: readonly PersonOptions[] = [
  { locale: 'fr-FR', device: 'laptop' },
  { locale: 'en-GB', device: 'phone', dark: true },
  { locale: 'fr-FR', device: 'phone' },
  { locale: 'en-GB', device: 'laptop', dark: true },
];

it.each(looks)('finds nothing to mend: $locale, $device, dark: $dark', async (look) => {
  const person = await stage.arrive(look);
  const { page } = person;
  const found: Record<string, string[]> = {};
  const examine = async (name: string) => {
    const here = await findings(page);
    if (here.length > 0) found[name] = here;
  };

  await page.goto('/');
  await shown(page.getByRole('heading', { level: 1 }));
  await examine('join page');
  await page.goto('/organise');
  await shown(page.getByRole('heading', { level: 1 }));
  await examine('organiser’s page');
  for (const [index, { joinCode, facilitatorKey, screenKey, boardId }] of demo.tables.entries()) {
    const code = index % 2 === 0 || boardId === demo.project.boardId ? facilitatorKey : joinCode;
    await page.goto(`/j/${code}`);
    await shown(page.getByRole('textbox'));
    await examine(`name for table ${index}`);
    await takeSeat(page, code, 'Léa');
    await shown(page.getByRole('main'));
    await examine(`table ${index}`);
    if (index > 1) continue;
    await page.goto(`/j/${screenKey}`);
    await page.waitForURL(/\/screen\//);
    await shown(page.getByRole('heading', { level: 1 }));
    await examine(`screen ${index}`);
  }
  await page.goto(`/brief/${demo.project.id}`);
  await shown(page.getByRole('heading', { level: 1 }));
  await examine('brief');
  expect(found).toEqual({});
  await person.close();
});
