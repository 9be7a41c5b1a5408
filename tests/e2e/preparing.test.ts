// From an empty installation to an evening of ten challenges and 168 tables, by import, in a real browser; then changed, undone,
// copied and deleted as an organiser does it.

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { domains } from '@terreau/workshop/domains';
import { domainNames } from '@terreau/workshop/preparing/import-cells';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { put } from '../evening.ts';
import { organiserKey } from '../server-process.ts';
import { setStage } from './stage.ts';
import { eventually, fitsScreen, shown } from './steps.ts';

const stage = setStage({ tables: 0 });

interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly challenges: readonly {
    readonly title: string;
    readonly boards: readonly { readonly joinCode: string; readonly facilitators: readonly object[] }[];
  }[];
}

async function events(): Promise<readonly Sheet[]> {
  const headers = { authorization: `Bearer ${organiserKey}` };
  const answer = await fetch(`${stage.url()}/api/v1/events`, { headers });
  return ((await answer.json()) as { events: Sheet[] }).events;
}

const headings = 'Soirée;Territoire;Date;Défi;Domaine;Nombre de tables;Places par table;Animation';

/** Eight challenges of 17 tables and two of 16; whoever leads the first table is known by name. */
function evening(change: (row: string, index: number) => string = (row) => row): string {
  const rows = domains.map((domain, index) => {
    const about = index === 0 ? 'La grande soirée;Valence Romans Agglo;26/11/2026' : ';;';
    return `${about};Défi n° ${index + 1} ?;${domainNames[domain].fr};${index < 8 ? 17 : 16};8;`;
  });
  return [headings, ...rows.map(change)].join('\r\n');
}

/** What another organiser saves of the one evening that there is. */
async function changeElsewhere(change: object): Promise<void> {
  const [now] = await events();
  const { id, version: _, ...plan } = now as Sheet & { readonly version: string };
  const path = `${stage.url()}/api/v1/events/${id}`;
  await put(path, { ...plan, ...change, deletes: 'nothing' }, organiserKey);
}

/** How many pages poppler finds in a document. */
async function pagesOf(path: string): Promise<number> {
  const { stdout } = await promisify(execFile)('pdfinfo', [path]);
  return Number(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1]);
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
}

test('an organiser imports, changes, copies and deletes an evening', async () => {
  const { page, errors, close } = await stage.arrive();
  await page.goto('/organise');
  await page.getByRole('textbox').fill(organiserKey);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Préparer une soirée' }).click();
  await page.getByRole('button', { name: 'Depuis un tableau' }).click();

  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Modèle XLSX' }).click(),
  ]);
  await page.locator('input[type=file]').setInputFiles({
    name: template.suggestedFilename(),
    mimeType: 'application/octet-stream',
    buffer: await readFile(await template.path()),
  });
  await shown(page.getByText(/10\sdéfis, 40\stables/));

  const wrong = evening((row, index) => (index === 2 ? row.replace(';17;', ';dix-sept;') : row));
  await choose(page, 'soiree.csv', wrong);
  await shown(page.getByRole('heading', { name: 'Un problème à corriger' }));
  await shown(page.getByRole('row', { name: /F4 « dix-sept »/ }));
  expect(await events()).toEqual([]);

  await choose(page, 'soiree.csv', evening());
  await shown(page.getByText(/10\sdéfis, 168\stables/));
  await page.getByRole('button', { name: 'Créer la soirée et ses tables' }).click();
  await page.waitForURL(/\/organise\/[\w-]{8,}/);
  await shown(page.getByRole('heading', { level: 1, name: 'La grande soirée' }));
  const [made] = await events();
  const codes = made?.challenges.flatMap(({ boards }) => boards.map(({ joinCode }) => joinCode)) ?? [];
  expect([made?.challenges.length, new Set(codes).size]).toEqual([10, 168]);

  await page.getByRole('link', { name: 'Imprimer et emporter' }).click();
  const [printed] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: 'Préparer le PDF' }).click(),
  ]);
  expect(await pagesOf(await printed.path())).toBeGreaterThanOrEqual(168);
  await page.getByRole('link', { name: 'Préparer', exact: true }).click();

  const name = page.getByRole('textbox', { name: 'Nom de la soirée' });
  await name.fill('La plus grande soirée');
  await page.getByText('Défi n° 1 ?').first().click();
  const tables = page.getByRole('spinbutton', { name: 'Nombre de tables' });
  await tables.first().fill('19');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await shown(page.getByRole('heading', { level: 1, name: 'La plus grande soirée' }));
  await eventually(async () => (await events())[0]?.challenges[0]?.boards.length, 19);
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await shown(page.getByRole('heading', { level: 1, name: 'La grande soirée' }));
  expect(await events()).toEqual([made]);

  await page.getByText('Défi n° 1 ?').first().click();
  await tables.first().fill('16');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await shown(page.getByRole('dialog').getByText(/1\stable \(Table 17\)/));
  await page.getByRole('dialog').getByRole('button', { name: 'Garder' }).click();
  expect(await events()).toEqual([made]);
  await page.getByRole('button', { name: 'Tout annuler' }).click();

  await page.getByRole('link', { name: 'Vos soirées' }).click();
  await page.getByRole('link', { name: /Reprendre « La grande soirée »/ }).click();
  await name.fill('La suivante');
  await page.getByRole('button', { name: 'Créer la soirée et ses tables' }).click();
  await shown(page.getByRole('heading', { level: 1, name: 'La suivante' }));
  await page.getByRole('button', { name: 'Supprimer la soirée' }).click();
  await shown(page.getByRole('dialog').getByText(/168\stables/));
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer pour toujours' }).click();
  await page.waitForURL(/\/organise$/);
  await shown(page.getByRole('link', { name: 'La grande soirée', exact: true }));
  expect(await events()).toEqual([made]);

  await page.getByRole('link', { name: 'La grande soirée', exact: true }).click();
  await shown(page.getByRole('heading', { level: 1, name: 'La grande soirée' }));
  await changeElsewhere({ name: 'La leur', territory: 'Romans' });
  await page.getByRole('textbox', { name: 'Code INSEE du territoire' }).fill('26281');
  await name.fill('La mienne');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'La mienne' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  await shown(page.getByRole('heading', { level: 1, name: 'La mienne' }));
  expect(await events()).toMatchObject([{ name: 'La mienne', territory: 'Romans', insee: '26281' }]);
  await fitsScreen(page);
  // The server said by 409 what would be lost, and the browser tells of that.
  expect(errors.filter((error) => !error.includes('409'))).toEqual([]);
  await close();
});
