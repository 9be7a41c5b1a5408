// The network goes and comes back: what was written meanwhile is kept on the device, marked as not yet saved, and merged;
// what the rules refuse by then comes back to its author as text.

import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEvent, get, join, post, type TestBoard } from '../evening.ts';
import { type ServerProcess, startServer } from '../server-process.ts';
import { launchBrowser, newPerson } from './browser.ts';
import { eventually, shown, takeSeat, write } from './steps.ts';

let server: ServerProcess;
let browser: Browser;
let tables: readonly TestBoard[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  ({ boards: tables } = await createEvent(server.url, { tables: 2 }));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The server is gone for a while, and comes back at the same address with the same data. */
async function whileServerIsAway(run: () => Promise<void>): Promise<void> {
  const env = { DATA_DIR: server.dataDir, PORT: new URL(server.url).port };
  await server.kill('SIGKILL');
  await run();
  server = await startServer({ env });
}

async function tableInShare(index: number) {
  const table = tables[index];
  if (!table) throw new Error('the event has too few tables');
  const facilitator = await join(server.url, table.facilitatorKey, 'Nadia');
  const setPhase = (phase: string) =>
    post(`${server.url}/api/v1/boards/${table.id}/phase`, { phase }, facilitator.token);
  await setPhase('share');
  const texts = async () => {
    const board = await get<{ cards: { text: string }[] }>(
      `${server.url}/api/v1/boards/${table.id}`,
      facilitator.token,
    );
    return board.cards.map(({ text }) => text);
  };
  return { table, setPhase, texts };
}

it('[T1] keeps what is written offline over a closed tab, and merges it on return', async () => {
  const { table, texts } = await tableInShare(0);
  const person = await newPerson(browser, server.url, { device: 'phone' });
  await takeSeat(person.page, table.joinCode, 'Léa');
  await whileServerIsAway(async () => {
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
  const person = await newPerson(browser, server.url, { device: 'phone' });
  await takeSeat(person.page, table.joinCode, 'Léa');
  await write(person.page, 'Écrite à temps');
  await eventually(texts, ['Écrite à temps']);
  await whileServerIsAway(async () => {
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
