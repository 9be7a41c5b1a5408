// What an evening is for somebody who takes part with a phone: reading in turn, adding parts of solutions, being in, the
// secret ballot and its result; and the seats that keep it fair. Whoever leads does so over HTTP.

import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { createEvent, get, join, post, put } from '../evening.ts';
import { setStage } from './stage.ts';
import { eventually, fitsScreen, shown, takeSeat } from './steps.ts';

const stage = setStage({ tables: 4 });

/** A table of its own, whoever leads it, and what they do there. */
async function lead(index: number) {
  const table = stage.table(index);
  const board = `${stage.url()}/api/v1/boards/${table.id}`;
  const { token } = await join(stage.url(), table.facilitatorKey, 'Nadia');
  return {
    table,
    board,
    token,
    toPhase: (phase: string) => post(`${board}/phase`, { phase }, token),
    put: (path: string, body: unknown) => put(`${board}${path}`, body, token),
    read: () => get<Stored>(board, token),
  };
}

interface Stored {
  readonly cards: readonly {
    readonly id: string;
    readonly text: string;
    readonly kind: string;
    readonly author: string;
    readonly enriches?: string | null;
  }[];
}

it('[T5] takes two people with phones through reading, being in, and the vote', async () => {
  const { table, board, token, toPhase, put: command, read } = await lead(0);
  const [ana, bob] = await Promise.all([
    stage.arrive({ device: 'phone' }),
    stage.arrive({ device: 'phone', locale: 'en-GB', dark: true }),
  ]);
  await takeSeat(ana.page, table.joinCode, 'Ana');
  await takeSeat(bob.page, table.joinCode, 'Bob');
  await shown(ana.page.getByRole('heading', { name: /Bienvenue, Ana/ }));

  // In silence; what is set aside stays with whoever wrote it.
  await toPhase('ideate');
  await draft(ana.page, 'Un four à pain');
  await draft(bob.page, 'A mill');
  await draft(bob.page, 'My neighbour is a fool');
  await shown(ana.page.getByText(/3 cartes gardées/));
  const review = await get<{ readonly drafts: readonly { readonly id: string; readonly text: string }[] }>(
    `${board}/drafts`,
    token,
  );
  const rude = review.drafts.find(({ text }) => text.startsWith('My neighbour'));
  await command(`/drafts/${rude?.id}/aside`, { aside: true });
  await shown(bob.page.getByText(/Nothing is lost: it stays here for you/));
  expect(await ana.page.getByText(/Mise de côté/).count()).toBe(0);
  await toPhase('share');
  await shown(card(ana.page, 'A mill'));
  expect(await ana.page.getByText('My neighbour').count()).toBe(0);
  await bob.page.getByText('A card kept for you only').tap();
  await shown(bob.page.getByText('My neighbour is a fool'));

  // Whose turn it is, and the card that is read.
  const { cards } = await read();
  const oven = cards.find(({ text }) => text === 'Un four à pain');
  await command('/spotlight', { card: oven?.id, reader: oven?.author });
  const [nowOfAna, nowOfBob] = [
    ana.page.getByRole('region', { name: 'En ce moment' }),
    bob.page.getByRole('region', { name: 'Right now' }),
  ];
  await shown(nowOfAna.getByText('C’est à vous de lire'));
  await shown(nowOfBob.getByText('Ana is reading'));
  await shown(nowOfBob.getByText('Un four à pain'));
  await fitsScreen(bob.page);

  // A part of the solution, and a question, each a card of one's own that is linked.
  await nowOfBob.getByRole('button', { name: 'I have a part of the solution' }).tap();
  const dialog = bob.page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('My aunt has the flour');
  // A call interrupts; what was begun is still there.
  await dialog.getByRole('button', { name: 'Cancel' }).tap();
  await bob.page.reload();
  await nowOfBob.getByRole('button', { name: 'I have a part of the solution' }).tap();
  await shown(dialog);
  expect(await dialog.getByRole('textbox').inputValue()).toBe('My aunt has the flour');
  await dialog.locator('label', { hasText: 'Resource' }).tap();
  await dialog.getByRole('button', { name: 'Add' }).tap();
  await shown(card(ana.page, 'My aunt has the flour'));
  await nowOfBob.getByRole('button', { name: 'Ask for a detail' }).tap();
  await dialog.getByRole('textbox').fill('Who lights it?');
  await dialog.getByRole('button', { name: 'Add' }).tap();
  await shown(card(ana.page, 'Who lights it?'));
  const linked = (await read()).cards.filter(({ enriches }) => enriches === oven?.id);
  expect(linked.map(({ kind, text }) => `${kind}: ${text}`).sort()).toEqual([
    'question: Who lights it?',
    'resource: My aunt has the flour',
  ]);

  // Who is in.
  const inForOven = nowOfBob.getByRole('button', { name: /I’m in for “Un four/ });
  await inForOven.tap();
  await shown(nowOfAna.getByText('Bob en est'));
  await nowOfAna.getByRole('button', { name: /J’en suis pour/ }).tap();
  await shown(nowOfBob.getByText('You and Ana are in'));
  await inForOven.tap();
  await shown(nowOfAna.getByText('Vous en êtes'));
  await command('/spotlight', { card: null, reader: null });
  await nowOfAna.waitFor({ state: 'detached' });

  // The vote: to the end of the budget and no further, changed, counted; then what came of it, ties as ties.
  await toPhase('vote');
  await shown(ana.page.getByText(/0 personne sur 2/));
  await ana.page.getByRole('button', { name: /^Une voix de plus pour « Un four/ }).tap();
  await ana.page.getByRole('button', { name: /^Une voix de plus pour « A mill/ }).tap();
  await ana.page.getByRole('button', { name: /^Une voix de plus pour « Who/ }).tap();
  await shown(ana.page.getByText(/Toutes vos voix sont placées/));
  await ana.page.getByRole('button', { name: /^Une voix de plus pour « My aunt/ }).tap();
  await shown(ana.page.getByText(/reprenez-en une ailleurs/));
  await ana.page.getByRole('button', { name: /^Une voix de moins pour « Who/ }).tap();
  await shown(ana.page.getByText('Il vous reste 1 voix sur 3'));
  await shown(bob.page.getByText('1 of 2 has voted'));
  await shown(ana.page.getByText(/Votre bulletin est enregistré/));
  await fitsScreen(ana.page);
  await largeEnough(ana.page);
  await toPhase('converge');
  const results = bob.page.getByRole('region', { name: 'Results of the vote' });
  await shown(results.getByText('1 ballot'));
  await eventually(() => results.getByRole('listitem').count(), 2);
  expect(await results.getByText('tied').count()).toBe(2);
  expect([...ana.errors, ...bob.errors]).toEqual([]);
});

it('[T5] lets one person go on with another device, as themselves', async () => {
  const { table, toPhase } = await lead(1);
  await toPhase('ideate');
  const [first, second] = await Promise.all([
    stage.arrive({ device: 'phone' }),
    stage.arrive({ device: 'laptop' }),
  ]);
  await takeSeat(first.page, table.joinCode, 'Ana');
  await draft(first.page, 'Un four à pain');
  await first.page.getByRole('button', { name: /^\d+ personne/ }).tap();
  await first.page.getByRole('button', { name: 'Continuer sur un autre appareil' }).tap();
  const code = first.page.getByRole('dialog').getByRole('img');
  await shown(code);
  const link = /http\S+\/j\/\w+/.exec((await code.textContent()) ?? '')?.[0] ?? '';
  await second.page.goto(link);
  await second.page.waitForURL(/\/b\//);
  await shown(second.page.getByText('Un four à pain'));
  await draft(second.page, 'Un moulin à eau');
  await first.page.keyboard.press('Escape');
  await shown(first.page.getByText('Un moulin à eau'));
  await toPhase('share');
  await toPhase('vote');
  await shown(first.page.getByText(/0 personne sur 1/));
  expect([...first.errors, ...second.errors]).toEqual([]);
});

it('[T5] says kindly that a table is full, that a seat is taken, and that somebody was removed', async () => {
  const { event } = await createEvent(stage.url(), { tables: 1, seats: 1, seatCodes: false });
  const full = event.challenges[0]?.boards[0];
  if (!full) throw new Error('no table');
  const nadia = await join(stage.url(), full.facilitatorKey, 'Nadia');
  const ana = await join(stage.url(), full.joinCode, 'Ana');
  const { page } = await stage.arrive({ device: 'phone' });
  await page.goto(`/j/${full.joinCode}`);
  await page.getByRole('textbox').fill('Bob');
  await page.getByRole('button', { name: 'Prendre place' }).tap();
  await shown(page.getByRole('heading', { name: 'La table est complète.' }));

  // The facilitator makes room; nothing is typed anew.
  const board = `${stage.url()}/api/v1/boards/${full.id}`;
  await put(`${board}/seats`, { seats: 2 }, nadia.token);
  await page.getByRole('button', { name: 'Réessayer' }).tap();
  expect(await page.getByRole('textbox').inputValue()).toBe('Bob');
  await page.getByRole('button', { name: 'Prendre place' }).tap();
  await page.waitForURL(/\/b\//);
  await shown(page.getByText('Enregistré').first());

  const { people } = await get<{ readonly people: Record<string, { readonly name: string }> }>(
    `${board}/session`,
    nadia.token,
  );
  const bob = Object.entries(people).find(([, { name }]) => name === 'Bob')?.[0];
  expect(bob).not.toBe(ana.participantId);
  await post<null>(`${board}/people/${bob}/removal`, { cards: 'keep' }, nadia.token);
  await shown(page.getByRole('heading', { name: 'Vous n’êtes plus à cette table.' }));
  await fitsScreen(page);
});

it('[T5] seats by the code of a seat, once', async () => {
  const { event } = await createEvent(stage.url(), { tables: 1, seats: 2, seatCodes: true });
  const table = event.challenges[0]?.boards[0];
  const [first = '', second = ''] = table?.seatCodes ?? [];
  await join(stage.url(), first, 'Ana');
  // Whoever leads can show the code that is still free, for a card that was lost.
  const { page: leading } = await stage.arrive({ device: 'laptop' });
  await takeSeat(leading, table?.facilitatorKey ?? '', 'Nadia');
  await shown(leading.getByText(second, { exact: true }));
  expect(await leading.getByText(first, { exact: true }).count()).toBe(0);
  const { page } = await stage.arrive({ device: 'phone' });
  await page.goto(`/j/${first}`);
  await page.getByRole('button', { name: 'Prendre place' }).tap();
  await shown(page.getByRole('heading', { name: 'Cette place est déjà prise.' }));
  // The table's own code opens nothing here, and the field for the seat's is right there.
  await page.goto(`/j/${table?.joinCode}`);
  await page.getByRole('button', { name: 'Prendre place' }).tap();
  await shown(page.getByRole('heading', { name: 'Ici, chaque place a son code.' }));
  await page.getByRole('textbox', { name: 'Le code de votre place' }).fill(second.toLowerCase());
  await page.getByRole('button', { name: 'Continuer' }).tap();
  await shown(page.getByRole('button', { name: 'Prendre place' }));
  await page.getByRole('button', { name: 'Prendre place' }).tap();
  await page.waitForURL(/\/b\//);
  await shown(leading.getByText(/^Toutes les places sont prises/));
});

it('is two taps and the words from the code to the first idea', async () => {
  const { table, toPhase } = await lead(2);
  await toPhase('ideate');
  const { page, errors } = await stage.arrive({ device: 'phone' });
  await page.addInitScript(() => {
    const count = () => sessionStorage.setItem('taps', String(Number(sessionStorage.getItem('taps')) + 1));
    addEventListener('pointerdown', count, { capture: true });
  });
  await page.goto(`/j/${table.joinCode}`);
  await page.getByRole('button', { name: 'Prendre place' }).tap();
  const field = page.getByRole('textbox', { name: 'Texte de la nouvelle carte' });
  await shown(field);
  // It is in sight without scrolling.
  await eventually(async () => ((await field.boundingBox())?.y ?? Number.NaN) < 500, true);
  await field.tap();
  await page.keyboard.type('Un four à pain');
  await page.keyboard.press('Enter');
  await shown(page.getByRole('listitem').getByText('Un four à pain'));
  expect(await page.evaluate(() => sessionStorage.getItem('taps'))).toBe('2');
  expect(errors).toEqual([]);
});

it('asks before it is left with something that nobody else has yet, and only then', async () => {
  const { table, toPhase } = await lead(3);
  await toPhase('ideate');
  const { page } = await stage.arrive({ device: 'phone' });
  await takeSeat(page, table.joinCode, 'Ana');
  await draft(page, 'Un four à pain');
  await page.context().setOffline(true);
  await draft(page, 'Un moulin à eau');
  const asking = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asking;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await page.context().setOffline(false);
  await shown(page.getByText(/2 cartes gardées/));
  await shown(page.getByText('Enregistré').first());
  let questions = 0;
  page.on('dialog', (dialog) => {
    questions++;
    void dialog.accept();
  });
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(questions).toBe(0);
});

async function draft(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: /Texte de la nouvelle carte|Text of the new card/ });
  await field.fill(text);
  await field.press('Enter');
  await shown(page.getByRole('listitem').getByText(text));
}

function card(page: Page, text: string): Locator {
  return page.getByRole('listitem', { name: text });
}

/** Whatever is pressed is as large as a fingertip. */
async function largeEnough(page: Page): Promise<void> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button, aside button, aside summary')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 2 && (box.width < 44 || box.height < 44))
      .map(({ name, box }) => `${name}: ${box.width}×${box.height}`),
  );
  expect(small).toEqual([]);
}
