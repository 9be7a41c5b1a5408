// The whole evening by its usual script, in both languages at one table: a facilitator and a screen on the wall, and six
// participants, two on phones by touch, one in the list by keyboard, one far away on a bad line that is cut for a while.
// From the code on the table to a cluster that has converged, and its brief.

import { readFile } from 'node:fs/promises';
import { defaultScript } from '@terreau/workshop/script';
import type { Session } from '@terreau/workshop/session';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { get, join } from '../evening.ts';
import { createRandom } from '../random.ts';
import { organiserKey } from '../server-process.ts';
import { openBadLine } from './bad-line.ts';
import type { Person, PersonOptions } from './browser.ts';
import { reach, skipTo, tabTo } from './keyboard.ts';
import { setStage } from './stage.ts';
import { eventually, fitsScreen, shown, takeSeat, write } from './steps.ts';

const stage = setStage({ tables: 1 });
const line = { roundTripMs: 300, loss: 0.03, breaks: 0.2 };
const cutMs = 20_000;
/** What comes by the bad line may take so long. */
const slowMs = 60_000;
const title = 'A bakery in the old oven';

type Language = 'fr' | 'en';

interface Participant {
  readonly name: string;
  readonly language: Language;
  readonly page: Page;
  readonly need: string;
  readonly part: string;
}

interface Stored {
  readonly cards: readonly { readonly text: string; readonly cluster: string | null }[];
  readonly clusters: readonly { readonly id: string; readonly title: string }[];
}

/** What a browser says of a line that was cut. */
const ofTheLine =
  /WebSocket|Failed to load resource|net::ERR|Failed to fetch|fetching the script|Unable to preload/;

/** Types a line into an empty field of a record, as its organiser. */
async function fillIn(record: string, field: string, to: string): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${organiserKey}` };
  const body = JSON.stringify({ changes: { [field]: { from: '', to } } });
  expect((await fetch(record, { method: 'PATCH', headers, body })).status).toBe(200);
}

it('goes through the whole script to a converged cluster and its brief', async () => {
  const table = stage.table(0);
  const board = `${stage.url()}/api/v1/boards/${table.id}`;
  const badLine = await openBadLine(stage.url(), line, createRandom(3));
  const people: Person[] = [];
  const arrive = async (options: PersonOptions, by?: string): Promise<Page> => {
    const person = await stage.arrive(options, by);
    people.push(person);
    return person.page;
  };
  const english = { locale: 'en-GB' } as const;
  const far = await arrive({}, badLine.url);
  const [nadia, wall] = [await arrive({}), await arrive({ device: 'projector' })];
  const [lea, tom] = [await arrive({ device: 'phone' }), await arrive({ device: 'phone', ...english })];
  const [kay, omar, zoe] = [await arrive(english), await arrive({}), await arrive(english)];
  const participants: readonly Participant[] = [
    { name: 'Léa', language: 'fr', page: lea, need: 'Le pain vient de loin', part: 'Le four du village' },
    { name: 'Tom', language: 'en', page: tom, need: 'No bread on Sundays', part: 'My cousin bakes' },
    { name: 'Kay', language: 'en', page: kay, need: 'Bread has no taste', part: 'A school of sourdough' },
    { name: 'Omar', language: 'fr', page: omar, need: 'La place est vide', part: 'Un marché le jeudi' },
    { name: 'Zoé', language: 'en', page: zoe, need: 'Nobody knows the farmers', part: 'A list of farms' },
    { name: 'Inès', language: 'fr', page: far, need: 'Le bus passe trop peu', part: 'Un minibus partagé' },
  ];
  const everybody = participants.map(({ page }) => page);
  const observer = await join(stage.url(), table.facilitatorKey, 'Sam');
  const session = () => get<Session>(`${board}/session`, observer.token);
  const view = () => get<Stored>(board, organiserKey);
  const titleOf = async (text: string) => {
    const { cards, clusters } = await view();
    const cluster = cards.find((card) => card.text === text)?.cluster;
    return clusters.find(({ id }) => id === cluster)?.title ?? null;
  };

  /** The facilitator moves on; everybody and the wall say which step it is, each in their language. */
  const moveOn = async (step: number): Promise<void> => {
    await nadia.getByRole('region', { name: 'Animation' }).locator('button[type=submit]').click();
    const [before, now] = [defaultScript[step - 1], defaultScript[step]];
    if (before?.phase === 'ideate' || before?.phase === 'vote' || now?.phase === 'closed')
      await nadia.getByRole('dialog').locator('[data-answers] button').last().click();
    await eventually(async () => (await session()).phase.step, step);
    if (now?.phase === 'closed') return;
    await shown(wall.getByText(now?.title.fr ?? '', { exact: true }).first());
    for (const { page, language } of participants)
      await shown(page.locator('li[aria-current="step"]').filter({ hasText: now?.title[language] ?? '' }));
  };

  // Welcome: the wall shows the code, and everybody takes a seat.
  await wall.goto(`/j/${table.screenKey}`);
  await shown(wall.getByRole('img', { name: new RegExp(table.joinCode) }));
  await takeSeat(nadia, table.facilitatorKey, 'Nadia');
  for (const { page, name } of participants) await takeSeat(page, table.joinCode, name);
  await eventually(async () => (await session()).headCount, participants.length + 1);
  await kay.getByRole('button', { name: 'Show the list' }).click();

  // The line begins to break connections once the device keeps what the pages are made of.
  await far.evaluate(async () => void (await navigator.serviceWorker.ready));
  await far.reload();
  await shown(far.getByText('Enregistré').first());
  badLine.fray();

  // Needs, in silence, while the line far away is cut: what is written there waits on the device.
  await moveOn(1);
  await shown(far.getByRole('textbox', { name: 'Texte de la nouvelle carte' }));
  badLine.cut();
  const cutAt = Date.now();
  for (const one of participants) await writeCard(one, one.need, 'need', one.page === kay);
  await eventually(async () => (await session()).drafts.count, participants.length - 1);
  for (const { page, need } of participants)
    for (const other of [...everybody, nadia, wall])
      if (other !== page) expect(await other.getByText(need).count(), need).toBe(0);
  for (const page of [lea, tom]) await fitsScreen(page);
  await far.waitForTimeout(Math.max(0, cutMs - (Date.now() - cutAt)));
  badLine.mend();
  await eventually(async () => (await session()).drafts.count, participants.length, slowMs);

  // Revealed to all; then parts of solutions in silence, and those revealed too.
  await moveOn(2);
  for (const page of everybody) for (const { need } of participants) await there(page, need);
  await moveOn(3);
  for (const one of participants) await writeCard(one, one.part, 'idea', one.page === kay);
  await eventually(async () => (await session()).drafts.count, participants.length, slowMs);
  await moveOn(4);
  for (const page of everybody) for (const { part } of participants) await there(page, part);
  expect((await view()).cards).toHaveLength(2 * participants.length);

  // One adds to somebody else's card and another is in for it, by touch; all see both, and the wall what is read now.
  await lea.getByRole('button', { name: /^Enrichir «\s*My cousin bakes/ }).tap();
  await lea.getByRole('textbox', { name: 'Votre enrichissement' }).fill('Il connaît le vieux four');
  await lea.getByRole('button', { name: 'Ajouter', exact: true }).tap();
  await shown(tom.getByText('Il connaît le vieux four').first());
  await tom.getByRole('button', { name: /^I’m in for “Le four du village/ }).tap();
  await eventually(async () => Object.values((await session()).marks).flat().length, 1);
  const oven = lea.getByRole('listitem', { name: 'Le four du village' });
  await shown(oven.getByText('Tom').first());

  // Grouping in silence: by keyboard in the list, by touch, and from far away.
  await moveOn(5);
  await kay.getByRole('listitem', { name: 'Bread has no taste' }).focus();
  for (const text of ['Bread has no taste', 'Le four du village', 'No bread on Sundays', 'My cousin bakes']) {
    await reach(kay, text);
    await kay.keyboard.press(' ');
  }
  await kay.keyboard.press('g');
  await shown(kay.getByRole('dialog'));
  await kay.keyboard.type('Bread');
  await kay.keyboard.press('Enter');
  await eventually(() => titleOf('My cousin bakes'), 'Bread');
  await lea.getByRole('button', { name: 'Choisir plusieurs cartes' }).tap();
  for (const text of ['Le bus passe trop peu', 'Un minibus partagé'])
    await lea.getByRole('checkbox', { name: text }).tap();
  await fitsScreen(lea);
  await lea.getByRole('button', { name: 'Regrouper' }).tap();
  await lea.getByRole('dialog').getByRole('textbox').fill('Le bus');
  await lea.getByRole('dialog').getByRole('button', { name: 'Regrouper' }).tap();
  await eventually(() => titleOf('Un minibus partagé'), 'Le bus');
  await far.getByRole('button', { name: 'Voir la liste' }).click();
  await far.getByRole('button', { name: /^Déplacer «\s*Le pain vient de loin/ }).click();
  await far.getByRole('dialog').getByRole('button', { name: 'Bread' }).click();
  await eventually(() => titleOf('Le pain vient de loin'), 'Bread', slowMs);

  // Naming, by touch.
  await moveOn(6);
  const bread = tom.getByRole('region', { name: 'Bread' });
  await bread.getByRole('button', { name: 'Edit the title' }).tap();
  await tom.getByRole('textbox', { name: 'Title of the cluster' }).fill(title);
  await tom.getByRole('button', { name: 'Done', exact: true }).tap();
  await eventually(() => titleOf('My cousin bakes'), title);

  // The vote: all six, by mouse, touch and keyboard; nobody knows of what until it is over, and the wall only how many.
  await moveOn(7);
  for (const { page, language } of participants) {
    const more = page.getByRole('button', { name: moreFor(title, language) }).first();
    if (page !== kay) await (page === lea || page === tom ? more.tap() : more.click());
    else {
      await skipTo(kay, 'The vote and its results');
      await tabTo(kay, { role: 'button', name: moreFor(title, 'en') });
      await kay.keyboard.press('Enter');
    }
    await shown(page.getByText(language === 'fr' ? /Votre bulletin est enregistré/ : /Your ballot is saved/));
  }
  // Nobody goes on before it is saved: a ballot that comes after the vote is refused.
  await Promise.all([
    omar.waitForResponse((answer) => answer.url().endsWith('/ballot') && answer.ok()),
    omar
      .getByRole('button', { name: moreFor('Le bus', 'fr') })
      .first()
      .click(),
  ]);
  await eventually(async () => (await session()).vote.ballots, participants.length);
  await shown(wall.getByText(/6\s*\/\s*6/).first());
  await shown(nadia.getByText(/6 personnes sur 6/).first());
  expect((await session()).vote).toMatchObject({ tallies: null, mine: {} });

  // Deciding: the results, a cluster that has converged by itself, its record, and its brief.
  await moveOn(8);
  for (const { page, language } of participants)
    await shown(page.getByText(language === 'fr' ? /^6 voix/ : /^6 votes/).first());
  await shown(wall.getByText(title).first());
  for (const page of [lea, tom]) await fitsScreen(page);
  await nadia.getByRole('button', { name: 'En faire une fiche projet' }).click();
  await shown(nadia.getByRole('link', { name: 'Lire la fiche' }).first());
  for (const page of everybody) await shown(page.getByText(/Retenue|Retained/).first());

  // The wall shows the record, and what is typed into it.
  const record = wall.getByRole('region', { name: 'Fiche projet' });
  await shown(record.getByRole('heading', { name: title }));
  await shown(record.getByText(/My cousin bakes/).first());
  const [project] = (await session()).projects;
  await fillIn(`${stage.url()}/api/v1/projects/${project?.id}`, 'project.lead', 'Kay et Léa');
  await shown(record.getByText('Kay et Léa'));

  const brief = await downloaded(nadia, /en Markdown/);
  for (const words of [
    title,
    'Le pain vient de loin',
    'Le four du village',
    'My cousin bakes',
    'Il connaît le vieux four',
  ])
    expect(brief).toContain(words);
  for (const name of ['Léa', 'Tom', 'Kay']) expect(brief).toContain(name);

  // The end, on the wall too.
  await moveOn(9);
  await shown(wall.getByText(/Merci/).first());
  await nadia.getByRole('link', { name: 'Lire la fiche' }).first().click();
  await shown(nadia.getByRole('heading', { name: title }).first());

  expect(badLine.harm().lost).toBeGreaterThan(0);
  for (const { errors, page } of people)
    expect(errors.filter((error) => page !== far || !ofTheLine.test(error))).toEqual([]);
  await badLine.close();
});

/** Writes a card in silence: the chip of its kind, the text, and Enter; or all of it by keyboard. */
async function writeCard(
  { page, language }: Participant,
  text: string,
  kind: 'need' | 'idea',
  byKeyboard: boolean,
): Promise<void> {
  if (!byKeyboard) return write(page, text, kinds[kind][language]);
  await shown(page.getByRole('textbox', { name: 'Text of the new card' }));
  await skipTo(page, 'Writing an idea');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  return shown(page.getByText(text).first());
}

const kinds = { need: { fr: 'Besoin', en: 'Need' }, idea: { fr: 'Idée', en: 'Idea' } } as const;

function moreFor(name: string, language: Language): RegExp {
  return new RegExp(`^${language === 'fr' ? 'Une voix de plus pour «' : 'One more vote for “'}\\s*${name}`);
}

/** Waits until a card is on somebody's board, be it on the canvas or in the list. */
function there(page: Page, text: string): Promise<void> {
  return page
    .locator('[data-card]')
    .filter({ hasText: text })
    .first()
    .waitFor({ state: 'attached', timeout: slowMs });
}

async function downloaded(page: Page, name: RegExp): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).first().click(),
  ]);
  return readFile(await file.path(), 'utf8');
}
