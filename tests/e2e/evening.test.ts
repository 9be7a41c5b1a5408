// One evening, end to end: two tables, phones and laptops, from the code on the table to a brief in the hand. The board of
// the first table already holds 165 ideas from a public consultation where that file is at hand, and as many made up
// ones elsewhere.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import type { TestBoard } from '../evening.ts';
import { organiserKey } from '../server-process.ts';
import type { Person, PersonOptions } from './browser.ts';
import { setStage } from './stage.ts';
import { eventually, fitsScreen, goTo, moveOn, shown, takeSeat, write } from './steps.ts';

const ideasFile = new URL('../../../shared/data/ideas/affordable-housing.csv', import.meta.url);

const stage = setStage({ tables: 2 });
const people: Person[] = [];

async function arrive(options: PersonOptions): Promise<Page> {
  const person = await stage.arrive(options);
  people.push(person);
  return person.page;
}

it('walks two tables from the code to the brief', async () => {
  const [first, second] = [stage.table(0), stage.table(1)];
  const imported = await importIdeas(first);
  expect(imported).toBe(165);

  const facilitator = await arrive({ device: 'laptop' });
  const lea = await arrive({ device: 'phone' });
  const tom = await arrive({ device: 'laptop', locale: 'en-GB' });
  const ines = await arrive({ device: 'phone' });
  const helper = await arrive({ device: 'laptop' });
  await takeSeat(facilitator, first.facilitatorKey, 'Nadia');
  await takeSeat(lea, first.joinCode, 'Léa');
  await takeSeat(tom, first.joinCode.toLowerCase(), 'Tom');
  await takeSeat(ines, second.joinCode, 'Inès');
  await takeSeat(helper, second.facilitatorKey, 'Hugo');

  // Everybody writes in silence: nobody sees the other's words before the reveal.
  await moveOn(facilitator, /^Commencer/);
  await moveOn(helper, /^Commencer/);
  // Whoever leads an empty table is told to wait, not to write.
  await shown(helper.getByText(/^Chacun écrit en silence/).first());
  await write(lea, 'Les loyers du centre ont doublé en dix ans', 'Besoin');
  await write(tom, 'The old barracks on Mill Road stand empty', 'Resource');
  await write(ines, 'Un verger partagé derrière la gare', 'Idée');
  await shown(facilitator.getByText(/2 cartes/).first());
  await shown(helper.getByText(/1 carte/).first());
  expect(await tom.getByText('Les loyers du centre').count()).toBe(0);
  expect(await facilitator.getByText('Les loyers du centre').count()).toBe(0);

  await moveOn(facilitator, /Passer à « Partage des besoins »/, 'Révéler');
  await moveOn(helper, /Passer à « Partage des besoins »/, 'Révéler');
  await shown(lea.getByText('The old barracks on Mill Road stand empty').first());
  await eventually(() => tom.locator('[data-card]').count(), 167);
  await shown(ines.getByText('Un verger partagé derrière la gare').first());
  expect(await ines.getByText('The old barracks').count()).toBe(0);

  // Sharing: another card, and a note on somebody else's.
  await write(lea, 'Y loger des apprentis et des retraités ensemble', 'Idée');
  await lea.getByRole('button', { name: /Enrichir « The old barracks/ }).click();
  await lea
    .getByRole('textbox', { name: 'Votre enrichissement' })
    .fill('La ville en est propriétaire depuis 2019');
  await lea.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await shown(lea.getByText('La ville en est propriétaire depuis 2019'));

  // Grouping, on the phone; the laptop sees it happen.
  await goTo(facilitator, 'Regrouper en silence');
  await lea.getByRole('button', { name: 'Choisir plusieurs cartes' }).click();
  await fitsScreen(lea);
  for (const text of ['Les loyers du centre', 'The old barracks', 'Y loger des apprentis']) {
    await lea.getByRole('checkbox', { name: new RegExp(text) }).check();
  }
  await lea.getByRole('button', { name: 'Regrouper' }).click();
  await lea.getByRole('textbox', { name: 'Titre de la grappe' }).fill('La caserne habitée');
  await lea.getByRole('dialog').getByRole('button', { name: 'Regrouper' }).click();
  await shown(lea.getByRole('heading', { name: /La caserne habitée/ }));
  await eventually(
    () => tom.locator('[data-card]').filter({ hasText: 'in “La caserne habitée”' }).count(),
    3,
  );

  // Voting in secret: two of three vote, and see what is left of their budget.
  await moveOn(facilitator, /Passer à « Nommer et clarifier »/);
  await moveOn(facilitator, /Passer à « Vote secret »/);
  await fitsScreen(lea);
  for (const [page, name] of [
    [lea, /Une voix de plus pour « La caserne habitée »/],
    [tom, /One more vote for “La caserne habitée”/],
  ] as const) {
    await page.getByRole('button', { name }).first().click();
    await shown(page.getByText(/Votre bulletin est enregistré|Your ballot is saved/));
  }
  await shown(facilitator.getByText(/2 personnes sur \d ont voté/).first());
  const toDo = facilitator.getByRole('complementary', { name: 'À faire maintenant' });
  expect(await toDo.getByRole('heading').first().textContent()).toBe('Le vote est ouvert');

  // The result, the record and its brief.
  await moveOn(facilitator, /Passer à « Décider »/, 'Montrer les résultats');
  await shown(lea.getByText(/2 voix/).first());
  await fitsScreen(lea);
  await facilitator
    .getByRole('button', { name: /En faire une fiche projet|La retenir quand même/ })
    .first()
    .click();
  const reason = facilitator.getByRole('textbox', { name: 'Pourquoi la table la retient' });
  const made = facilitator.getByRole('link', { name: 'Lire la fiche' }).first();
  await shown(reason.or(made));
  if (await reason.isVisible()) {
    await reason.fill('La table y tient et la mairie est prête à ouvrir les lieux.');
    await facilitator.getByRole('button', { name: 'Créer la fiche' }).click();
  }
  await shown(made);
  await shown(tom.getByText('La caserne habitée').first());

  const markdown = await download(facilitator, /en Markdown/);
  await facilitator.getByRole('link', { name: 'Lire la fiche' }).first().click();
  await shown(facilitator.getByRole('heading', { name: /La caserne habitée/ }).first());
  await facilitator.getByText('Autres formats').click();
  const record = await download(facilitator, /JSON$/);
  for (const words of [
    'La caserne habitée',
    'Les loyers du centre ont doublé en dix ans',
    'The old barracks on Mill Road stand empty',
    'Y loger des apprentis et des retraités ensemble',
    'La ville en est propriétaire depuis 2019',
    'Léa',
    'Tom',
  ]) {
    expect(markdown).toContain(words);
    expect(record).toContain(words);
  }
  expect(JSON.parse(record)).toMatchObject({ provenance: { state: { ballots: 2, cards: 168, notes: 1 } } });

  await shown(facilitator.getByText('La ville en est propriétaire depuis 2019').first());

  for (const { errors } of people) expect(errors).toEqual([]);
});

async function importIdeas({ id }: TestBoard): Promise<number> {
  const csv = existsSync(ideasFile)
    ? await readFile(ideasFile)
    : Buffer.from(
        `text\n${Array.from({ length: 165 }, (_, i) => `"Une idée, la numéro ${i + 1}"`).join('\n')}`,
      );
  const response = await fetch(`${stage.url()}/api/v1/boards/${id}/cards`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${organiserKey}` },
    body: csv,
  });
  expect(response.status).toBe(201);
  const board = await fetch(`${stage.url()}/api/v1/boards/${id}`, {
    headers: { authorization: `Bearer ${organiserKey}` },
  });
  return ((await board.json()) as { cards: unknown[] }).cards.length;
}

async function download(page: Page, name: RegExp): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).first().click(),
  ]);
  return readFile(await file.path(), 'utf8');
}
