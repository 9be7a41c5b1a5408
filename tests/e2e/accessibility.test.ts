// Every view of every page is examined by axe, in both languages, and its colours in every theme, on the demo evening and
// on a table that has only begun and one that is closed.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { beforeAll, expect, it } from 'vitest';
import { createEvent, type Demo, join, openDemo, post, type TestBoard } from '../evening.ts';
import { organiserKey } from '../server-process.ts';
import type { PersonOptions } from './browser.ts';
import { setStage } from './stage.ts';
import { shown, takeSeat } from './steps.ts';

const stage = setStage({ tables: 0 });
let demo: Demo;
let tables: readonly Pick<TestBoard, 'joinCode' | 'facilitatorKey' | 'screenKey'>[];

beforeAll(async () => {
  const url = stage.url();
  demo = await openDemo(url);
  const { boards } = await createEvent(url, { tables: 2 });
  const [, closed] = boards;
  if (!closed) throw new Error('two tables');
  const { token } = await join(url, closed.facilitatorKey);
  await post(`${url}/api/v1/boards/${closed.id}/phase`, { phase: 'closed' }, token);
  tables = [...demo.tables, ...boards];
});

type Theme = Pick<NonNullable<Parameters<Page['emulateMedia']>[0]>, 'colorScheme' | 'contrast'>;

const light: Theme = { colorScheme: 'light', contrast: 'no-preference' };
const dark: Theme = { colorScheme: 'dark', contrast: 'no-preference' };
const strong: Theme = { colorScheme: 'light', contrast: 'more' };

/** What axe finds in a view, and of its colours in other themes, named so that a failure says where to look. */
async function findings(page: Page, themes: readonly Theme[]): Promise<string[]> {
  const found = await run(page);
  for (const theme of themes) {
    await page.emulateMedia(theme);
    const faint = await run(page, ['color-contrast']);
    found.push(...faint.map((what) => `${theme.colorScheme}, contrast ${theme.contrast}: ${what}`));
  }
  await page.emulateMedia(light);
  return found;
}

/** What some rules find, or all of them. */
async function run(page: Page, rules?: string[]): Promise<string[]> {
  // A colour that is on its way to another is neither. What turns for ever has no end to wait for.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ effect }) => effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY),
  );
  // Where each thing stands that is well would cost as much as the look. There are no frames to gather from, for which
  // another page would be opened.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

type Examine = (view: string) => Promise<void>;

/** Of one evening in the organiser's console. */
const tabs = [
  /^(Préparer|Prepare)$/,
  /^(Imprimer et emporter|Print and take away)$/,
  /^(Tables en direct|Live tables)$/,
  /^(Projets|Projects)$/,
  /^Archive$/,
];

async function walkOutside(page: Page, examine: Examine): Promise<void> {
  await page.goto('/');
  await shown(page.getByRole('heading', { level: 1 }));
  await examine('join page');
  await page.getByRole('button', { name: /Langue et apparence|Language and appearance/ }).click();
  await shown(page.getByRole('menu'));
  await examine('preferences');
  await page.goto('/organise');
  await shown(page.getByRole('heading', { level: 1 }));
  await examine('organiser’s key');
  await page.getByRole('textbox').fill(organiserKey);
  await page.keyboard.press('Enter');
  await shown(page.getByRole('button', { name: /Préparer une soirée|Prepare an evening/ }));
  await examine('organiser’s console');
  const demoEvening = page.getByRole('listitem').filter({ hasNotText: 'Une soirée de tests' });
  await demoEvening.getByRole('link').first().click();
  for (const tab of tabs) {
    await page.getByRole('link', { name: tab }).click();
    const heading = page.getByRole('heading', { level: 2 });
    await shown(heading.or(page.getByText(demo.project.title)).first());
    await examine(`console: ${tab}`);
  }
  await page.goto('/organise');
  await page.getByRole('button', { name: /Préparer une soirée|Prepare an evening/ }).click();
  await examine('preparing an evening');
  for (const view of ['brief', 'project']) {
    await page.goto(`/${view}/${demo.project.id}`);
    await shown(page.getByRole('heading', { level: 1 }));
    await examine(view);
  }
}

/** A table as canvas and as list. */
async function walkTable(page: Page, name: string, examine: Examine): Promise<void> {
  await examine(`${name}, first view`);
  await page
    .getByRole('button', { name: /Voir la liste|Voir le plateau|Show the list|Show the board/ })
    .click();
  await shown(page.getByRole('main'));
  await examine(`${name}, other view`);
}

/** What the header's buttons open. */
const dialogs: Readonly<Record<string, readonly RegExp[]>> = {
  people: [/^\d+ (personnes?|person|people)$/],
  invitation: [/Inviter à la table|Invite to the table/],
  'taking away': [/^Emporter, importer|^Take away/, /Emporter le plateau|Take the board/],
  'bringing in': [/^Emporter, importer|^Take away/, /Importer des idées|Bring in ideas/],
  history: [/^Emporter, importer|^Take away/, /^Historique|^History/],
};

async function walkDialogs(page: Page, examine: Examine): Promise<void> {
  for (const [name, buttons] of Object.entries(dialogs)) {
    for (const button of buttons) await page.getByRole('button', { name: button }).first().click();
    await shown(page.getByRole('dialog'));
    await examine(`dialog: ${name}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

/** What the facilitator's bar opens. */
const sheets = [/^(Déroulé et minuteur|Steps and timer)$/, /^(La table|The table) ?:/];

async function walkSheets(page: Page, examine: Examine): Promise<void> {
  for (const sheet of sheets) {
    await page.getByRole('button', { name: sheet }).click();
    await shown(page.getByRole('dialog'));
    await examine(`sheet: ${sheet}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

/** A minute where nothing else runs; axe is slow where the machine is busy. */
const patienceMs = 15 * 60_000;

/** A laptop shows all that a phone does, the list of a board too: one of them is enough for each further theme. */
const looks: readonly (PersonOptions & { readonly themes: readonly Theme[] })[] = [
  { locale: 'fr-FR', device: 'laptop', themes: [dark] },
  { locale: 'en-GB', device: 'phone', themes: [strong] },
];

it.each(looks)(
  'finds nothing to mend: $locale, $device',
  async ({ themes, ...look }) => {
    const person = await stage.arrive(look);
    const { page } = person;
    // What fades in while axe looks has neither its colour nor none.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const found: Record<string, string[]> = {};
    const examine: Examine = async (view) => {
      const here = await findings(page, themes);
      if (here.length > 0) found[view] = here;
    };

    await walkOutside(page, examine);
    for (const [index, { joinCode, facilitatorKey, screenKey }] of tables.entries()) {
      await page.context().clearCookies();
      if (index === 0) {
        await page.goto(`/j/${joinCode}`);
        await shown(page.getByRole('textbox'));
        await examine('name');
      }
      await takeSeat(page, joinCode, 'Léa');
      await walkTable(page, `table ${index}, participant`, examine);
      await page.context().clearCookies();
      await takeSeat(page, facilitatorKey, 'Nadia');
      await examine(`table ${index}, facilitator`);
      if (index === 1) await walkSheets(page, examine);
      if (index === 1) await walkDialogs(page, examine);
      await page.goto(`/j/${screenKey}`);
      await page.waitForURL(/\/screen\//);
      await shown(page.getByRole('heading', { level: 1 }));
      await examine(`screen ${index}`);
    }
    expect(found).toEqual({});
    await person.close();
  },
  patienceMs,
);
