// A project record filled in: two people at the table write into the same field at once while the table decides, an
// organiser goes on after them, and whoever carries the project comes back with a link of their own.

import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { join, openDemo, post } from '../evening.ts';
import { organiserKey } from '../server-process.ts';
import { setStage } from './stage.ts';
import { eventually, fitsScreen, shown, takeSeat } from './steps.ts';

const stage = setStage({ tables: 0 });

it('is written by several people at once, and nobody’s words are lost', async () => {
  const { tables, project } = await openDemo(stage.url());
  const table = tables.find(({ boardId }) => boardId === project.boardId);
  if (!table) throw new Error('the project’s table is not among the demo’s');
  const leader = await join(stage.url(), table.facilitatorKey, 'Sam');
  await post(`${stage.url()}/api/v1/boards/${project.boardId}/phase`, { phase: 'converge' }, leader.token);

  const [lea, tom] = [
    await stage.arrive({ device: 'phone' }),
    await stage.arrive({ locale: 'en-GB', dark: true }),
  ];
  await takeSeat(lea.page, table.joinCode, 'Léa');
  await takeSeat(tom.page, table.joinCode, 'Tom');
  await lea.page.getByRole('link', { name: /^Remplir la fiche/ }).click();
  await tom.page.getByRole('link', { name: /^Fill in the record/ }).click();
  await lea.page.getByRole('combobox', { name: 'Partie' }).selectOption('project');
  await tom.page.getByRole('button', { name: /^The project/ }).click();
  await lea.page.getByRole('button', { name: 'Activités', exact: true }).click();
  await tom.page.getByRole('button', { name: 'Activities', exact: true }).click();
  const [hers, his] = [activities(lea.page, 'Activités'), activities(tom.page, 'Activities')];
  await Promise.all([
    hers.pressSequentially('Ouvrir la légumerie le lundi. ', { delay: 30 }),
    his.pressSequentially('Former trois personnes. ', { delay: 40 }),
  ]);
  const said = async () => [await hers.inputValue(), await his.inputValue()].map(wordsOf);
  const all = wordsOf('Ouvrir la légumerie le lundi. Former trois personnes.');
  await eventually(said, [all, all]);
  await Promise.all([saved(lea.page), saved(tom.page)]);
  await shown(lea.page.getByText('Tom écrit ici'));
  await fitsScreen(lea.page);

  // What one takes back is one's own, in as many steps as it was typed.
  await his.press('Control+End');
  await his.pressSequentially(' Merci.');
  await eventually(said, [wordsOf(`${all.join(' ')} Merci.`), wordsOf(`${all.join(' ')} Merci.`)]);
  const undo = tom.page.getByRole('button', { name: 'Undo my last change' });
  while ((await his.inputValue()).includes('M')) await undo.click();
  await eventually(said, [all, all]);

  const organiser = await stage.arrive();
  await organiser.page.goto(`/organise#key=${organiserKey}`);
  await organiser.page.getByRole('link', { name: 'La soirée des possibles', exact: true }).click();
  await organiser.page.getByRole('link', { name: 'Projets', exact: true }).click();
  await shown(organiser.page.getByText('1 projet à l’étude', { exact: true }));
  await organiser.page.getByRole('link', { name: project.title, exact: true }).click();
  await organiser.page.getByRole('button', { name: /^Le projet/ }).click();
  await organiser.page.getByRole('button', { name: 'Dépenses', exact: true }).click();
  await organiser.page.keyboard.type('Loyer');
  await organiser.page.keyboard.press('Tab');
  await organiser.page.keyboard.type('1 200,50');
  await shown(organiser.page.getByText(/Il manque 1.200,50.€ de recettes/));
  await saved(organiser.page);
  await shown(tom.page.getByText(/€1,200\.50 of income is missing/));

  const link = await post<{ key: string }>(
    `${stage.url()}/api/v1/projects/${project.id}/links`,
    { name: 'Awa' },
    organiserKey,
  );
  const awa = await stage.arrive({ device: 'phone' });
  await awa.page.goto(`/project/${project.id}#key=${link.key}`);
  await shown(awa.page.getByText('Bonjour Awa'));
  await awa.page.getByRole('combobox', { name: 'Partie' }).selectOption('followUp');
  await awa.page.getByRole('button', { name: 'Changer le statut' }).click();
  await awa.page.getByRole('combobox', { name: 'Statut' }).selectOption('under-way');
  await awa.page.getByRole('textbox', { name: 'Pourquoi' }).fill('Le local est trouvé.');
  await awa.page.getByRole('button', { name: 'Enregistrer' }).click();
  await shown(awa.page.getByRole('list', { name: 'Journal' }).getByText('Le local est trouvé.'));
  const part = awa.page.getByRole('combobox', { name: 'Partie' }).locator('option:checked');
  await eventually(() => part.textContent(), 'Le suivi (1/4)');
  await awa.page.getByRole('button', { name: 'Rayer', exact: true }).click();
  await awa.page.getByRole('button', { name: 'Rayer cette entrée' }).click();
  await shown(awa.page.getByText('Rayée par qui porte le projet'));
  expect(new URL(awa.page.url()).hash).toBe('');

  for (const person of [lea, tom, organiser, awa]) {
    expect(person.errors).toEqual([]);
    await person.close();
  }
});

function activities(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true });
}

/** In any order: two people decide where they write. */
function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean).toSorted();
}

async function saved(page: Page): Promise<void> {
  await shown(page.getByRole('status').filter({ hasText: /^(Enregistré|Saved)$/ }));
}
