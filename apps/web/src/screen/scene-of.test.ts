import { phases } from '@terreau/workshop/phases';
import { expect, it } from 'vitest';
import { sceneOf } from './scene-of.ts';

it('has a picture for each phase', () => {
  expect(phases.map((phase) => sceneOf(phase, false))).toEqual([
    'welcome',
    'writing',
    'board',
    'board',
    'vote',
    'results',
    'closed',
  ]);
});

it('shows the board when everyone is called to it, unless they write in silence', () => {
  expect(phases.filter((phase) => sceneOf(phase, true) !== 'board')).toEqual(['welcome', 'ideate']);
});
