// A whole evening in the list by keyboard alone: from the code on the table to the results of the vote. After the first
// address is typed nothing is done but pressing keys; a facilitator elsewhere moves the table on.

import { addCluster, dissolveCluster } from '@terreau/board/cluster-edits';
import { cardsOf } from '@terreau/board/document';
import { addCards, deleteCards } from '@terreau/board/edits';
import type { CardId } from '@terreau/board/ids';
import { expect, it } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { get, join, post } from '../evening.ts';
import { choose, focused, reach, skipTo, tabTo } from './keyboard.ts';
import { setStage } from './stage.ts';
import { eventually, shown } from './steps.ts';

const stage = setStage({ tables: 2 });

interface StoredCard {
  readonly text: string;
  readonly cluster: string | null;
  readonly enriches?: string | null;
  readonly notes: readonly { readonly text: string }[];
}

interface Stored {
  readonly cards: readonly (StoredCard & { readonly id: string })[];
  readonly clusters: readonly { readonly id: string; readonly title: string }[];
}

it('walks an evening in the list without a pointer', async () => {
  const table = stage.table(0);
  const board = `${stage.url()}/api/v1/boards/${table.id}`;
  const { token } = await join(stage.url(), table.facilitatorKey, 'Nadia');
  const neighbour = await join(stage.url(), table.joinCode, 'Tom');
  const toPhase = (phase: string) => post(`${board}/phase`, { phase }, token);
  const read = () => get<Stored>(board, token);
  const { page, errors } = await stage.arrive({ device: 'phone' });

  // The code, then the name; the field that matters has the focus, or is the next one.
  await page.goto('/');
  await shown(page.getByRole('textbox'));
  await tabTo(page, { role: 'textbox' });
  await page.keyboard.type(table.joinCode);
  await page.keyboard.press('Enter');
  await shown(page.getByRole('button', { name: 'Prendre place' }));
  await tabTo(page, { role: 'textbox' });
  await page.keyboard.type('Léa');
  await page.keyboard.press('Enter');
  await shown(page.getByText('Enregistré').first());

  // Writing in silence: Enter keeps a card and the focus stays for the next.
  await toPhase('ideate');
  const field = page.getByRole('textbox', { name: 'Texte de la nouvelle carte' });
  await shown(field);
  await skipTo(page, 'Écrire une idée');
  for (const text of ['Un four à pain', 'Un moulin à eau', 'Un verger partagé']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await shown(page.getByText(text).first());
  }
  await put(`${board}/drafts/draft-of-tom`, { text: 'Une école du levain', kind: 'idea' }, neighbour.token);

  // Sharing: the neighbour's card is enriched, and one's own says which one it adds to.
  await toPhase('share');
  await shown(page.getByRole('listitem', { name: 'Une école du levain' }));
  await skipTo(page, 'Les grappes et les cartes');
  await page.keyboard.press('Tab');
  await reach(page, 'Une école du levain');
  await page.keyboard.press('n');
  await page.keyboard.type('La boulangère veut bien');
  await page.keyboard.press('Enter');
  await eventually(() => focused(page), 'Une école du levain');
  await eventually(
    async () => (await find(read, 'Une école du levain')).notes.map(({ text }) => text),
    ['La boulangère veut bien'],
  );
  await reach(page, 'Un moulin à eau');
  await page.keyboard.press('e');
  await shown(page.getByRole('dialog'));
  await page.keyboard.type('ecole');
  await page.keyboard.press('Tab');
  await eventually(() => focused(page), 'Une école du levain');
  await page.keyboard.press('Enter');
  await eventually(() => focused(page), 'Un moulin à eau');
  const enriched = await find(read, 'Une école du levain');
  await eventually(async () => (await find(read, 'Un moulin à eau')).enriches, enriched.id);

  // Written in, taken back, and done again.
  await page.keyboard.press('Enter');
  await page.keyboard.type(' vive');
  await page.keyboard.press('Escape');
  await eventually(() => focused(page), 'Un moulin à eau vive');
  await page.keyboard.press('Control+z');
  await shown(page.getByRole('listitem', { name: 'Un moulin à eau', exact: true }));
  await page.keyboard.press('Control+Shift+z');
  await shown(page.getByRole('listitem', { name: 'Un moulin à eau vive' }));

  // Grouping: several at once, a move, a new title, a merge.
  await toPhase('cluster');
  await eventually(async () => (await read()).cards.length, 4);
  await shown(page.getByRole('button', { name: 'Choisir plusieurs cartes' }));
  await reach(page, 'Un four à pain');
  await page.keyboard.press(' ');
  await reach(page, 'Un moulin à eau vive');
  await page.keyboard.press(' ');
  await page.keyboard.press('g');
  await shown(page.getByRole('dialog'));
  await page.keyboard.type('Le pain');
  await page.keyboard.press('Enter');
  await eventually(() => titleOf(read, 'Un moulin à eau vive'), 'Le pain');
  // The card went to another place of the page, and the focus with it.
  await eventually(() => focused(page), 'Un moulin à eau vive');
  await reach(page, 'Une école du levain');
  await page.keyboard.press('m');
  await choose(page, 'Le pain');
  await eventually(() => titleOf(read, 'Une école du levain'), 'Le pain');
  await eventually(() => focused(page), 'Une école du levain');

  await reach(page, 'Un verger partagé');
  await page.keyboard.press('m');
  await choose(page, 'Une nouvelle grappe…');
  await shown(page.getByRole('textbox', { name: 'Titre de la grappe' }));
  await page.keyboard.type('Les fruits');
  await page.keyboard.press('Enter');
  await eventually(() => titleOf(read, 'Un verger partagé'), 'Les fruits');

  await tabTo(page, { role: 'button', name: 'Modifier le titre' });
  await page.keyboard.press('Enter');
  await shown(page.getByRole('textbox', { name: 'Titre de la grappe' }));
  await page.keyboard.press('End');
  await page.keyboard.type(' du village');
  await page.keyboard.press('Enter');
  const renamed = async () =>
    (await read()).clusters.map(({ title }) => title).filter((title) => / du village$/.test(title)).length;
  await eventually(renamed, 1);
  await tabTo(page, { role: 'button', name: 'Fusionner dans une autre grappe…' });
  await page.keyboard.press('Enter');
  await shown(page.getByRole('dialog'));
  await page.keyboard.press('Enter');
  await eventually(async () => (await read()).clusters.length, 1);
  await eventually(async () => (await read()).cards.every(({ cluster }) => cluster !== null), true);

  // The vote, and what came of it.
  await toPhase('vote');
  const more = page.getByRole('button', { name: /^Une voix de plus/ });
  await shown(more);
  await skipTo(page, 'Le vote et ses résultats');
  await tabTo(page, { role: 'button', name: /^Une voix de plus/ });
  await page.keyboard.press('Enter');
  await shown(page.getByText(/Votre bulletin est enregistré/));
  await toPhase('converge');
  await shown(page.getByText(/1 voix/).first());
  expect(errors).toEqual([]);
});

it('keeps the focus while others regroup, delete and dissolve', async () => {
  const table = stage.table(1);
  const { token, participantId } = await join(stage.url(), table.facilitatorKey, 'Nadia');
  await post(`${stage.url()}/api/v1/boards/${table.id}/phase`, { phase: 'cluster' }, token);
  const { page, errors } = await stage.arrive({ device: 'phone' });
  await page.goto(`/j/${table.joinCode}`);
  await page.getByRole('button', { name: 'Prendre place' }).press('Enter');
  await shown(page.getByText('Enregistré').first());

  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${stage.url().replace('http', 'ws')}/sync`, table.id, doc, {
    params: { token },
    disableBc: true,
  });
  let ids = 0;
  const hand = {
    author: participantId,
    now: () => Date.now(),
    newId: () => `${doc.clientID}-${++ids}-record`,
    origin: null,
  };
  await eventually(async () => provider.synced, true);
  const texts = ['Un four', 'Un moulin', 'Un verger', 'Une cave'];
  const [oven, mill, orchard] = addCards(
    doc,
    hand,
    texts.map((text, i) => ({ text, kind: 'idea' as const, at: [i * 300, 0] as const })),
  );
  if (!oven || !mill || !orchard) throw new Error('four cards were added');
  await shown(page.getByRole('listitem', { name: 'Une cave' }));

  // In the middle of a note, the card goes to another cluster: the field, what is in it, and the caret go with it.
  await page.getByRole('listitem', { name: 'Un moulin' }).focus();
  await page.keyboard.press('n');
  await page.keyboard.type('à vent');
  for (const _ of 'vent') await page.keyboard.press('ArrowLeft');
  const cluster = addCluster(doc, hand, { title: 'Le pain', at: [0, 900], size: [300, 300] }, [mill]);
  await shown(page.getByRole('region', { name: 'Le pain' }).getByRole('textbox'));
  await page.keyboard.type('eau ou ');
  await eventually(
    () => page.getByRole('textbox', { name: 'Votre enrichissement' }).inputValue(),
    'à eau ou vent',
  );
  await page.keyboard.press('Enter');
  await eventually(() => focused(page), 'Un moulin');

  // Its cluster is dissolved: the focus stays on the card.
  dissolveCluster(doc, hand, cluster);
  await page.getByRole('region', { name: 'Le pain' }).waitFor({ state: 'detached' });
  await eventually(() => focused(page), 'Un moulin');

  // It is deleted: the focus goes to the card after it, and that is said; and so on until none is left.
  deleteCards(doc, hand, [mill]);
  await eventually(() => focused(page), 'Un verger');
  await eventually(() => page.getByText('Quelqu’un a supprimé la carte où vous étiez.').count(), 1);
  deleteCards(doc, hand, [orchard]);
  await eventually(() => focused(page), 'Une cave');
  deleteCards(doc, hand, [...cardsOf(doc).keys()] as CardId[]);
  await eventually(() => focused(page), 'Le plateau est encore vide.');
  provider.destroy();
  expect(errors).toEqual([]);
});

async function find(read: () => Promise<Stored>, text: string) {
  const card = (await read()).cards.find((one) => one.text === text);
  if (!card) throw new Error(`there is no card ${text}`);
  return card;
}

/** The title of the cluster that a card is in. */
async function titleOf(read: () => Promise<Stored>, text: string): Promise<string | undefined> {
  const { clusters } = await read();
  const { cluster } = await find(read, text);
  return clusters.find(({ id }) => id === cluster)?.title;
}

async function put(url: string, body: unknown, token: string): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(body) });
  expect(response.ok).toBe(true);
}
