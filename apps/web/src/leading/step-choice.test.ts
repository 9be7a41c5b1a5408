import { defaultScript } from '@terreau/workshop/script';
import { expect, it } from 'vitest';
import { inPhase, nextPlace, previousPlace } from './step-choice.ts';

it('walks through the script forward and back, with its minutes', () => {
  expect(nextPlace(defaultScript, { phase: 'welcome', step: 0 })).toEqual({
    phase: 'ideate',
    step: 1,
    minutes: 8,
  });
  expect(nextPlace(defaultScript, { phase: 'share', step: 2 })).toMatchObject({ phase: 'ideate', step: 3 });
  expect(previousPlace(defaultScript, { phase: 'cluster', step: 6 })).toMatchObject({
    phase: 'cluster',
    step: 5,
  });
});

it('ends where the script ends, and begins where it begins', () => {
  expect(nextPlace(defaultScript, { phase: 'closed', step: 9 })).toBeNull();
  expect(previousPlace(defaultScript, { phase: 'welcome', step: 0 })).toBeNull();
});

it('goes on in the usual order where the script ends early', () => {
  const open = defaultScript.filter(({ phase }) => phase !== 'closed');
  expect(nextPlace(open, { phase: 'converge', step: 8 })).toEqual({
    phase: 'closed',
    step: null,
    minutes: null,
  });
  expect(nextPlace(open.slice(0, 8), { phase: 'vote', step: 7 })).toMatchObject({ phase: 'converge' });
});

it('goes by the usual order where the table has left its script', () => {
  const short = defaultScript.filter(({ phase }) => phase === 'ideate' || phase === 'vote');
  expect(nextPlace(short, { phase: 'cluster', step: null })).toEqual({ phase: 'vote', step: 2, minutes: 5 });
  expect(previousPlace(short, { phase: 'cluster', step: null })).toEqual({
    phase: 'share',
    step: null,
    minutes: 12,
  });
  expect(nextPlace(short, { phase: 'closed', step: null })).toBeNull();
});

it('finds the ballot again', () => {
  expect(inPhase(defaultScript, 'vote')).toMatchObject({ step: 7 });
});
