// Leading a table: a facilitator at a laptop, then with a phone, and two participants, from the first step to handing over.

import type { Page } from 'playwright';
import { beforeAll, expect, it } from 'vitest';
import type { TestBoard } from '../evening.ts';
import type { Person, PersonOptions } from './browser.ts';
import { setStage } from './stage.ts';
import { eventually, fitsScreen, goTo, moveOn, shown, takeSeat, write } from './steps.ts';

const stage = setStage({ tables: 2 });
const people: Person[] = [];

async function arrive(code: string, name: string, options: PersonOptions = {}): Promise<Page> {
  const person = await stage.arrive(options);
  people.push(person);
  await takeSeat(person.page, code, name);
  return person.page;
}

/** What was asked just before the reveal comes too late for the drafts; the page knows that, the browser says it anyway. */
const tooLate = /409 .*\/drafts$/;
const errors = () => people.flatMap((person) => person.errors).filter((error) => !tooLate.test(error));
const timer = (page: Page) => page.getByRole('timer');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const openTable = (page: Page) => button(page, /^La table/).click();

/** At the first table: everyone at a laptop, Tom reads English. */
let [nadia, lea, tom]: Page[] = [];
beforeAll(async () => {
  const table = stage.table(0);
  nadia = await arrive(table.facilitatorKey, 'Nadia');
  lea = await arrive(table.joinCode, 'Léa');
  tom = await arrive(table.joinCode, 'Tom', { locale: 'en-GB' });
});

function atTable(): { nadia: Page; lea: Page; tom: Page } {
  if (!nadia || !lea || !tom) throw new Error('somebody is missing');
  return { nadia, lea, tom };
}

it('walks the script, and all see the step, its instruction and its time', async () => {
  const { nadia, lea, tom } = atTable();
  await nadia.getByRole('spinbutton', { name: 'Durée de « Les besoins », en minutes' }).fill('6');
  await moveOn(nadia, /^Commencer/);
  await shown(lea.getByText('Les besoins', { exact: true }));
  await shown(tom.getByText(/^In silence, write what is missing here/));
  await eventually(async () => /^5:/.test((await timer(tom).textContent()) ?? ''), true);

  await button(nadia, 'Suspendre').click();
  await shown(timer(lea).getByText('en pause'));
  await button(nadia, '2 min de plus').click();
  await eventually(async () => /^7:/.test((await timer(lea).textContent()) ?? ''), true);
  const paused = await timer(lea).textContent();
  await lea.reload();
  await eventually(() => timer(lea).textContent(), paused);
  await button(nadia, 'Reprendre').click();
  await timer(lea).getByText('en pause').waitFor({ state: 'detached' });
});

it('says softly when time is up, to whoever wants to hear it, and moves nobody on', async () => {
  const { nadia, lea } = atTable();
  for (const page of [nadia, lea]) await countTones(page);
  await letTimeRunOut(nadia);
  await shown(timer(lea).getByText('C’est l’heure'));
  await shown(lea.getByRole('status').getByText('C’est l’heure'));
  await eventually(() => tones(nadia), 2);
  expect(await tones(lea)).toBe(0);

  await button(lea, 'Langue et apparence').click();
  await lea.getByRole('menuitemradio', { name: 'Une note douce' }).click();
  await letTimeRunOut(nadia);
  await eventually(() => tones(lea), 2);
  await shown(lea.getByText('Les besoins', { exact: true }));
});

it('hears who is done and whose hand is up', async () => {
  const { nadia, lea, tom } = atTable();
  await button(lea, 'J’ai fini').click();
  await button(tom, 'Raise your hand').click();
  await shown(button(nadia, /1 main levée/));
  await button(lea, 'Lever la main').click();
  await shown(button(nadia, 'La table : 1 sur 2 a fini, 2 mains levées'));
  await openTable(nadia);
  await shown(nadia.getByText('Encore à l’œuvre : Tom'));
  expect(await nadia.getByRole('button', { name: /^Baisser la main/ }).allTextContents()).toEqual([
    'Tom',
    'Léa',
  ]);
  await button(nadia, 'Baisser la main de Tom').click();
  await eventually(() => button(tom, 'Raise your hand').getAttribute('aria-pressed'), 'false');
  await button(nadia, 'Appeler l’organisation').click();
  await shown(nadia.getByText(/^Appelée à \d\d:\d\d/));
  await button(nadia, 'L’aide est venue').click();
  await openTable(nadia);
});

it('sets an unkind draft aside without learning whose it is', async () => {
  const { nadia, lea, tom } = atTable();
  await write(lea, 'Une pique contre le voisin');
  await write(tom, 'A shared oven');
  await button(nadia, 'Relire les cartes').click();
  await shown(button(nadia, 'Mettre de côté « A shared oven »'));
  await button(nadia, 'Mettre de côté « Une pique contre le voisin »').click();
  await shown(button(nadia, 'Remettre « Une pique contre le voisin » parmi les autres'));
  await moveOn(nadia, /Passer à « Partage des besoins »/, 'Révéler');
  await eventually(() => tom.locator('[data-card]').count(), 1);
  await eventually(() => nadia.getByText('Une pique contre le voisin').count(), 0);
});

it('passes the word around, shows a card and keeps the board for a moment', async () => {
  const { nadia, lea, tom } = atTable();
  await openTable(nadia);
  await button(nadia, 'Au tour de Léa').click();
  await shown(lea.getByText('À vous la parole.'));
  await shown(tom.getByText('It is Léa’s turn.'));
  await button(nadia, 'Au tour de Tom').click();
  await shown(tom.getByText('It is your turn.'));

  await button(nadia, 'Montrer la carte choisie').click();
  await shown(nadia.getByText('Choisissez d’abord une carte du plateau ou de la liste.'));
  await button(nadia, 'Voir la liste').click();
  // The canvas has cards for the keyboard too, which go with it.
  await shown(nadia.getByRole('heading', { name: /^Cartes/ }));
  await nadia.locator('[data-card]').first().focus();
  await button(nadia, 'Montrer la carte choisie').click();
  await shown(lea.getByRole('status').getByText('A shared oven'));
  await button(nadia, 'Ne plus la montrer').click();
  await lea.getByRole('status').getByText('A shared oven').waitFor({ state: 'detached' });

  await button(nadia, 'Garder le plateau un moment').click();
  await shown(lea.getByText('Nadia garde le plateau un moment.'));
  await shown(tom.getByText('Nadia keeps the board for a moment.'));
  await button(nadia, 'Rendre le plateau').click();
  await lea.getByText('Nadia garde le plateau un moment.').waitFor({ state: 'detached' });
  await openTable(nadia);
});

it('asks nothing between steps of one phase, and enters ballots on paper that nobody reads', async () => {
  const { nadia, lea } = atTable();
  await goTo(nadia, 'Regrouper en silence');
  await moveOn(nadia, /Passer à « Nommer et clarifier »/);
  await moveOn(nadia, /Passer à « Vote secret »/);
  await button(nadia, 'Saisir un bulletin').click();
  await button(nadia, 'Une voix de plus pour « A shared oven »').click();
  await button(nadia, 'Enregistrer le bulletin').click();
  await shown(nadia.getByText('Bulletin papier 1', { exact: true }));
  await button(nadia, 'Corriger le bulletin papier 1').click();
  await shown(nadia.getByText('Reste 3 voix sur 3'));
  await button(nadia, 'Une voix de plus pour « A shared oven »').click();
  await button(nadia, 'Une voix de plus pour « A shared oven »').click();
  await button(nadia, 'Enregistrer le bulletin').click();
  await button(nadia, 'Saisir un bulletin').click();
  await button(nadia, 'Une voix de plus pour « A shared oven »').click();
  await button(nadia, 'Enregistrer le bulletin').click();
  await button(nadia, 'Retirer le bulletin papier 2').click();
  await nadia.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
  await nadia.getByText('Bulletin papier 2', { exact: true }).waitFor({ state: 'detached' });
  await moveOn(nadia, /Passer à « Décider »/, 'Montrer les résultats');
  await shown(lea.getByText(/2 voix/).first());
  await goTo(nadia, 'Vote secret', 'Revenir');
  await lea
    .getByText(/2 voix/)
    .first()
    .waitFor({ state: 'detached' });
});

it('hands over to one, who removes another with their cards', async () => {
  const { nadia, lea, tom } = atTable();
  await goTo(nadia, 'Enrichir', 'Revenir');
  await openTable(nadia);
  await button(nadia, 'Gérer les personnes').click();
  await button(nadia, 'Passer la main à Léa').click();
  await button(nadia, 'Passer la main').click();
  await shown(button(lea, /^La table/));
  await button(nadia, /^La table/).waitFor({ state: 'detached' });

  await openTable(lea);
  await button(lea, 'Gérer les personnes').click();
  await button(lea, 'Retirer Tom de la table').click();
  await lea.getByRole('radio', { name: 'Les supprimer' }).check();
  await button(lea, 'Retirer de la table').click();
  await shown(tom.getByText('You are no longer at this table.'));
  await eventually(() => nadia.locator('[data-card]').count(), 0);
  expect(errors()).toEqual([]);
});

it('is led with one hand from a phone', async () => {
  const table = stage.table(1);
  const page = await arrive(table.facilitatorKey, 'Nadia', { device: 'phone' });
  const bar = page.getByRole('region', { name: 'Animation' });
  await shown(bar);
  const foot = async () => {
    const box = await bar.boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  await eventually(foot, 844);
  await moveOn(page, /^Commencer/);
  await shown(page.getByText(/une carte écrite ici se voit tout de suite/));
  await goTo(page, 'Partage des besoins', 'Révéler');
  await shown(page.getByText(/^Tour à tour, chacun lit/));
  await openTable(page);
  await shown(page.getByText('Aucun participant n’est encore là.'));
  await page.getByRole('spinbutton', { name: 'Nombre de places à cette table' }).fill('1');
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  await shown(page.getByText('Les places sont enregistrées.'));
  await fitsScreen(page);
  await page.keyboard.press('Escape');
  await arrive(table.joinCode, 'Léa');
  expect(await joinStatus(table, 'Tom')).toBe(409);
  expect(errors()).toEqual([]);
});

async function joinStatus({ joinCode }: TestBoard, name: string): Promise<number> {
  const response = await fetch(`${stage.url()}/api/v1/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: joinCode, name }),
  });
  return response.status;
}

/** Long enough that every page has seen the timer run. */
const lastMoments = { minutes: 0.1, isRunning: true };

async function letTimeRunOut(facilitator: Page): Promise<void> {
  const path = `/api/v1/boards/${stage.table(0).id}/timer`;
  const response = await facilitator.request.put(path, {
    data: lastMoments,
    headers: { origin: stage.url() },
  });
  expect(response.status()).toBe(200);
}

async function countTones(page: Page): Promise<void> {
  await page.evaluate(() => {
    const make = AudioContext.prototype.createOscillator;
    document.body.dataset['tones'] = '0';
    AudioContext.prototype.createOscillator = function createCounted() {
      document.body.dataset['tones'] = String(Number(document.body.dataset['tones']) + 1);
      return make.call(this);
    };
  });
}

function tones(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.body.dataset['tones']));
}
