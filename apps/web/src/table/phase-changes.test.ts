import { expect, it } from 'vitest';
import { changeOf, extendedMinutes, previousPhase } from './phase-changes.ts';

it('asks before what everybody will feel', () => {
  expect(changeOf('ideate', 'share')).toBe('reveal');
  expect(changeOf('ideate', 'welcome')).toBe('reveal');
  expect(changeOf('vote', 'converge')).toBe('endVote');
  expect(changeOf('converge', 'closed')).toBe('close');
  expect(changeOf('converge', 'vote')).toBe('backToVote');
  expect(changeOf('share', 'ideate')).toBe('back');
});

it('does not ask before an ordinary step', () => {
  expect(changeOf('welcome', 'ideate')).toBe('plain');
  expect(changeOf('share', 'cluster')).toBe('plain');
  expect(changeOf('cluster', 'vote')).toBe('plain');
});

it('has nothing before the first phase', () => {
  expect(previousPhase('welcome')).toBeNull();
  expect(previousPhase('vote')).toBe('cluster');
});

it('extends a phase by whole minutes from what is left', () => {
  expect(extendedMinutes(0, 2)).toBe(2);
  expect(extendedMinutes(61_000, 2)).toBe(4);
});
