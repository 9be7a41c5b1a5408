// A whole evening taken from one installation to another, by the console of each, in a real browser.

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { get, post, type TestBoard } from '../evening.ts';
import { organiserKey } from '../server-process.ts';
import type { Person } from './browser.ts';
import { type Stage, setStage } from './stage.ts';
import { eventually, fitsScreen, shown } from './steps.ts';

const from = setStage({ tables: 0 });
const to = setStage({ tables: 0 });

async function openConsole(stage: Stage, path: string): Promise<Person> {
  const organiser = await stage.arrive();
  await organiser.page.goto(path);
  await organiser.page.locator('input[type="password"]').fill(organiserKey);
  await organiser.page.keyboard.press('Enter');
  return organiser;
}

interface Evening {
  readonly id: string;
  readonly name: string;
  readonly challenges: readonly { readonly boards: readonly TestBoard[] }[];
}

interface Board {
  readonly cards: readonly { readonly author: string }[];
  readonly people: Readonly<Record<string, { readonly name: string }>>;
}

test('an evening moves to another installation, is shown before it comes, comes once, and forgets its people', async () => {
  await post(`${from.url()}/api/v1/demo`, {});
  const { events } = await get<{ events: Evening[] }>(`${from.url()}/api/v1/events`, organiserKey);
  const [evening] = events;

  const { page: here, ...first } = await openConsole(from, `/organise/${evening?.id}/archive`);
  await here.getByRole('button', { name: 'Préparer l’archive' }).click();
  await shown(here.getByRole('alert').getByText(/On vote ou on écrit en silence/));
  const [download] = await Promise.all([
    here.waitForEvent('download'),
    here.getByRole('button', { name: 'Faire l’archive sans eux' }).click(),
  ]);
  const archive = {
    name: download.suggestedFilename(),
    mimeType: 'application/zip',
    buffer: await readFile(await download.path()),
  };
  expect(archive.name).toMatch(/^terreau-.*-archive\.zip$/);
  await fitsScreen(here);

  const { page: there, ...second } = await openConsole(to, '/organise');
  const field = there.locator('input[type=file]');
  await field.setInputFiles({ ...archive, buffer: archive.buffer.subarray(0, 5_000) });
  await shown(there.getByRole('alert').getByText(/Rien n’a été importé/));
  await field.setInputFiles(archive);
  await shown(there.getByText(/3 défis, 5 tables/));
  await shown(there.getByText(/parce qu’ils étaient encore secrets/));
  await fitsScreen(there);
  await there.getByRole('button', { name: 'Importer cette soirée' }).click();
  await shown(there.getByRole('heading', { level: 1, name: evening?.name ?? '' }));
  const moved = await get<{ events: Evening[] }>(`${to.url()}/api/v1/events`, organiserKey);
  expect(moved.events).toEqual(events);

  await there.goto('/organise');
  await field.setInputFiles(archive);
  await there.getByRole('link', { name: 'Ouvrir celle qui est ici' }).click();

  await there.getByRole('link', { name: 'Archive' }).click();
  await there.getByRole('button', { name: 'Effacer les noms et les contacts' }).click();
  const dialog = there.getByRole('dialog');
  const forEver = dialog.getByRole('button', { name: 'Effacer à jamais' });
  expect(await forEver.isDisabled()).toBe(true);
  await dialog.getByLabel(/Pour confirmer/).fill('effacer');
  await forEver.click();
  await shown(dialog.getByRole('alert').getByText(/Amenez d’abord toutes les tables/));
  await fitsScreen(there);
  const boards = evening?.challenges.flatMap((challenge) => challenge.boards) ?? [];
  for (const { id } of boards)
    await post(`${to.url()}/api/v1/boards/${id}/phase`, { phase: 'closed' }, organiserKey);
  // As if one record could not be read; what is said of it stays until it is read, and the erasing cannot be cancelled.
  const erasing = Promise.withResolvers<void>();
  await there.route('**/names', async (route) => {
    const response = await route.fetch();
    await erasing.promise;
    await route.fulfill({ response, json: { ...(await response.json()), unreadable: 1 } });
  });
  await forEver.click();
  await eventually(() => dialog.getByRole('button', { name: 'Annuler' }).isDisabled(), true);
  await there.keyboard.press('Escape');
  erasing.resolve();
  await shown(dialog.getByText(/effacés, sauf dans 1\sfiche/));
  await fitsScreen(there);
  await dialog.getByRole('button', { name: 'J’ai compris' }).click();
  await there.getByRole('button', { name: 'Effacer les noms et les contacts' }).click();
  await dialog.getByLabel(/Pour confirmer/).fill('effacer');
  await there.unroute('**/names');
  await forEver.click();
  await shown(there.getByText('Les noms et les contacts sont effacés.'));
  for (const { id } of boards) {
    const board = `${to.url()}/api/v1/boards/${id}`;
    const { cards, people } = await get<Board>(board, organiserKey);
    expect(cards.every(({ author }) => /^(Participant \d|Animation)/.test(people[author]?.name ?? ''))).toBe(
      true,
    );
  }
  expect(first.errors).toEqual([]);
  // The browser tells of the archive that was cut short, and of names that were still needed.
  expect(second.errors.filter((error) => !/422|409/.test(error))).toEqual([]);
  await Promise.all([first.close(), second.close()]);
});
