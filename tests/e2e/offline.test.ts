// The network goes and comes back: what was written meanwhile is kept on the device, marked as not yet saved, and merged;
// what the rules refuse by then comes back to its author as text.

import { expect, it } from 'vitest';
import { get, join, post } from '../evening.ts';
import type { Person } from './browser.ts';
import { setStage } from './stage.ts';
import { eventually, shown, takeSeat, write } from './steps.ts';

const stage = setStage({ tables: 9 });

async function tableInShare(index: number) {
  const table = stage.table(index);
  const facilitator = await join(stage.url(), table.facilitatorKey, 'Nadia');
  const setPhase = (phase: string) =>
    post(`${stage.url()}/api/v1/boards/${table.id}/phase`, { phase }, facilitator.token);
  await setPhase('share');
  const texts = async () => {
    const board = await get<{ cards: { text: string }[] }>(
      `${stage.url()}/api/v1/boards/${table.id}`,
      facilitator.token,
    );
    return board.cards.map(({ text }) => text);
  };
  return { table, facilitator, setPhase, texts };
}

/** Waits until the program is kept on the device. */
async function installed({ page }: Person) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await eventually(() => page.evaluate(() => navigator.serviceWorker.controller !== null), true);
}

/** Another tab on the same device. */
async function reopened(person: Person, path: string) {
  await person.page.close({ runBeforeUnload: false });
  const page = await person.page.context().newPage();
  await page.goto(path);
  return { ...person, page };
}

it('shows a part that the network lost on its way as soon as it is back, with its looks', async () => {
  const { table, texts } = await tableInShare(8);
  const { page } = await stage.arrive({ device: 'phone' });
  let isCut = true;
  await page.route(/outline-view|version\.json/, (route) => (isCut ? route.abort() : route.continue()));
  const isTold = shown(page.getByText('Pas de réseau : cette partie s’affichera dès qu’il sera revenu.'));
  const isBack = isTold.then(() => {
    isCut = false;
  });
  await Promise.all([takeSeat(page, table.joinCode, 'Léa'), isBack]);
  await write(page, 'Écrite au retour');
  await eventually(texts, ['Écrite au retour']);
  const card = page.locator('[data-card]');
  expect(await card.evaluate((element) => getComputedStyle(element).display)).toBe('grid');
});

it('[T1] keeps what is written offline over a closed tab, and merges it on return', async () => {
  const { table, texts } = await tableInShare(0);
  const person = await stage.arrive({ device: 'phone' });
  await takeSeat(person.page, table.joinCode, 'Léa');
  await stage.whileServerIsAway(async () => {
    await shown(person.page.getByText('Hors ligne').first());
    await write(person.page, 'Écrite sans réseau');
    await shown(person.page.getByText('Hors ligne : gardé sur cet appareil'));
    await person.page.close({ runBeforeUnload: false });
  });
  expect(await texts()).toEqual([]);
  const back = await person.page.context().newPage();
  await back.goto(`/b/${table.id}`);
  await eventually(texts, ['Écrite sans réseau']);
  await shown(back.getByText('Enregistré', { exact: true }).first());
});

it('[T4] gives back as text what the rules refuse on return', async () => {
  const { table, texts, setPhase } = await tableInShare(1);
  const person = await stage.arrive({ device: 'phone' });
  await takeSeat(person.page, table.joinCode, 'Léa');
  await write(person.page, 'Écrite à temps');
  await eventually(texts, ['Écrite à temps']);
  await stage.whileServerIsAway(async () => {
    await shown(person.page.getByText('Hors ligne').first());
    await write(person.page, 'Écrite trop tard');
    await shown(person.page.getByText('Hors ligne : gardé sur cet appareil'));
    await person.page.close({ runBeforeUnload: false });
  });
  await setPhase('vote');
  const back = await person.page.context().newPage();
  await back.goto(`/b/${table.id}`);
  await shown(back.getByRole('heading', { name: 'Textes rendus' }));
  await shown(back.getByText('Écrite trop tard').first());
  await shown(back.getByText('Enregistré', { exact: true }).first());
  expect(await texts()).toEqual(['Écrite à temps']);
});

it('[T1] [T4] loses none of ten cards that come back when the table votes, and explains them', async () => {
  const { table, texts, setPhase } = await tableInShare(2);
  const person = await stage.arrive({ device: 'phone' });
  await takeSeat(person.page, table.joinCode, 'Léa');
  const cards = Array.from({ length: 10 }, (_, index) => `Idée ${String.fromCharCode(65 + index)}`);
  await stage.whileServerIsAway(async () => {
    await shown(person.page.getByText('Hors ligne').first());
    for (const card of cards) await write(person.page, card);
    await shown(person.page.getByText('Hors ligne : gardé sur cet appareil'));
    await person.page.close({ runBeforeUnload: false });
  });
  await setPhase('vote');
  const page = await person.page.context().newPage();
  await page.goto(`/b/${table.id}`);
  await shown(page.getByRole('heading', { name: 'Textes rendus' }));
  await shown(page.getByText('La règle du moment n’a pas permis de les publier.'));
  for (const card of cards) await shown(page.getByText(card, { exact: true }).first());
  await shown(page.getByText('Enregistré', { exact: true }).first());
  expect(await texts()).toEqual([]);
  await page.reload();
  for (const card of cards) await shown(page.getByText(card, { exact: true }).first());
});

it('[T4] gives back what a closed tab wrote, when the tab that is left is refused', async () => {
  const { table, texts, setPhase } = await tableInShare(7);
  const { page } = await stage.arrive({ device: 'phone' });
  let isCut = false;
  await page.context().routeWebSocket(/\/sync\//, async (socket) => {
    if (isCut) await socket.close();
    else socket.connectToServer();
  });
  await takeSeat(page, table.joinCode, 'Léa');
  const other = await page.context().newPage();
  await other.goto(`/b/${table.id}`);
  await shown(other.getByText('Enregistré', { exact: true }).first());
  isCut = true;
  await stage.whileServerIsAway(async () => {
    for (const [tab, text] of [
      [other, 'De l’autre onglet'],
      [page, 'De cet onglet'],
    ] as const) {
      await shown(tab.getByText('Hors ligne').first());
      await write(tab, text);
      await shown(tab.getByText('Hors ligne : gardé sur cet appareil'));
    }
    await other.close({ runBeforeUnload: false });
  });
  await setPhase('vote');
  isCut = false;
  await shown(page.getByRole('heading', { name: 'Textes rendus' }));
  for (const text of ['De l’autre onglet', 'De cet onglet'])
    await shown(page.getByRole('listitem').filter({ hasText: text }).filter({ hasText: 'Idée' }).first());
  await shown(page.getByText('Enregistré', { exact: true }).first());
  expect(await texts()).toEqual([]);
});

it('[T1] opens an installed board again and again without a server, and merges everything on return', async () => {
  const { table, texts } = await tableInShare(3);
  const first = await stage.arrive({ device: 'phone' });
  await takeSeat(first.page, table.joinCode, 'Léa');
  await write(first.page, 'Écrite avant');
  await installed(first);
  let person: Person = first;
  await stage.whileServerIsAway(async () => {
    person = await reopened(person, `/b/${table.id}`);
    await shown(person.page.getByText('Écrite avant').first());
    await write(person.page, 'Écrite sans serveur');
    await shown(person.page.getByText('Hors ligne : gardé sur cet appareil'));
    person = await reopened(person, `/b/${table.id}`);
    await shown(person.page.getByText('Écrite sans serveur').first());
    await shown(person.page.getByText('Hors ligne : gardé sur cet appareil'));
    await write(person.page, 'Et encore une');
    await shown(person.page.getByText('Hors ligne : gardé sur cet appareil'));
  });
  await eventually(texts, ['Écrite avant', 'Écrite sans serveur', 'Et encore une']);
  await shown(person.page.getByText('Enregistré', { exact: true }).first());
});

it('opens the canvas of an installed board without a server', async () => {
  const { table, texts } = await tableInShare(4);
  const first = await stage.arrive({ device: 'laptop' });
  await takeSeat(first.page, table.joinCode, 'Léa');
  await installed(first);
  await stage.whileServerIsAway(async () => {
    const { page } = await reopened(first, `/b/${table.id}`);
    await shown(page.getByRole('main').getByRole('img').first());
    await shown(page.getByText('Hors ligne').first());
    expect(await page.getByRole('alert').count()).toBe(0);
  });
  expect(await texts()).toEqual([]);
});

it.each([
  ['that keeps nothing', 5, 'forbidden'],
  ['that is full', 6, 'full'],
] as const)('works on a device %s, and says it clearly', async (_, index, how) => {
  const { table, texts } = await tableInShare(index);
  const { page, errors } = await stage.arrive({ device: 'phone' });
  await page.addInitScript((fault) => {
    const refuse = (name: string) => () => {
      throw new DOMException('no room', name);
    };
    if (fault === 'forbidden') IDBFactory.prototype.open = refuse('SecurityError');
    const { add } = IDBObjectStore.prototype;
    // A database without room takes nothing, and says so later.
    IDBObjectStore.prototype.add = function (...given) {
      queueMicrotask(() => this.transaction.abort());
      return add.apply(this, given);
    };
    Storage.prototype.setItem = refuse('QuotaExceededError');
  }, how);
  await takeSeat(page, table.joinCode, 'Léa');
  await write(page, 'Écrite en ligne');
  await eventually(texts, ['Écrite en ligne']);
  await stage.whileServerIsAway(async () => {
    await write(page, 'Écrite sans réseau');
    await shown(page.getByText('Hors ligne : cet appareil ne garde rien, laissez cette page ouverte'));
  });
  await eventually(texts, ['Écrite en ligne', 'Écrite sans réseau']);
  await shown(page.getByText('Enregistré', { exact: true }).first());
  const expected = /ERR_CONNECTION|WebSocket|no room|AbortError|TransactionInactive|fetching the script/;
  expect(errors.filter((error) => !expected.test(error))).toEqual([]);
});
