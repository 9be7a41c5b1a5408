// Groups that the words of the cards suggest, and cards that say nearly the same, in two real browsers: nothing moves before
// somebody accepts it, everybody sees what was accepted, and one step takes it back.

import { addCards, deleteCards, type NewCard } from '@terreau/board/edits';
import { snapshotOf } from '@terreau/board/snapshot';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { connectSyncClient, type SyncClient } from '../crash/sync-client.ts';
import { join, post } from '../evening.ts';
import { setStage } from './stage.ts';
import { eventually, shown, takeSeat } from './steps.ts';

const stage = setStage({ tables: 3 });

const bread = ['Un four à pain sur la place', 'Un four partagé pour le pain', 'Apprendre à cuire le pain'];
const bikes = ['Réparer les vélos à la gare', 'Un garage à vélos', 'Des vélos à prêter'];

/** A table in `cluster` with cards that Nadia, who leads it, wrote. */
async function openTable(index: number, texts: readonly string[]) {
  const [url, table] = [stage.url(), stage.table(index)];
  const member = await join(url, table.facilitatorKey, 'Nadia');
  await post(`${url}/api/v1/boards/${table.id}/phase`, { phase: 'cluster' }, member.token);
  const nadia = connectSyncClient(url, member);
  await nadia.synced;
  const cards = texts.map((text, n): NewCard => ({ text, kind: 'idea', at: [(n % 4) * 260, n * 60] }));
  addCards(nadia.doc, nadia.hand, cards);
  const people = await Promise.all([stage.arrive(), stage.arrive()]);
  return {
    nadia,
    table,
    pages: people.map(({ page }) => page),
    errors: () => people.flatMap((one) => one.errors),
  };
}

function stored({ doc }: SyncClient) {
  const { cards, clusters } = snapshotOf(doc);
  const titleOf = new Map(clusters.map(({ id, title }) => [id, title]));
  const titles = (id: (typeof cards)[number]['cluster']) => (id ? titleOf.get(id) : null);
  return cards.map(({ text, cluster, at }) => ({ text, at, title: titles(cluster) ?? null }));
}

/** The texts of the cards under each title. */
function grouped(client: SyncClient): Readonly<Record<string, readonly string[]>> {
  const inClusters = stored(client).filter(({ title }) => title !== null);
  const groups = Map.groupBy(inClusters, ({ title }) => title ?? '');
  return Object.fromEntries(
    [...groups].map(([title, all]) => [title, all.map(({ text }) => text).toSorted()]),
  );
}

function panel(page: Page, name: string) {
  return page.getByRole('dialog', { name });
}

it('suggests groups that a table changes, accepts and takes back', async () => {
  const { nadia, table, pages, errors } = await openTable(0, [...bread, ...bikes, 'Une chorale']);
  const [ana, bo] = pages as [Page, Page];
  await takeSeat(ana, table.joinCode, 'Ana');
  await takeSeat(bo, table.joinCode, 'Bo');
  const before = stored(nadia);
  await ana.getByRole('button', { name: 'Proposer des regroupements' }).click();
  const suggestions = panel(ana, 'Regroupements proposés');
  const groups = suggestions.getByRole('region');
  await eventually(() => groups.count(), 2);
  expect(stored(nadia)).toEqual(before);

  // Ana takes a card out and puts it back, and gives the group a title of her own.
  const pain = groups.filter({ hasText: 'cuire le pain' });
  await pain.getByRole('button', { name: 'Retirer « Apprendre à cuire le pain »' }).click();
  await eventually(() => groups.filter({ hasText: 'cuire le pain' }).count(), 0);
  const four = groups.filter({ hasText: 'Un four partagé' });
  await four.getByRole('textbox').fill('Le four du village');
  await suggestions.getByText('Sans regroupement').click();
  await suggestions
    .getByRole('combobox', { name: 'Ajouter « Apprendre à cuire le pain » à un regroupement' })
    .selectOption('Le four du village');

  // A bicycle goes while both look at the suggestion: it drops out.
  const [bike] = snapshotOf(nadia.doc).cards.filter(({ text }) => text === 'Des vélos à prêter');
  await bo.getByRole('button', { name: 'Proposer des regroupements' }).click();
  const his = panel(bo, 'Regroupements proposés');
  await eventually(() => his.getByRole('region').count(), 2);
  deleteCards(nadia.doc, nadia.hand, bike ? [bike.id] : []);
  await eventually(() => suggestions.getByText('Des vélos à prêter').count(), 0);

  await four.getByRole('button', { name: /^Accepter/ }).click();
  await eventually(async () => grouped(nadia), { 'Le four du village': bread.toSorted() });
  // What Ana has grouped is no longer offered to Bo, who sees her cluster.
  await eventually(() => his.getByRole('region').count(), 1);
  await shown(bo.locator('[data-card]').filter({ hasText: 'dans « Le four du village »' }).first());
  await his.getByRole('button', { name: 'Tout accepter' }).click();
  await eventually(async () => Object.keys(grouped(nadia)).length, 2);

  await ana.getByRole('button', { name: 'Abandonner' }).or(suggestions.getByText('Fermer')).first().click();
  await ana.getByRole('button', { name: 'Annuler (Ctrl+Z)' }).click();
  await eventually(async () => Object.keys(grouped(nadia)).length, 1);
  const ofBread = ({ text }: { readonly text: string }) => bread.includes(text);
  expect(stored(nadia).filter(ofBread)).toEqual(before.filter(ofBread));
  expect(errors()).toEqual([]);
});

it('says that a few cards are too few', async () => {
  const { table, pages, errors } = await openTable(1, bread);
  const [ana] = pages as [Page, Page];
  await takeSeat(ana, table.joinCode, 'Ana');
  await ana.getByRole('button', { name: 'Proposer des regroupements' }).click();
  await shown(panel(ana, 'Regroupements proposés').getByText('trop peu de cartes libres'));
  await ana.keyboard.press('Escape');
  await panel(ana, 'Regroupements proposés').waitFor({ state: 'detached' });
  expect(errors()).toEqual([]);
});

it('shows near-duplicates side by side: a participant groups them, the facilitator merges them', async () => {
  const twins = ['Réparer les vélos à la gare', 'À la gare, réparer des vélos'];
  const ovens = ['Un four à pain sur la place du village', 'un four a pain sur la place du village !'];
  const { nadia, table, pages, errors } = await openTable(2, [...twins, ...ovens, 'Une chorale']);
  const [ana, lead] = pages as [Page, Page];
  await takeSeat(ana, table.joinCode, 'Ana');
  await takeSeat(lead, table.facilitatorKey, 'Nadia');
  const compare = async (page: Page) => {
    await shown(page.getByRole('toolbar', { name: 'Outils' }));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('presque identiques');
    await page.keyboard.press('Enter');
    await shown(panel(page, 'Presque identiques').getByRole('article').first());
  };
  await Promise.all([compare(ana), compare(lead)]);
  const hers = panel(ana, 'Presque identiques');
  const theirs = panel(lead, 'Presque identiques');
  // Ana wrote none of them, and does not lead.
  expect(await hers.getByRole('button', { name: /^Garder celle/ }).count()).toBe(0);
  const first = await theirs.getByRole('article').allInnerTexts();
  await theirs
    .getByRole('button', { name: /^Garder celle/ })
    .first()
    .click();
  await eventually(async () => snapshotOf(nadia.doc).cards.filter(({ hidden }) => hidden).length, 1);
  const { cards } = snapshotOf(nadia.doc);
  const hidden = cards.find((card) => card.hidden);
  const kept = cards.find(({ id }) => id === hidden?.enriches);
  expect(first.join(' ')).toContain(kept?.text);
  expect(kept?.notes.map(({ text }) => text)).toEqual([hidden?.text]);

  // What has been merged is no pair any more; Ana groups the other one.
  await shown(hers.getByText(/Paire \d sur 2/));
  await hers.getByRole('button', { name: 'Regrouper' }).click();
  await eventually(async () => snapshotOf(nadia.doc).cards.filter(({ cluster }) => cluster).length, 2);
  await shown(hers.getByText('Plus aucune carte n’en répète une autre.'));

  await lead.getByRole('button', { name: 'Annuler (Ctrl+Z)' }).click();
  await eventually(async () => snapshotOf(nadia.doc).cards.filter((card) => card.hidden).length, 0);
  expect(snapshotOf(nadia.doc).cards.flatMap(({ notes }) => notes)).toEqual([]);
  expect(errors()).toEqual([]);
});
