import type { Size } from '@terreau/board/geometry';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSource } from '../../live/source.ts';
import { sceneOf } from '../scene/scene-double.ts';
import { nothingSelected } from '../selection.ts';
import type { Camera } from './camera.ts';
import { createCameraMoves } from './camera-moves.ts';

beforeEach(() => {
  // Whoever wants stillness is where they go at once.
  vi.stubGlobal('window', { matchMedia: () => ({ matches: true }) });
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

const somewhere: Camera = { x: 100, y: 50, zoom: 0.8 };
const nowhere: Camera = { x: -90_000, y: -90_000, zoom: 0.8 };

/** A board of one card, as it was left there. */
function boardLeftAt(left: Camera | null) {
  const { scene, add } = sceneOf();
  add('Une idée', 0, 0);
  const camera = createSource<Camera>({ x: 0, y: 0, zoom: 1 });
  const kept: (Camera | null)[] = [];
  const moves = createCameraMoves(
    { camera, scene, size: createSource<Size>([1_440, 900]), selection: createSource(nothingSelected) },
    { recall: () => left, keep: (at) => kept.push(at) },
  );
  moves.begin();
  return { camera, moves, kept };
}

it('comes back to where a board was left', () => {
  expect(boardLeftAt(somewhere).camera.get()).toEqual(somewhere);
});

it('comes back to no place where there is nothing, and keeps none', () => {
  const { camera, moves, kept } = boardLeftAt(nowhere);
  expect(camera.get()).toEqual(boardLeftAt(null).camera.get());
  camera.set(nowhere);
  moves.leave();
  camera.set(somewhere);
  moves.leave();
  expect(kept).toEqual([null, somewhere]);
});

it('keeps nothing of a first look, which is taken again', () => {
  const { moves, kept } = boardLeftAt(null);
  moves.leave();
  moves.showAll();
  moves.leave();
  expect(kept).toEqual([null, expect.objectContaining({ zoom: 1 })]);
});
