// From an empty installation to what is printed for ten challenges and 168 tables, by import, in a real browser, and read as
// phones and people read it; then the evening is changed, undone, copied and deleted as an organiser does it.

import { readFile } from 'node:fs/promises';
import { domainNames, domains } from '@terreau/workshop/domains';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { put } from '../evening.ts';
import { type PrintedPage, printedPages, printedWords, scanned } from '../printed-pages.ts';
import { organiserKey } from '../server-process.ts';
import { setStage } from './stage.ts';
import { eventually, fitsScreen, shown } from './steps.ts';

const stage = setStage({ tables: 0 });

interface Board {
  readonly table: string;
  readonly joinCode: string;
  readonly screenKey: string;
  readonly seatCodes: readonly string[];
  readonly facilitators: readonly { readonly name: string; readonly key: string }[];
}

interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly challenges: readonly {
    readonly title: string;
    readonly boards: readonly Board[];
  }[];
}

async function events(): Promise<readonly Sheet[]> {
  const headers = { authorization: `Bearer ${organiserKey}` };
  const answer = await fetch(`${stage.url()}/api/v1/events`, { headers });
  return ((await answer.json()) as { events: Sheet[] }).events;
}

const headings =
  'Soirée;Territoire;Date;Un code par place;Défi;Domaine;Nombre de tables;Places par table;Animation';

/** Eight challenges of 17 tables and two of 16, each seat with its code and each table with somebody's name. */
function evening(change: (row: string, index: number) => string = (row) => row): string {
  const rows = domains.map((domain, index) => {
    const about = index === 0 ? 'La grande soirée;Valence Romans Agglo;26/11/2026;oui' : ';;;';
    const tables = index < 8 ? 17 : 16;
    return `${about};Défi n° ${index + 1} ?;${domainNames('fr')[domain]};${tables};8;${leaders(index, tables)}`;
  });
  return [headings, ...rows.map(change)].join('\r\n');
}

const [names, families] = [
  'Awa Zoé Léa Inès Chloé Anouk Maïwenn Jeanne Nadia Hugo Noé Théo Élie Kévin Loïc Amadou Raphaël'.split(' '),
  'Ferrand Guérin Besson Hernández Łuczak Traoré Nguyễn Benali Dœuff Rivière'.split(' '),
];

/** Nobody leads two tables. */
function leaders(challenge: number, tables: number): string {
  return names
    .slice(0, tables)
    .map((name) => `${name} ${families[challenge]}`)
    .join(', ');
}

/** What another organiser saves of the one evening that there is. */
async function changeElsewhere(change: object): Promise<void> {
  const [now] = await events();
  const { id, version: _, ...plan } = now as Sheet & { readonly version: string };
  const path = `${stage.url()}/api/v1/events/${id}`;
  await put(path, { ...plan, ...change, deletes: 'nothing' }, organiserKey);
}

const cardsOnPage = 10;

/** Reads all that was printed: first a sheet for each table, then all seat cards, ten a page, then a page for each who leads. */
async function read(pdf: string, boards: readonly Board[]): Promise<void> {
  const tables = boards.length;
  const code = (joinCode: string) => `${joinCode.slice(0, 3)} ${joinCode.slice(3)}`;
  const words = await printedWords(pdf);
  const codes = boards.flatMap(({ seatCodes }) => seatCodes);
  const pagesOfCards = Math.ceil(codes.length / cardsOnPage);
  expect(words).toHaveLength(2 * tables + pagesOfCards);
  for (const [at, seatCode] of codes.entries())
    expect(words[tables + Math.floor(at / cardsOnPage)]).toContain(code(seatCode));
  for (const [index, { table, joinCode, facilitators }] of boards.entries()) {
    const [sheet = '', lead = ''] = [0, tables + pagesOfCards].map((from) => words[from + index]);
    expect(sheet).toContain(table);
    expect(sheet).toContain(code(joinCode));
    expect(lead).toContain(table);
    expect(lead.replace(/\s+/g, ' ')).toContain(`Animation : ${facilitators[0]?.name}`);
  }

  const sheets = await printedPages(pdf, { to: tables, area: { x: 15, y: 50, width: 85, height: 100 } });
  expect(sheets.map((page) => scanned(page))).toEqual(links(boards.map(({ joinCode }) => joinCode)));
  for (let index = 0; index < tables; index += 12) {
    const { facilitators = [], screenKey = '' } = boards[index] ?? {};
    const onPage = Math.min(index, pagesOfCards - 1);
    const seatCodes = codes.slice(onPage * cardsOnPage, (onPage + 1) * cardsOnPage);
    const cards = await pageAt(pdf, tables + onPage + 1);
    const lead = await pageAt(pdf, tables + pagesOfCards + index + 1);
    expect(seatCodes.map((_, at) => scanned(cards, [2, 5, at]))).toEqual(links(seatCodes));
    const keys = [...facilitators.map(({ key }) => key), screenKey];
    expect(keys.map((_, at) => scanned(lead, [2, 1, at]))).toEqual(links(keys));
  }
}

async function pageAt(pdf: string, number: number): Promise<PrintedPage> {
  const [page] = await printedPages(pdf, { from: number, to: number });
  if (!page) throw new Error(`no page ${number}`);
  return page;
}

/** Where the codes lead whoever scans them. */
function links(codes: readonly string[]): string[] {
  return codes.map((code) => `${stage.url()}/j/${code}`);
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

  const name = page.getByRole('textbox', { name: 'Nom de la soirée' });
  await name.fill('La soirée commencée');
  await page.reload();
  await eventually(() => name.inputValue(), 'La soirée commencée');
  await page.getByRole('button', { name: 'Tout recommencer' }).click();
  await eventually(() => name.inputValue(), '');
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
  await shown(page.getByRole('row', { name: /G4 « dix-sept »/ }));
  expect(await events()).toEqual([]);

  await choose(page, 'soiree.csv', evening());
  await shown(page.getByText(/10\sdéfis, 168\stables/));
  await page.getByRole('button', { name: 'Créer la soirée et ses tables' }).click();
  await page.waitForURL(/\/organise\/[\w-]{8,}/);
  await shown(page.getByRole('heading', { level: 1, name: 'La grande soirée' }));
  const [made] = await events();
  const boards = made?.challenges.flatMap((challenge) => challenge.boards) ?? [];
  const codes = boards.flatMap(({ joinCode, seatCodes }) => [joinCode, ...seatCodes]);
  expect([made?.challenges.length, boards.length, new Set(codes).size]).toEqual([10, 168, 168 * 9]);

  await page.getByRole('link', { name: 'Imprimer et emporter' }).click();
  const [printed] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: 'Préparer le PDF' }).click(),
  ]);
  await read(await printed.path(), boards);
  await page.getByRole('link', { name: 'Préparer', exact: true }).click();

  await name.fill('La plus grande soirée');
  await page.getByRole('link', { name: 'Imprimer et emporter' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Partir sans enregistrer' }).click();
  await page.getByRole('link', { name: 'Préparer', exact: true }).click();
  await eventually(() => name.inputValue(), 'La plus grande soirée');
  const tenth = page.getByRole('button', { name: 'Retirer le défi 10' });
  await tenth.click();
  await eventually(() => tenth.count(), 0);
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await shown(tenth);
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
  await shown(page.getByRole('dialog').getByText(/Serait perdue .*1\stable \(Table 17\)/));
  await page.getByRole('dialog').getByRole('button', { name: 'Garder' }).click();
  expect(await events()).toEqual([made]);
  const leaving = page.getByRole('dialog', { name: 'Partir sans enregistrer ?' });
  await page.getByRole('link', { name: 'Imprimer et emporter' }).click();
  await leaving.getByRole('button', { name: 'Rester' }).click();
  await page.evaluate(() => history.back());
  await leaving.getByRole('button', { name: 'Rester' }).click();
  await page.getByRole('button', { name: 'Tout annuler' }).click();

  await page.getByRole('link', { name: 'Vos soirées' }).click();
  await page.getByRole('link', { name: /Dupliquer « La grande soirée »/ }).click();
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
  await page.getByRole('dialog').getByRole('radio', { name: 'Votre version' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  await shown(page.getByRole('heading', { level: 1, name: 'La mienne' }));
  expect(await events()).toMatchObject([{ name: 'La mienne', territory: 'Romans', insee: '26281' }]);
  await fitsScreen(page);

  // What was typed before the saved evening is there again would be gone with it: so nothing can be typed.
  const reading = Promise.withResolvers<void>();
  await page.route('**/api/v1/events/*', async (route) => {
    if (route.request().method() === 'GET') await reading.promise;
    await route.continue();
  });
  await name.fill('La dernière');
  await Promise.all([
    page.waitForRequest((request) => request.method() === 'GET' && /\/events\/[\w-]+$/.test(request.url())),
    page.getByRole('button', { name: 'Enregistrer' }).click(),
  ]);
  await eventually(() => name.isDisabled(), true);
  await eventually(() => page.getByRole('button', { name: 'Tout annuler' }).isDisabled(), true);
  reading.resolve();
  await shown(page.getByRole('heading', { level: 1, name: 'La dernière' }));
  await eventually(() => name.isEnabled(), true);
  // The server said by 409 what would be lost, and the browser tells of that.
  expect(errors.filter((error) => !error.includes('409'))).toEqual([]);
  await close();
});
