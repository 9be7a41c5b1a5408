// The parts of a projection that are loaded when they are needed, or before: once it is open, all of them are fetched, so that
// the next step needs no network.

import { lazyPart } from '../ui/lazy-part.tsx';
import { JoinCode } from './join-code-part.ts';

export const FramedBoard = lazyPart(() => import('./framed-board.tsx'));
export const Spotlight = lazyPart(() => import('./spotlight.tsx'));
export const Results = lazyPart(() => import('./results.tsx'));
export const ProjectScene = lazyPart(() => import('./project-scene.tsx'));
export const ClosedScene = lazyPart(() => import('./closed-scene.tsx'));
export const Chime = lazyPart(() => import('../leading/chime.tsx'));

const parts = [JoinCode, FramedBoard, Spotlight, Results, ProjectScene, ClosedScene, Chime];

/** Fetches all of them; one that cannot be had now is asked for again when it is shown. */
export function fetchParts(): void {
  for (const part of parts) part.load().catch(() => undefined);
}
