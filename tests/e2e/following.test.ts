// Looking at a board together, in real browsers: one follows another, the facilitator brings everyone, and each can look
// elsewhere again.

import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { join, post } from '../evening.ts';
import { setStage } from './stage.ts';
import { eventually, shown, takeSeat } from './steps.ts';

const stage = setStage({ tables: 1 });

it('follows a person, and brings everyone to one place', async () => {
  const table = stage.table(0);
  const board = `${stage.url()}/api/v1/boards/${table.id}`;
  const { token } = await join(stage.url(), table.facilitatorKey, 'Aide');
  await post(`${board}/phase`, { phase: 'share' }, token);
  const texts = Array.from({ length: 40 }, (_, i) => `Idée numéro ${i + 1}`);
  await post(`${board}/cards`, { cards: texts.map((text) => ({ text })) }, token);

  const [nadia, tom, lea, wall] = await Promise.all([
    stage.arrive(),
    stage.arrive(),
    stage.arrive({ device: 'phone' }),
    stage.arrive({ device: 'projector' }),
  ]);
  await takeSeat(nadia.page, table.facilitatorKey, 'Nadia');
  await takeSeat(tom.page, table.joinCode, 'Tom');
  await takeSeat(lea.page, table.joinCode, 'Léa');
  await wall.page.goto(`/j/${table.screenKey}`);
  await shown(wall.page.getByRole('img', { name: /plateau/i }).first());
  for (const { page } of [nadia, tom, lea]) await eventually(() => page.locator('[data-card]').count(), 40);
  const heard = listen(table.id, token);
  const [nadiaId, tomId] = [await idOf(nadia.page, board), await idOf(tom.page, board)];
  const isWithNadia = async () => areAlike(heard.viewOf(tomId), heard.viewOf(nadiaId));

  // Tom follows Nadia: his view becomes hers, and stays so as she moves.
  await lookAt(nadia.page, 'Idée numéro 7');
  await openPeople(tom.page);
  await tom.page.getByRole('button', { name: 'Suivre Nadia' }).click();
  await shown(tom.page.getByText('Vous suivez Nadia'));
  const first = await rested(() => heard.viewOf(nadiaId));
  await eventually(isWithNadia, true);
  await lookAt(nadia.page, 'Idée numéro 33');
  await eventually(async () => heard.viewOf(nadiaId) === first, false);
  await eventually(isWithNadia, true);

  // His own move ends it.
  await tom.page.mouse.move(700, 450);
  await tom.page.mouse.wheel(0, 240);
  await tom.page.getByText('Vous suivez Nadia').waitFor({ state: 'detached' });
  const alone = await rested(() => heard.viewOf(tomId));
  await lookAt(nadia.page, 'Idée numéro 7');
  await eventually(async () => heard.viewOf(nadiaId), first);
  expect(heard.viewOf(tomId)).toBe(alone);

  // The facilitator brings everyone: the canvas glides there, the list names the card, the wall shows it.
  const wallBefore = await pictureOf(wall.page);
  await openPeople(nadia.page);
  await nadia.page.getByRole('button', { name: 'Amener tout le monde à moi' }).click();
  await shown(tom.page.getByText('Nadia vous montre cet endroit'));
  await eventually(isWithNadia, true);
  await eventually(async () => (await pictureOf(wall.page)) === wallBefore, false);
  await tom.page.getByRole('button', { name: 'Revenir' }).click();
  await eventually(async () => heard.viewOf(tomId), alone);
  await shown(lea.page.getByText(/Nadia vous montre «\s*Idée numéro \d+/));
  await lea.page.getByRole('button', { name: 'Y aller' }).click();
  const hasCard = () => document.activeElement?.hasAttribute('data-card') ?? false;
  await eventually(() => lea.page.evaluate(hasCard), true);

  // Léa, at her list, is followed too: Tom sees the card that she is at, until he presses Escape.
  await openPeople(tom.page);
  await tom.page.getByRole('button', { name: 'Suivre Léa' }).click();
  await shown(tom.page.getByText('Vous suivez Léa'));
  await eventually(async () => heard.viewOf(tomId) === alone, false);
  await tom.page.keyboard.press('Escape');
  await tom.page.getByText('Vous suivez Léa').waitFor({ state: 'detached' });

  // Nobody who only takes part can bring the others.
  await openPeople(tom.page);
  expect(await tom.page.getByRole('button', { name: 'Amener tout le monde à moi' }).count()).toBe(0);
  heard.stop();
  for (const { errors } of [nadia, tom, lea, wall]) expect(errors).toEqual([]);
});

async function openPeople(page: Page): Promise<void> {
  await page.getByRole('button', { name: /personnes?$/ }).click();
  await shown(page.getByRole('dialog'));
}

/** What everybody on a board says of where they look, as somebody sees it who only listens. */
function listen(boardId: string, token: string) {
  const provider = new WebsocketProvider(`${stage.url().replace('http', 'ws')}/sync`, boardId, new Y.Doc(), {
    params: { token },
    disableBc: true,
  });
  return {
    viewOf(id: string): string | null {
      const states = [...provider.awareness.getStates().values()];
      const view: unknown = states.find((state) => state['id'] === id)?.['view'];
      return Array.isArray(view) ? JSON.stringify(view) : null;
    },
    stop: () => provider.destroy(),
  };
}

/** Brings a card to the middle of the canvas by the list for keyboards. */
async function lookAt(page: Page, text: string): Promise<void> {
  await page
    .locator('[data-card]')
    .filter({ hasText: new RegExp(`^${text}\\b`) })
    .evaluate((button: HTMLElement) => button.click());
}

/** Two canvases show the same part of the board: the middle of both is one, whatever their height. */
function areAlike(a: string | null, b: string | null): boolean {
  const [one, other] = [middleOf(a), middleOf(b)];
  return one !== null && other !== null && Math.hypot(one[0] - other[0], one[1] - other[1]) < 5;
}

function middleOf(view: string | null): readonly [number, number] | null {
  if (view === null) return null;
  const [x = 0, y = 0, width = 0, height = 0] = JSON.parse(view) as number[];
  return [x + width / 2, y + height / 2];
}

/** A value that has been the same for a second. */
async function rested(read: () => string | null): Promise<string> {
  let [last, since] = [read(), 0];
  await eventually(async () => {
    const now = read();
    since = now === last ? since + 1 : 0;
    last = now;
    return now !== null && since >= 10;
  }, true);
  return String(last);
}

/** What the plates of a projected canvas show. */
function pictureOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('canvas')].map((plate) => plate.style.cssText).join('\n'),
  );
}

async function idOf(page: Page, board: string): Promise<string> {
  const { you } = await page.evaluate(async (url) => (await fetch(`${url}/session`)).json(), board);
  return String(you.id);
}
