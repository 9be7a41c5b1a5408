// The network goes and comes back: what was written meanwhile is kept on the device, marked as not yet saved, and merged;
// what the rules refuse by then comes back to its author as text.

import { expect, it } from 'vitest';
import { get, join, post } from '../evening.ts';
import { setStage } from './stage.ts';
import { eventually, shown, takeSeat, write } from './steps.ts';

const stage = setStage({ tables: 2 });

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
  return { table, setPhase, texts };
}

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
