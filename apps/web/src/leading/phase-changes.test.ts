import type { Phase } from '@terreau/workshop/phases';
import { expect, it } from 'vitest';
import { changeOf, type PhaseChange } from './phase-changes.ts';

const change = (from: Phase, to: Phase): PhaseChange =>
  changeOf({ phase: from, step: null }, { phase: to, step: null });

it('asks before what everybody will feel', () => {
  expect(change('ideate', 'share')).toBe('reveal');
  expect(change('ideate', 'welcome')).toBe('reveal');
  expect(change('vote', 'converge')).toBe('endVote');
  expect(change('converge', 'closed')).toBe('close');
  expect(change('converge', 'vote')).toBe('backToVote');
  expect(change('closed', 'vote')).toBe('backToVote');
  expect(change('share', 'ideate')).toBe('back');
});

it('does not ask before an ordinary step', () => {
  expect(change('welcome', 'ideate')).toBe('plain');
  expect(change('share', 'cluster')).toBe('plain');
  expect(change('cluster', 'vote')).toBe('plain');
});

it('asks nothing between two steps of one phase, forward or back', () => {
  expect(changeOf({ phase: 'cluster', step: 5 }, { phase: 'cluster', step: 6 })).toBe('plain');
  expect(changeOf({ phase: 'ideate', step: 3 }, { phase: 'ideate', step: 1 })).toBe('plain');
});

it('goes by the script where a phase comes again', () => {
  expect(changeOf({ phase: 'share', step: 2 }, { phase: 'ideate', step: 3 })).toBe('plain');
  expect(changeOf({ phase: 'share', step: 4 }, { phase: 'ideate', step: 3 })).toBe('back');
});
