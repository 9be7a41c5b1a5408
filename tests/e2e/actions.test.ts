// Finding and doing things on the canvas, in real browsers: the palette, the search, the menu, the clipboard, writing card
// after card, and the map.

import type { BrowserContext, Page } from 'playwright';
import { expect, it } from 'vitest';
import { get, join, post } from '../evening.ts';
import { setStage } from './stage.ts';
import { eventually, shown, takeSeat } from './steps.ts';

const stage = setStage({ tables: 9 });

interface Stored {
  readonly cards: readonly {
    readonly text: string;
    readonly kind: string;
    readonly colour: string;
    readonly at: readonly [number, number];
    readonly cluster: string | null;
  }[];
  readonly clusters: readonly { readonly title: string }[];
}

/** A table in `cluster` that holds some cards, Ana at it, and a look at what the server has. */
async function sitDown(index: number, texts: readonly string[] = []) {
  const table = stage.table(index);
  const board = `${stage.url()}/api/v1/boards/${table.id}`;
  const { token } = await join(stage.url(), table.facilitatorKey, 'Nadia');
  const enter = (phase: string) => post(`${board}/phase`, { phase }, token);
  await enter('cluster');
  if (texts.length > 0) await post(`${board}/cards`, { cards: texts.map((text) => ({ text })) }, token);
  const ana = await stage.arrive();
  await takeSeat(ana.page, table.joinCode, 'Ana');
  const read = () => get<Stored>(board, token);
  const written = async () => (await read()).cards.map(({ text }) => text).sort();
  await shown(ana.page.getByRole('toolbar', { name: 'Vue' }));
  if (texts.length > 0) await eventually(() => cardButtons(ana.page).count(), texts.length);
  return { ...ana, read, written, enter };
}

const cardButtons = (page: Page, text = '') => page.locator('[data-card]').filter({ hasText: text });
const canvas = (page: Page) => page.locator('canvas').last();
const selectionBar = (page: Page) => page.getByRole('toolbar', { name: 'Sélection' });

/** What a program puts on the clipboard, and the keys that paste it. */
async function paste(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(
    ([plain, rich]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain ?? '');
      if (rich) clipboardData.setData('text/html', rich);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [text, html],
  );
}

it('finds every action by its name, and runs it by the keyboard alone', async () => {
  const { page, written, errors } = await sitDown(0, ['Un four à pain', 'Un verger']);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Toutes les actions' });
  await page.keyboard.type('SELECTIONNER tout');
  await eventually(() => page.getByRole('option').first().textContent(), 'Tout sélectionnerCtrl+A');
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
  await shown(selectionBar(page).getByText('2 cartes'));

  // What somebody else wrote is theirs: the action is there, greyed, with the reason.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('supprimer');
  const remove = page.getByRole('option', { name: 'Supprimer les cartes' });
  await eventually(() => remove.getAttribute('aria-disabled'), 'true');
  await eventually(() => remove.getByText('Seuls son auteur').count(), 1);
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  await eventually(written, ['Un four à pain', 'Un verger']);

  // Cards too are found by their words; and what is run has the focus that it needs.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('verg');
  await shown(page.getByRole('option', { name: 'Un verger' }));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await shown(selectionBar(page));
  await eventually(() => selectionBar(page).getByText('2 cartes').count(), 0);
  await page.getByRole('button', { name: 'Toutes les actions' }).click();
  await page.keyboard.type('ajouter');
  await page.keyboard.press('Enter');
  await shown(page.getByRole('textbox', { name: 'Texte de la carte' }));
  await page.keyboard.type('Une haie');
  await page.keyboard.press('Escape');
  await eventually(written, ['Un four à pain', 'Un verger', 'Une haie']);

  // The help lists what the keys do, from the same list.
  await page.keyboard.press('?');
  await shown(page.getByRole('dialog').getByText('Chercher sur le plateau'));
  expect(errors).toEqual([]);
});

it('searches without minding accents, flies there, and counts', async () => {
  const texts = [...Array.from({ length: 30 }, (_, n) => `Carte ${n}`), 'Un évier', 'EVIER public', 'Lévier'];
  const { page, errors } = await sitDown(1, texts);
  // No letter is lost, however fast one types.
  await page.keyboard.press('Control+f');
  const search = page.getByRole('search');
  await page.keyboard.type('evier');
  await shown(search.getByText('1 / 3'));
  await shown(selectionBar(page));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await shown(search.getByText('3 / 3'));
  await page.keyboard.press('Enter');
  await shown(search.getByText('1 / 3'));
  await page.keyboard.press('Shift+Enter');
  await shown(search.getByText('3 / 3'));
  await page.keyboard.type(' x');
  await shown(search.getByText('Aucun résultat'));
  await page.keyboard.press('Escape');
  await search.waitFor({ state: 'detached' });
  await page.keyboard.press('/');
  await shown(page.getByRole('search'));
  expect(errors).toEqual([]);
});

it('makes a card of each row of a spreadsheet’s column, as one step to take back', async () => {
  const { page, read, written, errors } = await sitDown(2);
  await paste(page, 'Un four\n"Du temps,\nensemble"\nUn moulin\n');
  await eventually(written, ['Du temps,\nensemble', 'Un four', 'Un moulin']);
  await shown(selectionBar(page).getByText('3 cartes'));
  const places = (await read()).cards.map(({ at }) => at.join());
  expect(new Set(places).size).toBe(3);
  await page.keyboard.press('Control+z');
  await eventually(written, []);

  // Too much is refused as a whole; much is asked about.
  await paste(page, 'x\n'.repeat(10_000));
  await shown(page.getByText('rien n’a été ajouté'));
  await paste(page, Array.from({ length: 250 }, (_, n) => `Idée ${n}`).join('\n'));
  await page.getByRole('dialog').getByRole('button', { name: 'Coller 250 cartes' }).click();
  await eventually(async () => (await read()).cards.length, 250);
  await eventually(() => page.getByText(/^Enregistré$/).count(), 1);

  // A field keeps what is pasted into it.
  await page.keyboard.press('Control+f');
  const isLeftToField = await page
    .getByRole('search')
    .getByRole('textbox')
    .evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Pour le champ');
      return field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
  expect(isLeftToField).toBe(true);
  expect(errors).toEqual([]);
});

it('copies from one board to another, as they were and as text', async () => {
  const from = await sitDown(3, ['Un four', 'Un moulin']);
  const to = await sitDown(4);
  await from.page.keyboard.press('Control+a');
  await from.page.keyboard.press('g');
  await shown(from.page.getByRole('textbox', { name: 'Titre de la grappe' }));
  await from.page.keyboard.type('Le pain');
  await from.page.keyboard.press('Escape');
  const copied = await copyBy(from.page);
  expect(copied.text).toBe('Le pain\nUn four\nUn moulin');
  await paste(to.page, copied.text, copied.html);
  await eventually(to.written, ['Un four', 'Un moulin']);
  await eventually(async () => (await to.read()).clusters.map(({ title }) => title), ['Le pain']);
  const [before, after] = [(await from.read()).cards, (await to.read()).cards];
  const apart = (cards: Stored['cards']) => {
    const [a, b] = cards.map(({ at }) => at);
    return a && b ? [a[0] - b[0], a[1] - b[1]].map(Math.abs) : null;
  };
  expect(apart(after)).toEqual(apart(before));
  await eventually(async () => (await to.read()).cards.every(({ cluster }) => cluster !== null), true);

  // Duplicated beside itself.
  await to.page.keyboard.press('Control+d');
  await eventually(to.written, ['Un four', 'Un four', 'Un moulin', 'Un moulin']);
  expect([...from.errors, ...to.errors]).toEqual([]);
});

it('copies, cuts and pastes with the keys, and through the menu where the browser lets it', async () => {
  const { page, written, errors } = await sitDown(5);
  await allowClipboard(page.context());
  await paste(page, 'Un four');
  await eventually(written, ['Un four']);
  await page.keyboard.press('Control+x');
  await eventually(written, []);
  await page.keyboard.press('Control+v');
  await eventually(written, ['Un four']);
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Copier' }).click();
  await shown(page.getByText('1 carte copiée.'));
  await canvas(page).click({ button: 'right', position: { x: 60, y: 60 } });
  await page.getByRole('menuitem', { name: 'Coller' }).click();
  await eventually(written, ['Un four', 'Un four']);
  expect(errors).toEqual([]);
});

it('opens a menu of what lies under the pointer', async () => {
  const { page, written, errors } = await sitDown(6, ['Un verger']);
  const menu = page.getByRole('menu');
  await canvas(page).click({ button: 'right' });
  await eventually(() => menu.getAttribute('aria-label'), 'Actions sur la sélection');
  await shown(menu.getByRole('menuitem', { name: 'Dupliquer' }));
  await canvas(page).click({ position: { x: 60, y: 60 } });
  await menu.waitFor({ state: 'detached' });
  await canvas(page).click({ button: 'right', position: { x: 300, y: 200 } });
  await eventually(() => menu.getAttribute('aria-label'), 'Actions sur le plateau');
  await menu.getByRole('menuitem', { name: 'Ajouter une carte' }).click();
  await shown(page.getByRole('textbox', { name: 'Texte de la carte' }));
  await page.keyboard.type('Ici');
  await page.keyboard.press('Escape');
  await eventually(written, ['Ici', 'Un verger']);

  // The keys of menus, and the focus comes back for the keys of the board.
  await page.keyboard.press('Shift+F10');
  await shown(menu);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await page.keyboard.press('Shift+F10');
  await shown(menu);
  await page.keyboard.press('End');
  await eventually(
    () => page.evaluate(() => document.activeElement?.textContent),
    'Supprimer les cartesSuppr',
  );
  await page.keyboard.press('Enter');
  await eventually(written, ['Un verger']);
  expect(errors).toEqual([]);
});

it('pastes nothing onto the board while everybody writes in silence', async () => {
  const { page, written, enter } = await sitDown(8);
  await enter('ideate');
  await shown(page.getByRole('button', { name: 'Écrire une carte' }));
  await paste(page, 'Un four\nUn moulin');
  await shown(page.getByText('Pendant ce temps, chacun écrit en silence'));
  await eventually(written, []);
});

it('goes from card to card with Enter, and leaves no empty one', async () => {
  const { page, read, written, errors } = await sitDown(7);
  await page.keyboard.press('n');
  await shown(page.getByRole('textbox', { name: 'Texte de la carte' }));
  for (const text of ['Un', 'Deux', 'Trois']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('Quatre');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('et demi');
  await page.keyboard.press('Enter');
  await eventually(async () => (await read()).cards.length, 5);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Texte de la carte' }).waitFor({ state: 'detached' });
  await eventually(written, ['Deux', 'Quatre\net demi', 'Trois', 'Un']);
  const places = (await read()).cards.map(({ at }) => at.join());
  expect(new Set(places).size).toBe(4);

  // The map shows them, and leads elsewhere; it comes and goes with a key.
  const map = page.getByRole('img', { name: 'Plan du plateau' });
  await shown(map);
  const framed = () => map.locator('div').evaluate((frame) => JSON.stringify(frame.getBoundingClientRect()));
  const before = await framed();
  await map.click({ position: { x: 10, y: 10 } });
  await eventually(async () => (await framed()) !== before, true);
  await page.keyboard.press('m');
  await map.waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
});

/** What the copying keys put on the clipboard, whatever the browser does with that. */
function copyBy(page: Page): Promise<{ text: string; html: string }> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.body.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    );
    return { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
  });
}

function allowClipboard(context: BrowserContext): Promise<void> {
  return context.grantPermissions(['clipboard-read', 'clipboard-write']);
}
