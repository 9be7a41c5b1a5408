import type { CardId } from '@terreau/board/ids';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createSource } from '../../live/source.ts';
import { nothingSelected, selectCards } from '../selection.ts';
import { type OwnHand, shareHand } from './shared-hand.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A hand among so many people, and what of it was told. */
function takePart(headCount: number) {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState({ id: 'me', cursor: null, editing: null });
  const view: OwnHand = {
    link: { awareness, session: { get: () => ({ headCount }) } },
    lift: createSource<ReturnType<OwnHand['lift']['get']>>(null),
    editing: createSource<ReturnType<OwnHand['editing']['get']>>(null),
    camera: createSource({ x: 0, y: 0, zoom: 1 }),
    size: createSource<ReturnType<OwnHand['size']['get']>>([0, 0]),
    selection: createSource(nothingSelected),
  };
  const told: unknown[] = [];
  awareness.on('update', () => told.push(awareness.getLocalState()));
  return { view, told, hand: shareHand(view) };
}

const frameMs = 16;

test.each([
  [8, 5],
  [300, 2],
  [1_400, 1],
])('among %i people a pointer that never rests is told %i times a second', (headCount, perSecond) => {
  const { told, hand } = takePart(headCount);
  for (let ms = 0; ms < 10_000; ms += frameMs) {
    hand.point([ms, 0]);
    vi.advanceTimersByTime(frameMs);
  }
  expect(told.length).toBeGreaterThanOrEqual(10 * perSecond);
  expect(told.length).toBeLessThanOrEqual(10 * perSecond + 2);
  vi.advanceTimersByTime(1_000);
  expect(told.at(-1)).toMatchObject({ cursor: [9_984, 0] });
});

test('pointer and drag travel together, and what has not changed is not told again', () => {
  const { view, told, hand } = takePart(8);
  hand.point([1, 1]);
  vi.advanceTimersByTime(200);
  expect(told).toHaveLength(1);
  hand.point([2, 2]);
  const card = 'card-0001' as CardId;
  view.lift.set({ cards: new Set([card]), by: [5.4, 0], into: null, cluster: null });
  vi.advanceTimersByTime(1_000);
  expect(told).toHaveLength(3);
  expect(told.at(-1)).toEqual({
    id: 'me',
    cursor: [2, 2],
    editing: null,
    drag: { cards: [card], by: [5, 0] },
    view: null,
    card: null,
  });
  hand.point([2.2, 1.9]);
  vi.advanceTimersByTime(1_000);
  expect(told).toHaveLength(3);
  hand.withdraw();
  expect(told.at(-1)).toEqual({
    id: 'me',
    cursor: null,
    editing: null,
    drag: null,
    view: null,
    card: null,
  });
});

test('where one looks is told, no oftener than a pointer and in whole units', () => {
  const { view, told } = takePart(8);
  view.size.set([800, 600]);
  vi.advanceTimersByTime(1_000);
  expect(told.at(-1)).toMatchObject({ view: [0, 0, 800, 600] });
  const before = told.length;
  for (let ms = 0; ms < 1_000; ms += frameMs) {
    view.camera.set({ x: -ms / 3, y: 0, zoom: 2 });
    vi.advanceTimersByTime(frameMs);
  }
  vi.advanceTimersByTime(1_000);
  expect(told.length - before).toBeLessThanOrEqual(6);
  expect(told.at(-1)).toMatchObject({ view: [165, 0, 400, 300] });
  view.selection.set(selectCards(['card-0001' as CardId]));
  vi.advanceTimersByTime(1_000);
  expect(told.at(-1)).toMatchObject({ card: 'card-0001' });
});
