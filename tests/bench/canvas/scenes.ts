// The scenes that are measured, each with what it tells.

import type { Contender, Sight } from './contender.ts';
import { busyFor, carry, costOf, turnWheel, type } from './gestures.ts';
import type { View } from './probe.ts';
import { type Session, untilAtRest } from './session.ts';

export interface Scene {
  readonly name: string;
  readonly unit: 'ms' | '%' | 'MB';
  readonly run: (session: Session, contender: Contender) => Promise<number>;
}

const remoteMoves = 50;
const panSteps = 180;

export const scenes: readonly Scene[] = [
  { name: 'key typed → painted, p50', unit: 'ms', run: typeIntoCard },
  { name: 'pan, all cards in view: main thread a frame', unit: 'ms', run: (session) => pan(session, 'far') },
  { name: 'pan, about 50 in view', unit: 'ms', run: (session) => pan(session, 'near') },
  { name: 'zoom out and in', unit: 'ms', run: zoom },
  { name: 'drag one card', unit: 'ms', run: dragOne },
  { name: 'drag 200 selected cards', unit: 'ms', run: dragMany },
  {
    name: '50 remote moves a second, about 50 in view: busy',
    unit: '%',
    run: (session, contender) => watchMoves(session, contender, 'near'),
  },
  {
    name: '50 remote moves a second, all in view: busy',
    unit: '%',
    run: (session, contender) => watchMoves(session, contender, 'far'),
  },
  { name: 'pan while 50 remote moves a second arrive', unit: 'ms', run: panAmongMoves },
];

/** There and back, a little, so that all cards stay in view; or further, so that others come into it. */
async function pan(session: Session, sight: Sight): Promise<number> {
  await look(session, sight);
  const middle = await middleOf(session);
  const turn = (step: number) => {
    if (sight === 'near') return step < 110 ? { dx: 20, dy: 8 } : { dx: -20, dy: -8 };
    return Math.floor(step / 20) % 2 === 0 ? { dx: 8, dy: 4 } : { dx: -8, dy: -4 };
  };
  const { msPerFrame } = await costOf(session, () => turnWheel(session, middle, panSteps, turn));
  return msPerFrame;
}

async function panAmongMoves(session: Session, contender: Contender): Promise<number> {
  const stop = await contender.moveRemotely(session.page, remoteMoves);
  const msPerFrame = await pan(session, 'near');
  await stop();
  return msPerFrame;
}

/** From about 50 cards to all of them, and back. */
async function zoom(session: Session, contender: Contender): Promise<number> {
  await look(session, 'near');
  const middle = await middleOf(session);
  const near = (await session.probe.evaluate((probe) => probe.view())).zoom;
  const far = Math.max(near * 0.15, await zoomFor(session, Number.POSITIVE_INFINITY));
  const half = panSteps / 2;
  const zoomAt = (step: number) => near * (far / near) ** ((step <= half ? step : panSteps - step) / half);
  const turn = (step: number) => {
    return { dx: 0, dy: contender.wheelFor(zoomAt(step), zoomAt(step + 1)), zooms: true };
  };
  const { msPerFrame } = await costOf(session, () => turnWheel(session, middle, panSteps, turn));
  return msPerFrame;
}

async function dragOne(session: Session): Promise<number> {
  await look(session, 'near');
  return (await carry(session, await pointOn(session, await nearest(session, 1)))).msPerFrame;
}

async function dragMany(session: Session): Promise<number> {
  await look(session, 220);
  const cards = await nearest(session, 200);
  await session.probe.evaluate((probe, indices) => probe.select(indices), cards);
  await session.page.waitForTimeout(400);
  const { msPerFrame } = await carry(session, await pointOn(session, cards));
  const count = await session.probe.evaluate((probe) => probe.selectedCount());
  await rest(session);
  if (count !== cards.length) throw new Error(`${count} cards were dragged instead of ${cards.length}`);
  return msPerFrame;
}

async function watchMoves(session: Session, contender: Contender, sight: Sight): Promise<number> {
  await look(session, sight);
  const stop = await contender.moveRemotely(session.page, remoteMoves);
  await session.page.waitForTimeout(500);
  const busy = await busyFor(session, 4_000);
  await stop();
  return busy;
}

async function typeIntoCard(session: Session): Promise<number> {
  await look(session, 'near');
  const cards = await nearest(session, 1);
  const [card = 0] = cards;
  const before = await session.probe.evaluate((probe, index) => probe.textOf(index), card);
  const [x, y] = await pointOn(session, cards);
  await session.page.mouse.dblclick(x, y);
  await session.page.waitForTimeout(500);
  await session.page.keyboard.press('Control+End');
  const delay = await type(session, ' une idée de plus ici');
  await session.page.keyboard.press('Escape');
  await rest(session);
  const after = await session.probe.evaluate((probe, index) => probe.textOf(index), card);
  if (after === before) throw new Error('nothing was typed');
  return delay;
}

/** Shows the middle of the board with so many cards in view, and waits until the page has settled. */
async function look(session: Session, sight: Sight | number): Promise<void> {
  const cards = sight === 'far' ? Number.POSITIVE_INFINITY : sight === 'near' ? 50 : sight;
  const { x, y, width, height } = await session.probe.evaluate((probe) => probe.bounds());
  const view: View = { x: x + width / 2, y: y + height / 2, zoom: await zoomFor(session, cards) };
  await rest(session);
  await session.probe.evaluate((probe, wanted) => probe.setView(wanted), view);
  await session.page.waitForTimeout(900);
  await untilAtRest(session.page);
}

async function zoomFor({ probe }: Session, cards: number): Promise<number> {
  const [count, board, canvas] = await probe.evaluate(
    (probe) => [probe.count(), probe.bounds(), probe.canvas()] as const,
  );
  const all = Math.min((canvas.width - 40) / board.width, (canvas.height - 40) / board.height);
  const density = count / (board.width * board.height);
  return Math.max(all, Math.sqrt((canvas.width * canvas.height * density) / cards));
}

/** The cards that lie nearest to the middle of the screen. */
function nearest({ probe }: Session, wanted: number): Promise<readonly number[]> {
  return probe.evaluate((probe, wanted) => {
    const { x, y } = probe.view();
    const distanceOf = (index: number) => {
      const card = probe.card(index);
      return Math.hypot(card.x + card.width / 2 - x, card.y + card.height / 2 - y);
    };
    const distances = Array.from(
      { length: probe.count() },
      (_, index) => [distanceOf(index), index] as const,
    );
    const sorted = distances.sort(([a], [b]) => a - b);
    return sorted.slice(0, wanted).map(([, index]) => index);
  }, wanted);
}

/** A point on the first card, away from its middle where some show handles. */
function pointOn({ probe }: Session, [card = 0]: readonly number[]): Promise<readonly [number, number]> {
  return probe.evaluate((probe, card) => {
    const [canvas, view, at] = [probe.canvas(), probe.view(), probe.card(card)];
    const [x, y] = [at.x + at.width * 0.3 - view.x, at.y + at.height * 0.3 - view.y];
    return [
      canvas.x + canvas.width / 2 + x * view.zoom,
      canvas.y + canvas.height / 2 + y * view.zoom,
    ] as const;
  }, card);
}

async function middleOf({ probe }: Session): Promise<readonly [number, number]> {
  const { x, y, width, height } = await probe.evaluate((probe) => probe.canvas());
  return [x + width / 2, y + height / 2];
}

async function rest({ page, probe }: Session): Promise<void> {
  await probe.evaluate((probe) => probe.rest());
  await page.waitForTimeout(200);
}
