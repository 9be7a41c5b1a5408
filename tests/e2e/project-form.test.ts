// A project record filled in: two people at the table write into the same field at once while the table decides, an
// organiser goes on after them and chooses where the board has come to say something else, and whoever carries the project comes
// back with a link of their own. Then the evening's projects are sorted, filtered and taken away.

import { readFile } from 'node:fs/promises';
import { clustersOf } from '@terreau/board/document';
import { editText } from '@terreau/board/edits';
import type { CardId } from '@terreau/board/ids';
import type { Page } from 'playwright';
import { beforeAll, expect, it } from 'vitest';
import { connectSyncClient, type SyncClient } from '../crash/sync-client.ts';
import { type Demo, get, type Joined, join, openDemo, post } from '../evening.ts';
import { organiserKey } from '../server-process.ts';
import { setStage } from './stage.ts';
import { eventually, fitsScreen, shown, takeSeat } from './steps.ts';

const stage = setStage({ tables: 0 });

/** What is read here of a project record. */
interface Project {
  readonly id: string;
  readonly identity: { readonly title: { readonly text: string } };
  readonly substance: { readonly need: readonly { readonly text: string; readonly cards: CardId[] }[] };
  readonly provenance: {
    readonly cluster: { readonly id: string };
    readonly cards: readonly { readonly id: CardId; readonly text: string }[];
  };
}

let project: Demo['project'];
let table: Demo['tables'][number];
let leader: Joined;
beforeAll(async () => {
  const demo = await openDemo(stage.url());
  ({ project } = demo);
  const found = demo.tables.find(({ boardId }) => boardId === project.boardId);
  if (!found) throw new Error('the project’s table is not among the demo’s');
  table = found;
  leader = await join(stage.url(), table.facilitatorKey, 'Sam');
  await post(`${stage.url()}/api/v1/boards/${project.boardId}/phase`, { phase: 'converge' }, leader.token);
});

it('is written by several people at once, and nobody’s words are lost', async () => {
  const [lea, tom] = [
    await stage.arrive({ device: 'phone' }),
    await stage.arrive({ locale: 'en-GB', dark: true }),
  ];
  await takeSeat(lea.page, table.joinCode, 'Léa');
  await takeSeat(tom.page, table.joinCode, 'Tom');
  await lea.page.getByRole('link', { name: /^Remplir la fiche/ }).click();
  await comesBackToTheBoard(tom.page);
  await tom.page.getByRole('link', { name: /^Fill in the record/ }).click();
  await lea.page.getByRole('combobox', { name: 'Partie' }).selectOption('project');
  await tom.page.getByRole('button', { name: /^The project/ }).click();
  await lea.page.getByRole('button', { name: 'Activités', exact: true }).click();
  await tom.page.getByRole('button', { name: 'Activities', exact: true }).click();
  const [hers, his] = [activities(lea.page, 'Activités'), activities(tom.page, 'Activities')];
  const sentences = ['Ouvrir la légumerie le lundi. ', 'Former trois personnes. '] as const;
  await Promise.all([
    hers.pressSequentially(sentences[0], { delay: 30 }),
    his.pressSequentially(sentences[1], { delay: 40 }),
  ]);
  // Whoever's comes first, each sentence is whole, and both people read the same.
  const said = async () => [await hers.inputValue(), await his.inputValue()].map(spacedOnce);
  const bothOrders = [sentences.join(''), sentences.toReversed().join('')].map(spacedOnce);
  await expect.poll(said, { timeout: 15_000 }).toBeOneOf(bothOrders.map((text) => [text, text]));
  const [all = ''] = await said();
  await Promise.all([saved(lea.page), saved(tom.page)]);
  await shown(lea.page.getByText('Tom écrit ici'));
  await fitsScreen(lea.page);

  // What one takes back is one's own, in as many steps as it was typed.
  await his.press('Control+End');
  await his.pressSequentially(' Merci.');
  await eventually(said, [`${all} Merci.`, `${all} Merci.`]);
  const undo = tom.page.getByRole('button', { name: 'Undo my last change' });
  while ((await his.inputValue()).includes('M')) await undo.click();
  await eventually(said, [all, all]);

  const organiser = await stage.arrive();
  await organiser.page.goto(`/organise#key=${organiserKey}`);
  await organiser.page.getByRole('link', { name: 'La soirée des possibles', exact: true }).click();
  await organiser.page.getByRole('link', { name: 'Projets', exact: true }).click();
  await shown(organiser.page.getByText('1 projet à l’étude', { exact: true }));
  await organiser.page.getByRole('link', { name: project.title, exact: true }).click();
  await organiser.page.getByRole('button', { name: /^Le projet/ }).click();
  await organiser.page.getByRole('button', { name: 'Dépenses', exact: true }).click();
  await organiser.page.keyboard.type('Loyer');
  await organiser.page.keyboard.press('Tab');
  await organiser.page.keyboard.type('1 200,50');
  await shown(organiser.page.getByText(/Il manque 1.200,50.€ de recettes/));
  await saved(organiser.page);
  await shown(tom.page.getByText(/€1,200\.50 of income is missing/));

  const link = await post<{ key: string }>(
    `${stage.url()}/api/v1/projects/${project.id}/links`,
    { name: 'Awa' },
    organiserKey,
  );
  const awa = await stage.arrive({ device: 'phone' });
  await awa.page.goto(`/project/${project.id}#key=${link.key}`);
  await shown(awa.page.getByText('Bonjour Awa'));
  await awa.page.getByRole('combobox', { name: 'Partie' }).selectOption('followUp');
  await awa.page.getByRole('button', { name: 'Changer le statut' }).click();
  await awa.page.getByRole('combobox', { name: 'Statut' }).selectOption('under-way');
  await awa.page.getByRole('textbox', { name: 'Pourquoi' }).fill('Le local est trouvé.');
  await awa.page.getByRole('button', { name: 'Enregistrer' }).click();
  await shown(awa.page.getByRole('list', { name: 'Journal' }).getByText('Le local est trouvé.'));
  const part = awa.page.getByRole('combobox', { name: 'Partie' }).locator('option:checked');
  await eventually(() => part.textContent(), 'Le suivi (1/4)');
  await awa.page.getByRole('button', { name: 'Rayer', exact: true }).click();
  await awa.page.getByRole('button', { name: 'Rayer cette entrée' }).click();
  await shown(awa.page.getByText('Rayée par qui porte le projet'));
  expect(new URL(awa.page.url()).hash).toBe('');

  for (const person of [lea, tom, organiser, awa]) {
    expect(person.errors).toEqual([]);
    await person.close();
  }
});

it('shows side by side what a person wrote and what the board has come to say, for a person to choose', async () => {
  const { page, errors, close } = await stage.arrive();
  await page.goto(`/organise#key=${organiserKey}`);
  await shown(page.getByRole('link', { name: 'La soirée des possibles', exact: true }));
  await page.goto(`/project/${project.id}`);
  await page.getByRole('button', { name: /^L’idée/ }).click();
  const need = page.getByRole('textbox', { name: 'Le besoin, Phrase 1' });
  const written = 'Laver et couper les légumes d’ici, près des cantines.';
  await need.fill(written);
  await saved(page);

  const { substance, provenance } = await record();
  const source = provenance.cards.find(({ id }) => substance.need[0]?.cards.includes(id));
  if (!source) throw new Error('the need comes from no card');
  const { id: card, text: before } = source;
  const after = 'Laver et couper les carottes d’ici, près des cantines.';
  const board = await openBoard();
  expect(editText(board.doc, board.hand, { of: 'card', card }, { before, after })).toBe(true);
  await expect.poll(board.unsaved).toBe(0);
  board.close();
  await converge(provenance.cluster.id);

  const [mine, fresh] = ['Dans la fiche', 'Sur le plateau maintenant'].map((title) =>
    page.locator('section', { has: page.getByRole('heading', { name: title }) }).last(),
  );
  if (!mine || !fresh) throw new Error('two sides');
  await shown(mine.getByText(written, { exact: true }));
  await shown(fresh.getByText(after, { exact: true }));
  await eventually(() => page.locator('mark').allTextContents(), ['légumes', 'carottes']);
  const [left, right] = [await mine.boundingBox(), await fresh.boundingBox()];
  expect(left?.y).toBe(right?.y);
  expect(right?.x).toBeGreaterThanOrEqual((left?.x ?? 0) + (left?.width ?? 0));
  expect(await need.inputValue()).toBe(written);

  await page.getByRole('button', { name: 'Prendre le plateau' }).click();
  await eventually(() => need.inputValue(), after);
  await fresh.waitFor({ state: 'detached' });
  expect((await record()).substance.need[0]).toEqual({ text: after, cards: [card], notes: [] });
  expect(errors).toEqual([]);
  await close();
});

it('is read with the code of the paper, also where a personal link has ended', async () => {
  const links = `${stage.url()}/api/v1/projects/${project.id}/links`;
  const link = await post<{ id: string; key: string }>(links, { name: 'Nour' }, organiserKey);
  const { page, errors, close } = await stage.arrive({ device: 'phone' });
  await page.goto(`/project/${project.id}#key=${link.key}`);
  await shown(page.getByText('Bonjour Nour'));
  const authorization = `Bearer ${organiserKey}`;
  await fetch(`${links}/${link.id}`, { method: 'DELETE', headers: { authorization } });

  await page.goto(await addressOnPaper());
  const reference = page.getByRole('link', { name: /^Carte \d/ }).first();
  const card = page.locator(`#card-${await reference.textContent()}`);
  await reference.click();
  await eventually(() => card.evaluate((element) => element === document.activeElement), true);
  await page.reload();
  await shown(reference);
  expect(await page.getByRole('link', { name: 'Compléter' }).count()).toBe(0);
  // The browser itself tells of what the server has refused.
  expect(errors.filter((error) => !/40[13]/.test(error))).toEqual([]);
  await close();
});

it('is one of the evening’s projects, which are sorted, filtered and taken away as a table', async () => {
  const board = await openBoard();
  const { provenance } = await record();
  const [cluster] = [...clustersOf(board.doc).keys()].filter((id) => id !== provenance.cluster.id);
  board.close();
  const made = await converge(cluster ?? '');
  const [first, second] = [project.title, made.identity.title.text];
  const status = { status: 'suspended', reason: 'En attente.', date: new Date().toISOString().slice(0, 10) };
  await post(`${stage.url()}/api/v1/projects/${made.id}/status`, status, organiserKey);

  const { page, errors, close } = await stage.arrive();
  await page.goto(`/organise#key=${organiserKey}`);
  await page.getByRole('link', { name: 'La soirée des possibles', exact: true }).click();
  await page.getByRole('link', { name: 'Projets', exact: true }).click();
  const titles = () => page.getByRole('rowheader').getByRole('link').allTextContents();
  const sorted = [first, second].toSorted(new Intl.Collator('fr').compare);
  await page.getByRole('button', { name: 'Projet', exact: true }).click();
  await eventually(titles, sorted);
  await page.getByRole('button', { name: 'Projet', exact: true }).click();
  await eventually(titles, sorted.toReversed());
  expect(await page.getByRole('columnheader', { name: 'Projet' }).getAttribute('aria-sort')).toBe(
    'descending',
  );

  await page.getByRole('combobox', { name: 'Statut' }).selectOption('suspended');
  await eventually(titles, [second]);
  await shown(page.getByText('1 projet sur 2', { exact: true }));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exporter (CSV)' }).click(),
  ]);
  const rows = (await readFile(await file.path(), 'utf8')).trim().split('\n');
  expect(rows[0]).toMatch(/^Projet;Statut;Depuis;/);
  expect(rows.slice(1)).toEqual([expect.stringContaining(`${second};Suspendu;${status.date};`)]);

  await page.getByRole('combobox', { name: 'Statut' }).selectOption('');
  await page.getByRole('searchbox', { name: 'Chercher' }).fill('LEGUMERIE cantines');
  await eventually(titles, [first]);

  await page.getByRole('link', { name: `Lire le dossier « ${first} »` }).click();
  await page.getByRole('link', { name: 'Compléter' }).click();
  await page.getByRole('link', { name: 'Lire le dossier' }).first().click();
  await page.getByRole('link', { name: 'La console' }).click();
  await shown(page.getByRole('searchbox', { name: 'Chercher' }));
  expect(errors).toEqual([]);
  await close();
});

async function record(): Promise<Project> {
  const path = `${stage.url()}/api/v1/projects/${project.id}`;
  return (await get<{ record: Project }>(path, organiserKey)).record;
}

/** The board of the project’s table, in the hands of whoever leads it. */
async function openBoard(): Promise<SyncClient> {
  const client = connectSyncClient(stage.url(), leader);
  await client.synced;
  return client;
}

/** Where the printed brief leads, as its PDF says. */
async function addressOnPaper(): Promise<string> {
  const pdf = await fetch(`${stage.url()}/api/v1/projects/${project.id}/brief.pdf?lang=fr`, {
    headers: { authorization: `Bearer ${organiserKey}` },
  });
  const [address] = /http[^()]+#read=[\w-]+/.exec(await pdf.text()) ?? [];
  if (!address) throw new Error('the paper leads nowhere');
  return address;
}

/** Makes a cluster a project, or its project anew. */
async function converge(cluster: string): Promise<Project> {
  const path = `${stage.url()}/api/v1/boards/${project.boardId}/converge`;
  const request = { clusters: [cluster], reason: 'La table y tient.' };
  const { projects } = await post<{ projects: Project[] }>(path, request, leader.token);
  const made = projects.find(({ provenance }) => provenance.cluster.id === cluster);
  if (!made) throw new Error('no project');
  return made;
}

/** Where two texts meet, there may be a space of each. */
function spacedOnce(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Looks at the whole board, goes to the record and comes back: the board is as it was. */
async function comesBackToTheBoard(page: Page): Promise<void> {
  const zoom = () => page.getByRole('button', { name: /Actual size/ }).textContent();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const first = await zoom();
  await page.getByRole('button', { name: /^See everything/ }).click();
  const whole = await zoom();
  expect(whole).not.toBe(first);
  await page.getByRole('link', { name: /^Fill in the record/ }).click();
  await page.getByRole('link', { name: 'Back to the table' }).click();
  await eventually(zoom, whole);
}

function activities(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true });
}

async function saved(page: Page): Promise<void> {
  await shown(page.getByRole('status').filter({ hasText: /^(Enregistré|Saved)$/ }));
}
