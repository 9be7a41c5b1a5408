import { createBoardDoc } from '@terreau/board/document';
import { addCards, type Hand, moveCards } from '@terreau/board/edits';
import { contains, type Point, type Size } from '@terreau/board/geometry';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import { createBoardStore } from '@terreau/board/store';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type Camera, viewOf } from '../board/camera/camera.ts';
import { createScene } from '../board/scene/scene.ts';
import { followingOf } from '../following/following.ts';
import { createSource } from '../live/source.ts';
import { newsForMs } from './news.ts';
import { leadProjection, type Projected } from './projection-camera.ts';

beforeEach(() => {
  vi.useFakeTimers();
  // Whoever wants stillness is where they are led at once.
  vi.stubGlobal('window', { matchMedia: () => ({ matches: true }) });
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const [size, far]: [Size, Point] = [
  [1920, 1080],
  [5_000, 3_000],
];

/** A large board on a wall, with Nadia who leads the table. */
function projected() {
  const doc = createBoardDoc();
  let lastId = 0;
  const hand: Hand = {
    author: 'person-a' as ParticipantId,
    now: Date.now,
    newId: () => `id-${String(lastId++).padStart(8, '0')}`,
    origin: 'hand',
  };
  const measure = (text: string, fontSize: number) => text.length * fontSize * 0.5;
  const scene = createScene({
    store: createBoardStore(doc),
    measure,
    measureTitle: measure,
    seesHidden: false,
  });
  const add = (...places: Point[]) =>
    addCards(
      doc,
      hand,
      places.map((at) => ({ text: 'Une idée', kind: 'idea', at })),
    );
  const grid = Array.from({ length: 30 }, (_, i): Point => [(i % 6) * 900, Math.floor(i / 6) * 700]);
  const cards = add(...grid);
  const awareness = new Awareness(new Y.Doc());
  const nadia = new Awareness(new Y.Doc());
  const people = { nadia: { name: 'Nadia', role: 'facilitator' } } as const;
  const link: Projected['link'] = {
    awareness,
    session: { get: () => ({ people }) },
    hand: { author: 'person-wall' as ParticipantId },
    serverNow: Date.now,
    status: { get: () => ({ synced: true }) },
  };
  const camera = createSource<Camera>({ x: 0, y: 0, zoom: 1 });
  const stop = leadProjection({ camera, size: createSource(size), scene, link });
  return {
    stop,
    add,
    move: (id: CardId | undefined, to: Point) => id && moveCards(doc, hand, [[id, to]]),
    first: cards[0],
    shows: (at: Point) => contains(viewOf(camera.get(), size), at),
    zoom: () => camera.get().zoom,
    following: followingOf(link),
    say(state: object) {
      nadia.setLocalState({ id: 'nadia', ...state });
      applyAwarenessUpdate(awareness, encodeAwarenessUpdate(nadia, [nadia.clientID]), 'test');
    },
  };
}

it('shows everything, then what is new, and everything again after a while', () => {
  const { add, shows, zoom, stop } = projected();
  const whole = zoom();
  expect([shows([0, 0]), shows([4_600, 2_900])]).toEqual([true, true]);
  vi.advanceTimersByTime(10_000);
  add(far);
  expect([shows([0, 0]), shows(far)]).toEqual([false, true]);
  expect(zoom()).toBeGreaterThan(2 * whole);
  vi.advanceTimersByTime(newsForMs - 1_000);
  expect(shows([0, 0])).toBe(false);
  vi.advanceTimersByTime(6_000);
  expect([shows([0, 0]), shows(far)]).toEqual([true, true]);
  stop();
});

it('rests between two motions, and follows what is moved', () => {
  const { add, move, first, shows, stop } = projected();
  vi.advanceTimersByTime(10_000);
  add(far);
  move(first, [100, 100]);
  expect(shows([150, 150])).toBe(false);
  vi.advanceTimersByTime(4_100);
  expect([shows([150, 150]), shows(far)]).toEqual([true, true]);
  stop();
});

it('goes where whoever leads has called everyone, and on with them, before all news', () => {
  const { add, say, following, shows, stop } = projected();
  vi.advanceTimersByTime(10_000);
  say({ summons: { stamp: Date.now(), view: [0, 0, 800, 500] }, view: [0, 0, 800, 500] });
  expect([shows([400, 250]), shows([2_000, 250])]).toEqual([true, false]);
  add(far);
  expect(shows(far)).toBe(false);
  say({ view: [1_800, 0, 800, 500] });
  expect([shows([400, 250]), shows([2_000, 250])]).toEqual([false, true]);
  following.stop();
  vi.advanceTimersByTime(4_100);
  expect(shows(far)).toBe(true);
  stop();
});
