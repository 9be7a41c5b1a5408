// Which picture a projection shows. Pure.

import type { Phase } from '@terreau/workshop/phases';

export type Scene = 'welcome' | 'writing' | 'board' | 'vote' | 'results' | 'closed';

const scenes: Readonly<Record<Phase, Scene>> = {
  welcome: 'welcome',
  ideate: 'writing',
  share: 'board',
  cluster: 'board',
  vote: 'vote',
  converge: 'results',
  closed: 'closed',
};

/** In silence nobody is called away from what they write. */
const withoutBoard: ReadonlySet<Phase> = new Set(['welcome', 'ideate']);

/** The picture of a phase; of the board, when everyone was called to a place of it. */
export function sceneOf(phase: Phase, isSummoned: boolean): Scene {
  return isSummoned && !withoutBoard.has(phase) ? 'board' : scenes[phase];
}
