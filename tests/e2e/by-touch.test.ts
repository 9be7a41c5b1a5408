// A whole evening on a phone of 390×844 by touch alone: every step is a tap, and what is written comes from the keys that
// the phone shows. A facilitator elsewhere moves the table on.

import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { get, join, post } from '../evening.ts';
import { setStage } from './stage.ts';
import { eventually, fitsScreen, shown } from './steps.ts';

const stage = setStage({ tables: 1 });

interface Stored {
  readonly cards: readonly {
    readonly text: string;
    readonly cluster: string | null;
    readonly colour: string;
  }[];
  readonly clusters: readonly { readonly id: string; readonly title: string }[];
}

interface Sign {
  readonly name: string;
  readonly done?: true;
}

it('walks an evening on a phone by taps', async () => {
  const table = stage.table(0);
  const board = `${stage.url()}/api/v1/boards/${table.id}`;
  const { token } = await join(stage.url(), table.facilitatorKey, 'Nadia');
  const toPhase = (phase: string) => post(`${board}/phase`, { phase }, token);
  const read = () => get<Stored>(board, token);
  const titleOf = async (text: string) => {
    const { cards, clusters } = await read();
    const cluster = cards.find((card) => card.text === text)?.cluster;
    return clusters.find(({ id }) => id === cluster)?.title ?? null;
  };
  const { page, errors } = await stage.arrive({ device: 'phone' });
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const dialog = page.getByRole('dialog');

  await page.goto('/');
  await tapAndType(page, page.getByRole('textbox'), table.joinCode);
  await button('Continuer').tap();
  await shown(button('Prendre place'));
  await page.getByRole('textbox').tap();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Léa');
  await button('Prendre place').tap();
  await shown(page.getByText('Enregistré').first());
  await fitsScreen(page);

  // Writing in silence, a kind chosen by its chip.
  await toPhase('ideate');
  const field = page.getByRole('textbox', { name: 'Texte de la nouvelle carte' });
  for (const [text, kind] of [
    ['Un four à pain', 'Idée'],
    ['Un moulin à eau', 'Ressource'],
    ['Un verger partagé', 'Idée'],
  ] as const) {
    await shown(field);
    await page.locator('fieldset label', { hasText: kind }).first().tap();
    await tapAndType(page, field, text);
    await button('Garder cette carte').tap();
    await shown(page.getByText(text).first());
  }
  await fitsScreen(page);
  // The table hears without a word that one is done.
  await button('J’ai fini').tap();
  await eventually(async () => {
    const { people } = await get<{ readonly people: Record<string, Sign> }>(`${board}/session`, token);
    return Object.values(people).find(({ name }) => name === 'Léa')?.done ?? false;
  }, true);

  // Sharing: another card from the field at the foot, a note, a link to another card, a new colour.
  await toPhase('share');
  await shown(card(page, 'Un moulin à eau'));
  await tapAndType(page, field, 'Une école du levain');
  await button('Ajouter la carte').tap();
  await shown(card(page, 'Une école du levain'));
  await page.getByRole('heading', { name: /Cartes/ }).tap();
  await button(/^Enrichir «\s*Un moulin/).tap();
  await tapAndType(page, page.getByRole('textbox', { name: 'Votre enrichissement' }), 'Il tourne encore');
  await button('Ajouter').tap();
  await shown(page.getByText('Il tourne encore'));
  await button(/^Autres actions pour «\s*Un four/).tap();
  await dialog.getByRole('button', { name: /Dire quelle carte/ }).tap();
  await dialog.getByRole('button', { name: 'Un moulin à eau' }).tap();
  await shown(button(/^Aller à «\s*Un moulin/));
  await button(/^Modifier «\s*Un verger/).tap();
  await page.locator('label[title="Prune"]').tap();
  await button('Terminé').tap();
  await eventually(
    async () => (await read()).cards.find(({ text }) => text === 'Un verger partagé')?.colour,
    'plum',
  );
  await fitsScreen(page);

  // A second round of writing: the field comes first, and the cards are there to be read again.
  await toPhase('ideate');
  const again = button(/^Relire les cartes de la table \(4\)/);
  await shown(again);
  expect(await card(page, 'Un moulin à eau').count()).toBe(0);
  await again.tap();
  await shown(card(page, 'Un moulin à eau'));
  await fitsScreen(page);
  await button('Replier les cartes').tap();
  await card(page, 'Un moulin à eau').waitFor({ state: 'detached' });
  await toPhase('share');

  // Grouping: several ticked, one moved, a title changed, two clusters made one, and that taken back.
  await toPhase('cluster');
  await button('Choisir plusieurs cartes').tap();
  for (const text of ['Un four à pain', 'Un moulin à eau']) {
    await page.getByRole('checkbox', { name: text }).tap();
  }
  await fitsScreen(page);
  await button('Regrouper').tap();
  await tapAndType(page, dialog.getByRole('textbox'), 'Le pain');
  await dialog.getByRole('button', { name: 'Regrouper' }).tap();
  await shown(page.getByRole('heading', { name: 'Le pain' }));
  await eventually(() => titleOf('Un moulin à eau'), 'Le pain');
  await button(/^Déplacer «\s*Une école/).tap();
  await dialog.getByRole('button', { name: 'Le pain' }).tap();
  await eventually(() => titleOf('Une école du levain'), 'Le pain');
  await button(/^Déplacer «\s*Un verger/).tap();
  await dialog.getByRole('button', { name: 'Une nouvelle grappe…' }).tap();
  await tapAndType(page, dialog.getByRole('textbox'), 'Les fruits');
  await dialog.getByRole('button', { name: 'Regrouper' }).tap();
  await eventually(() => titleOf('Un verger partagé'), 'Les fruits');
  const fruits = page.getByRole('region', { name: 'Les fruits' });
  await fruits.getByRole('button', { name: 'Modifier le titre' }).tap();
  await shown(page.getByRole('textbox', { name: 'Titre de la grappe' }));
  await page.keyboard.press('End');
  await page.keyboard.type(' d’ici');
  await button('Terminé').tap();
  await eventually(() => titleOf('Un verger partagé'), 'Les fruits d’ici');
  await fruits.getByRole('button', { name: /^Fusionner/ }).tap();
  await dialog.getByRole('button', { name: 'Le pain' }).tap();
  await eventually(() => titleOf('Un verger partagé'), 'Le pain');
  await shown(page.getByText(/Réunit/));
  await button('Séparer ce qui a été fusionné').tap();
  await eventually(() => titleOf('Un verger partagé'), 'Les fruits d’ici');
  await button('Annuler ce que vous avez fait').tap();
  await eventually(() => titleOf('Un verger partagé'), 'Le pain');
  await fitsScreen(page);

  // The vote, and what came of it.
  await toPhase('vote');
  await button(/^Une voix de plus pour «\s*Le pain/).tap();
  await shown(page.getByText(/Votre bulletin est enregistré/));
  await fitsScreen(page);
  await toPhase('converge');
  await shown(page.getByText(/1 voix/).first());
  await fitsScreen(page);
  expect(errors).toEqual([]);
});

async function tapAndType(page: Page, field: Locator, text: string): Promise<void> {
  await field.tap();
  await page.keyboard.type(text);
}

function card(page: Page, text: string): Locator {
  return page.getByRole('listitem', { name: text });
}
