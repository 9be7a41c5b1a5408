// Practising before the guests come: a board of its own with made-up residents, on which a facilitator tries the reveal, and
// of which the table knows nothing.

import { expect, it } from 'vitest';
import { setStage } from './stage.ts';
import { goTo, shown, takeSeat } from './steps.ts';

const stage = setStage({ tables: 1 });

it('opens a board to try everything on, which counts for nothing, and leads back to the table', async () => {
  const { page, errors } = await stage.arrive();
  await takeSeat(page, stage.table(0).facilitatorKey, 'Nadia');
  const own = page.url();
  await page.getByRole('button', { name: /^La table/ }).click();
  await page.getByRole('button', { name: 'Ouvrir un plateau d’essai' }).click();
  await page.getByRole('button', { name: 'Animer la table' }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/b/') && url.href !== own);
  await shown(page.getByText(/^Plateau d’essai/));

  await goTo(page, 'Les besoins');
  await shown(page.getByText(/^[3-9] cartes gardées à la table/).first());
  // What is revealed comes from under veils, once.
  const veil = page.locator('[class*="_veil_"]').first();
  const veiled = veil.waitFor({ state: 'attached' });
  await goTo(page, 'Partage des besoins', 'Révéler');
  await veiled;
  await veil.waitFor({ state: 'detached' });
  await page.reload();
  await page.locator('[data-card]').nth(2).waitFor({ state: 'attached' });
  expect(await veil.count()).toBe(0);

  await page.goto(own);
  await shown(page.getByText('Enregistré').first());
  await shown(page.getByText('Accueil', { exact: true }).first());
  expect(await page.locator('[data-card]').count()).toBe(0);
  expect(await page.getByText(/^Plateau d’essai/).count()).toBe(0);
  expect(errors).toEqual([]);
});
