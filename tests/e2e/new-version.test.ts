// The program is renewed while people are at their tables: nobody gets a mixture of two versions, nobody is interrupted, and
// everybody has the new one soon.

import type { Page } from 'playwright';
import { afterAll, expect, it } from 'vitest';
import { get, join, post } from '../evening.ts';
import { setStage } from './stage.ts';
import { eventually, shown, takeSeat, write } from './steps.ts';
import { copyOfBuild } from './two-builds.ts';

const served = await copyOfBuild();
const stage = setStage({ tables: 2, env: { WEB_ROOT: served.root } });
afterAll(() => served.remove());

const buildOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? '');
/** The builds that the device keeps whole: their page is kept last. */
const keptBuilds = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const pages = await Promise.all(names.map((cacheName) => caches.match('/', { cacheName })));
    return names.filter((_, index) => pages[index]);
  });
const isKept = (page: Page) =>
  page.evaluate(() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null));

async function seat(index: number) {
  const table = stage.table(index);
  const facilitator = await join(stage.url(), table.facilitatorKey, 'Nadia');
  await post(`${stage.url()}/api/v1/boards/${table.id}/phase`, { phase: 'share' }, facilitator.token);
  const person = await stage.arrive({ device: 'phone' });
  await takeSeat(person.page, table.joinCode, 'Léa');
  return { ...person, table, facilitator };
}

it('[T1] announces a new version, never under one’s hands, and takes it over in a quiet moment', async () => {
  const { page, table, facilitator, errors } = await seat(0);
  const before = await buildOf(page);
  await eventually(() => isKept(page), true);
  const field = page.getByRole('textbox', { name: 'Texte de la nouvelle carte' });
  await field.fill('À moitié');
  await stage.whileServerIsAway(() => served.renew());
  await shown(page.getByText('Une nouvelle version est prête.'));
  expect(await buildOf(page)).toBe(before);

  // Nobody looks at it: half a sentence still keeps it as it is, and nothing else does.
  await page.clock.install();
  await page.clock.runFor(70_000);
  expect(await buildOf(page)).toBe(before);
  await field.press('Enter');
  await shown(page.getByText('Enregistré', { exact: true }).first());
  await field.blur();
  await page.clock.runFor(70_000);
  await eventually(() => buildOf(page).catch(() => before), `${before}-2`);
  await shown(page.getByText('À moitié').first());
  const board = await get<{ cards: { text: string }[] }>(
    `${stage.url()}/api/v1/boards/${table.id}`,
    facilitator.token,
  );
  expect(board.cards.map(({ text }) => text)).toEqual(['À moitié']);
  expect(errors.filter((error) => !/ERR_CONNECTION_REFUSED|WebSocket/.test(error))).toEqual([]);
});

it('gives an old tab the parts of its own version, for as long as it is open', async () => {
  const { page, close } = await seat(1);
  const before = await buildOf(page);
  await eventually(() => isKept(page), true);
  await served.renew();
  const other = await page.context().newPage();
  await other.goto('/');
  await eventually(() => keptBuilds(other), [`terreau-build-${before}`, `terreau-build-${before}-2`]);
  await page.getByRole('button', { name: /personne/ }).click();
  await shown(page.getByRole('dialog').getByText('Léa'));
  await page.close();
  await served.renew();
  await other.reload();
  await eventually(() => keptBuilds(other), [`terreau-build-${before}-2`, `terreau-build-${before}-2-2`]);
  await close();
});

it('announces the new version where an old part is gone, instead of breaking', async () => {
  const { page, close } = await seat(1);
  await page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations())
      await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await write(page, 'Écrite avant');
  await served.renew();
  await page.getByRole('button', { name: /personne/ }).click();
  await shown(page.getByText('Une nouvelle version est prête.').first());
  await page.getByRole('button', { name: 'Recharger' }).first().click();
  await shown(page.getByText('Écrite avant').first());
  await page.getByRole('button', { name: /personne/ }).click();
  await shown(page.getByRole('dialog').getByText('Léa').first());
  await close();
});
