// The projected screen in a real browser: it goes through an evening by itself, small and large, in both languages, and all
// that it shows is seen whole and large enough for the last row.

import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { get, join, post, type TestBoard } from '../evening.ts';
import type { Person } from './browser.ts';
import { setStage } from './stage.ts';
import { eventually, shown } from './steps.ts';

const stage = setStage({ tables: 4 });

/** What whoever leads a table does, by HTTP. */
async function lead(table: TestBoard) {
  const board = `${stage.url()}/api/v1/boards/${table.id}`;
  const { token } = await join(stage.url(), table.facilitatorKey, 'Nadia');
  const put = async (path: string, body: unknown, as = token) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${as}` };
    const response = await fetch(`${board}${path}`, { method: 'PUT', headers, body: JSON.stringify(body) });
    expect(response.status, path).toBeLessThan(300);
  };
  return {
    put,
    moveTo: (phase: string, minutes?: number) =>
      post(`${board}/phase`, { phase, ...(minutes && { minutes }) }, token),
    write: (...texts: string[]) => post(`${board}/cards`, { cards: texts.map((text) => ({ text })) }, token),
    async idOf(text: string): Promise<string> {
      const { cards } = await get<{ cards: { id: string; text: string }[] }>(board, token);
      return cards.find((card) => card.text === text)?.id ?? '';
    },
  };
}

async function project(table: TestBoard, locale: 'fr-FR' | 'en-GB', size: readonly [number, number]) {
  const person = await stage.arrive({ device: 'projector', locale });
  await person.page.setViewportSize({ width: size[0], height: size[1] });
  await person.page.goto(`/j/${table.screenKey}`);
  await person.page.waitForURL(/\/screen\//);
  return person;
}

/** What somebody in the last row could not read, and what nobody on a stage could press. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const [width, height] = [window.innerWidth, window.innerHeight];
    const faults: string[] = [];
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > width || scrollHeight > height) faults.push('the page scrolls');
    for (const element of document.querySelectorAll('a, button, input, textarea, [tabindex]'))
      faults.push(`${element.tagName} takes the focus`);
    for (const element of document.querySelectorAll('main *')) {
      const isText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE);
      if (element.closest('svg') || !isText || !element.textContent?.trim()) continue;
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const name = element.textContent.slice(0, 40);
      const isInside = left >= -1 && top >= -1 && right <= width + 1 && bottom <= height + 1;
      if (!isInside) faults.push(`“${name}” is not seen whole`);
      const letters = Number.parseFloat(getComputedStyle(element).fontSize);
      if (letters < 0.022 * Math.min(width, height)) faults.push(`“${name}” is too small`);
      const cutting = element.closest('[data-fit]');
      if (cutting && cutting.scrollHeight > cutting.clientHeight) faults.push(`“${name}” is cut`);
    }
    return faults;
  });
}

/** How long the bars of the vote are, of the longest. */
function barsOf(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const bars = [...document.querySelectorAll('li [aria-hidden]')].filter(
      ({ tagName }) => tagName === 'DIV',
    );
    const widths = bars.map((bar) => bar.getBoundingClientRect().width);
    return widths.map((width) => Math.round((100 * width) / Math.max(...widths)) / 100);
  });
}

it('fits itself to each step, small in French and large in English', async () => {
  const table = stage.table(0);
  const leader = await lead(table);
  const [lea, tom] = await Promise.all([
    join(stage.url(), table.joinCode, 'Léa'),
    join(stage.url(), table.joinCode, 'Tom'),
  ]);
  const small = await project(table, 'fr-FR', [1280, 720]);
  const large = await project(table, 'en-GB', [3840, 2160]);
  const screens: readonly Person[] = [small, large];
  /** Both tell the same, each in its language, and show it whole. */
  const tells = async (french: RegExp, english: RegExp) => {
    await shown(small.page.getByText(french).first());
    await shown(large.page.getByText(english).first());
    for (const { page } of screens) await eventually(() => faultsOf(page), []);
  };

  await tells(/présentez-vous à vos voisins/, /say hello to your neighbours/);
  for (const { page } of screens) {
    await shown(page.getByRole('heading', { name: 'Se loger' }));
    await shown(page.getByText(table.joinCode, { exact: true }));
    await shown(page.getByRole('img', { name: /QR/ }));
    await eventually(() => page.evaluate(() => document.documentElement.style.cursor), 'none');
  }

  await leader.moveTo('ideate', 8);
  await leader.put('/drafts/draft-of-lea-0001', { text: 'Un secret', kind: 'need' }, lea.token);
  await leader.put('/drafts/draft-of-tom-0001', { text: 'Another secret', kind: 'idea' }, tom.token);
  await tells(/^2 cartes écrites en silence/, /^2 cards written in silence/);
  await tells(/un besoin par carte/, /one need a card/);
  expect(await small.page.getByText('Un secret').count()).toBe(0);
  await leader.put('/timer', { minutes: 3, isRunning: false });
  await shown(large.page.getByRole('timer', { name: 'Time is paused' }).getByText('3:00'));

  await leader.moveTo('share', 5);
  await tells(/Tour à tour, chacun lit ses cartes/, /each person reads their cards aloud/);
  await shown(small.page.getByRole('img', { name: 'Plateau de la table' }));
  await leader.put('/spotlight', { card: null, reader: tom.participantId });
  await tells(/^À Tom de lire/, /^Tom reads now/);

  const long = 'Une très longue idée, que personne ne veut voir coupée. '.repeat(35).trim();
  await leader.write(long, 'مساكن للعائلات الكبيرة');
  for (const text of ['Un secret', long, 'مساكن للعائلات الكبيرة']) {
    await leader.put('/spotlight', { card: await leader.idOf(text), reader: lea.participantId });
    await shown(large.page.getByText(text, { exact: true }));
    await tells(/^À Léa de lire/, /^Léa reads now/);
  }
  await shown(small.page.getByText(/par Nadia$/));
  await leader.put('/spotlight', { card: null, reader: null });

  await leader.moveTo('cluster', 12);
  await leader.put('/lock', { isLocked: true });
  await tells(/^Le plateau est verrouillé/, /^The board is locked/);
  await leader.put('/lock', { isLocked: false });

  await leader.moveTo('vote', 5);
  await tells(/^0 \/ 2/, /^0 \/ 2/);
  const [first, second] = [await leader.idOf('Un secret'), await leader.idOf('Another secret')];
  await leader.put('/ballot', { votes: { [first]: 1, [second]: 1 } }, lea.token);
  const third = await leader.idOf('مساكن للعائلات الكبيرة');
  await leader.put('/ballot', { votes: { [first]: 1, [second]: 1, [third]: 1 } }, tom.token);
  await tells(/^2 \/ 2/, /^2 \/ 2/);
  for (const { page } of screens) expect(await page.getByText(/^Un secret/).count()).toBe(0);

  await leader.moveTo('converge', 30);
  await shown(small.page.getByText('ex æquo').first());
  await eventually(() => small.page.locator('li').getByText('1', { exact: true }).count(), 2);
  await eventually(() => large.page.evaluate(() => document.getAnimations().length), 0);
  await tells(/Résultats du vote/, /Results of the vote/);
  for (const { page } of screens) await eventually(() => barsOf(page), [1, 1, 0.5]);

  await leader.moveTo('closed');
  await tells(/Merci à toutes et à tous/, /Thank you all/);
  await shown(small.page.getByText(table.joinCode, { exact: true }));
  for (const { errors } of screens) expect(errors).toEqual([]);
});

it('reveals the vote once before everybody’s eyes, and calmly for whoever wants stillness', async () => {
  const table = stage.table(1);
  const leader = await lead(table);
  const lea = await join(stage.url(), table.joinCode, 'Léa');
  await leader.moveTo('share');
  await leader.write('Une caserne vide', 'Un verger');
  await leader.moveTo('vote');
  await leader.put('/ballot', { votes: { [await leader.idOf('Un verger')]: 2 } }, lea.token);

  const { page, errors } = await project(table, 'fr-FR', [1280, 720]);
  const still = await project(table, 'fr-FR', [1280, 720]);
  await still.page.emulateMedia({ reducedMotion: 'reduce' });
  const isPlayed = (on: Page) =>
    on.getByRole('region', { name: 'Résultats du vote' }).getAttribute('data-plays');
  for (const each of [page, still.page]) await shown(each.getByText('1 / 1'));
  const first = seenPlaying(page);
  await leader.moveTo('converge');
  for (const each of [page, still.page]) await shown(each.getByText('Un verger'));
  expect(await isPlayed(still.page)).toBe('false');
  await first;

  await page.reload();
  await shown(page.getByText('Un verger'));
  expect(await isPlayed(page)).toBe('false');

  // Another ballot is another reveal.
  await leader.moveTo('vote');
  await shown(page.getByText('1 / 1'));
  const second = seenPlaying(page);
  await leader.moveTo('converge');
  await shown(page.getByText('Un verger'));
  await second;
  for (const found of [errors, still.errors]) expect(found).toEqual([]);
});

/** The votes grow for two seconds: somebody has to look from before. */
function seenPlaying(page: Page): Promise<void> {
  return page.locator('[data-plays="true"]').waitFor({ state: 'attached', timeout: 30_000 });
}

it('shows the last state without a server, and comes back by itself', async () => {
  const table = stage.table(2);
  const leader = await lead(table);
  await leader.moveTo('share');
  await leader.write('Une place de village');
  const { page } = await project(table, 'fr-FR', [1280, 720]);
  await leader.put('/spotlight', { card: await leader.idOf('Une place de village'), reader: null });
  await shown(page.getByText('Une place de village'));

  await stage.whileServerIsAway(async () => {
    await shown(page.getByText('Connexion perdue, dernier état affiché'));
    await shown(page.getByText('Une place de village'));
    await eventually(() => faultsOf(page), []);
  });
  await page.getByText('Connexion perdue').waitFor({ state: 'detached' });
  await leader.moveTo('vote');
  await shown(page.getByText('0 / 0'));
});

it('begins anew by itself when a part of it could not be loaded', async () => {
  const table = stage.table(3);
  const leader = await lead(table);
  const { page } = await stage.arrive({ device: 'projector' });
  let isBroken = true;
  let refused = 0;
  await page.context().route('**/assets/results-*.js', (route) => {
    if (!isBroken) return route.continue();
    refused++;
    return route.abort();
  });
  await page.goto(`/j/${table.screenKey}`);
  await shown(page.getByRole('heading', { name: 'Se loger' }));
  await eventually(async () => refused > 0, true);
  await leader.moveTo('converge');
  await page.getByRole('heading', { name: 'Se loger' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('button').count()).toBe(0);
  isBroken = false;
  await page.getByText('Aucune voix n’a été donnée.').waitFor({ timeout: 30_000 });
});
