// [T2] Two real browsers drag the cards of one selection into two clusters at the same time: both show the same, no card is
// there twice, and none is lost. What needs no pointer is tried 500 times in tests/conformance.

import { addCluster } from '@terreau/board/cluster-edits';
import { addCards, dropCards, type NewCard } from '@terreau/board/edits';
import type { Point } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { connectSyncClient, type SyncClient } from '../crash/sync-client.ts';
import { join, post } from '../evening.ts';
import { createRandom, type Random } from '../random.ts';
import { setStage } from './stage.ts';
import { eventually, shown, takeSeat } from './steps.ts';

const stage = setStage({ tables: 1 });
const seed = 8;
const rounds = 50;

/** The one selection, in a row; and for each cluster the card that keeps it open. */
const selection: readonly string[] = ['Un four', 'Un moulin', 'Un pétrin'];
const [grabbed = ''] = selection;
const residents = ['Ici', 'Là-bas'] as const;
/** They keep what matters away from the edges, at which the canvas moves on by itself. */
const corners = ['Un coin', 'L’autre coin'] as const;

const placeOf: Readonly<Record<string, Point>> = {
  Ici: [0, 0],
  'Là-bas': [1_000, 0],
  'Un coin': [-600, -400],
  'L’autre coin': [2_300, 1_000],
};

/** A card as a page shows it, its rectangle on the screen. */
interface SeenCard {
  readonly text: string;
  readonly cluster: string | null;
  readonly at: Point;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

it('[T2] shows the same to two people who drag one selection into two clusters at once', async () => {
  const { nadia, ana, bo, errors } = await openTable();
  const random = createRandom(seed);
  const landings = new Set<string | null>();
  for (let round = 0; round < rounds; round++) {
    await layOut(nadia, [ana, bo], random);
    const [forAna, forBo] = random.chance(0.5) ? residents : ([residents[1], residents[0]] as const);
    await Promise.all([ana, bo].map(select));
    await Promise.all([ana, bo].map(grab));
    await Promise.all([dragTo(ana, forAna), dragTo(bo, forBo)]);
    await Promise.all([ana.mouse.up(), bo.mouse.up()]);
    await eventually(() => haveLanded(nadia, [ana, bo]), true);
    expect(stored(nadia).map(({ text }) => text)).toEqual(
      [...residents, ...corners, ...selection].toSorted(),
    );
    for (const { text, cluster } of stored(nadia)) if (isSelected(text)) landings.add(cluster);
  }
  // Now one hand was the last, now the other.
  expect(landings.size).toBe(residents.length);
  expect(errors()).toEqual([]);
});

async function openTable() {
  const [url, table] = [stage.url(), stage.table(0)];
  const member = await join(url, table.facilitatorKey, 'Nadia');
  await post(`${url}/api/v1/boards/${table.id}/phase`, { phase: 'cluster' }, member.token);
  const nadia = connectSyncClient(url, member);
  await nadia.synced;
  const newCard = (text: string): NewCard => ({ text, kind: 'idea', at: placeOf[text] ?? [0, 300] });
  addCards(nadia.doc, nadia.hand, [...selection, ...corners].map(newCard));
  for (const text of residents) {
    const card = newCard(text);
    const size = [280, 190] as const;
    const cluster = { title: text, at: [card.at[0] - 24, card.at[1] - 56] as const, size };
    addCluster(nadia.doc, nadia.hand, cluster, addCards(nadia.doc, nadia.hand, [card]));
  }
  const people = await Promise.all([stage.arrive(), stage.arrive()]);
  const [ana, bo] = [people[0].page, people[1].page];
  await takeSeat(ana, table.joinCode, 'Ana');
  await takeSeat(bo, table.joinCode, 'Bo');
  for (const page of [ana, bo]) await seeAll(page);
  return { nadia, ana, bo, errors: () => people.flatMap((person) => person.errors) };
}

/** Goes from the beginning of the board, which is seen first, to all of it, and waits until the view is there. */
async function seeAll(page: Page): Promise<void> {
  await eventually(
    async () => (await shownBy(page)).length,
    selection.length + residents.length + corners.length,
  );
  await page.keyboard.press('Shift+Digit1');
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  let before = '';
  await eventually(async () => {
    const seen = await shownBy(page);
    const isInside = seen.every((card) => card.left + card.width < width && card.top + card.height < height);
    const now = JSON.stringify(seen);
    const isStill = now === before;
    before = now;
    return isInside && isStill;
  }, true);
}

/** Puts everything back, the selection below the clusters, and waits until both see it there and hold nothing. */
async function layOut(nadia: SyncClient, pages: readonly Page[], random: Random): Promise<void> {
  const [x, y] = [random.below(800), 350 + random.below(200)];
  const homes = new Map(snapshotOf(nadia.doc).clusters.map(({ id, title }) => [title, id]));
  const drops = stored(nadia).map(({ id, text }) => ({
    id,
    at: placeOf[text] ?? ([x + 260 * indexOf(text), y] as const),
    cluster: homes.get(text) ?? null,
  }));
  dropCards(nadia.doc, nadia.hand, drops);
  for (const page of pages) {
    await page.keyboard.press('Escape');
    await selectionBar(page).waitFor({ state: 'detached' });
    await eventually(() => isSame(nadia, page), true);
  }
}

function selectionBar(page: Page) {
  return page.getByRole('toolbar', { name: 'Sélection' });
}

async function select(page: Page): Promise<void> {
  for (const text of selection) {
    const { left, top, width } = await find(page, text);
    await page.keyboard.down('Shift');
    await page.mouse.click(left + width / 2, top + 8);
    await page.keyboard.up('Shift');
  }
  await shown(selectionBar(page).getByText(`${selection.length} cartes`));
}

/** Takes hold of the selected cards; they are not moved yet, so that somebody else can still take hold of them too. */
async function grab(page: Page): Promise<void> {
  const { left, top, width } = await find(page, grabbed);
  await page.mouse.move(left + width / 2, top + 8);
  await page.mouse.down();
}

/** Drags what is held over the cluster of a card. */
async function dragTo(page: Page, resident: string): Promise<void> {
  const { left, top, width, height } = await find(page, resident);
  await page.mouse.move(left + width / 2 + 40, top + height + 40, { steps: 4 });
  await page.mouse.move(left + width / 2, top + height + 4, { steps: 4 });
}

async function find(page: Page, text: string): Promise<SeenCard> {
  const card = (await shownBy(page)).find((other) => other.text === text);
  if (!card) throw new Error(`${text} is not on the canvas`);
  return card;
}

async function haveLanded(nadia: SyncClient, pages: readonly Page[]): Promise<boolean> {
  const areInside = stored(nadia).every(({ text, cluster }) => !isSelected(text) || cluster !== null);
  const sames = await Promise.all(pages.map((page) => isSame(nadia, page)));
  return areInside && sames.every(Boolean);
}

/** Whether a page shows what Nadia has: no card more or less, each in its place and cluster. */
async function isSame(nadia: SyncClient, page: Page): Promise<boolean> {
  const plain = ({ text, cluster, at }: Pick<SeenCard, 'text' | 'cluster' | 'at'>) => [text, cluster, ...at];
  return JSON.stringify((await shownBy(page)).map(plain)) === JSON.stringify(stored(nadia).map(plain));
}

function stored({
  doc,
}: SyncClient): readonly { id: CardId; text: string; cluster: string | null; at: Point }[] {
  return snapshotOf(doc).cards.toSorted((a, b) => (a.text < b.text ? -1 : 1));
}

function isSelected(text: string): boolean {
  return indexOf(text) >= 0;
}

function indexOf(text: string): number {
  return selection.indexOf(text);
}

interface SeenDesk {
  readonly view: {
    readonly scene: {
      readonly cards: () => readonly {
        readonly rect: {
          readonly x: number;
          readonly y: number;
          readonly width: number;
          readonly height: number;
        };
        readonly card: { readonly text: string; readonly cluster: string | null; readonly at: Point };
      }[];
    };
    readonly camera: {
      readonly get: () => { readonly x: number; readonly y: number; readonly zoom: number };
    };
  };
}

interface Fiber {
  readonly return: Fiber | null;
  readonly memoizedProps?: { readonly desk?: SeenDesk } | null;
}

/** The cards of the canvas by their texts, found through what React remembers: the product has no hook for it. */
function shownBy(page: Page): Promise<SeenCard[]> {
  return page.evaluate(() => {
    const deskOf = (element: Element): SeenDesk | null => {
      const entry = Object.entries(element).find(([key]) => key.startsWith('__reactFiber$'));
      for (let fiber = entry?.[1] as Fiber | null | undefined; fiber; fiber = fiber.return)
        if (fiber.memoizedProps?.desk?.view) return fiber.memoizedProps.desk;
      return null;
    };
    const box = document.querySelector('main [role="img"][aria-busy]')?.getBoundingClientRect();
    const desks = [...document.querySelectorAll('main div')].map(deskOf);
    const view = desks.find((desk) => desk !== null)?.view;
    if (!box || !view) return [];
    const { x, y, zoom } = view.camera.get();
    const seen = view.scene.cards().map(({ card: { text, cluster, at }, rect }) => ({
      text,
      cluster,
      at,
      left: box.left + x + rect.x * zoom,
      top: box.top + y + rect.y * zoom,
      width: rect.width * zoom,
      height: rect.height * zoom,
    }));
    return seen.sort((a, b) => (a.text < b.text ? -1 : 1));
  });
}
