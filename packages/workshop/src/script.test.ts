import { describe, expect, it } from 'vitest';
import { phases } from './phases.ts';
import { defaultScript, maxInstructionCharacters, maxStepTitleCharacters, stepOfPhase } from './script.ts';

describe('the usual script', () => {
  it('has every phase, in order, and silence before talk', () => {
    const order = defaultScript.map(({ phase }) => phase);
    expect(new Set(order)).toEqual(new Set(phases));
    expect(order).toEqual([
      'welcome',
      'ideate',
      'share',
      'ideate',
      'share',
      'cluster',
      'cluster',
      'vote',
      'converge',
      'closed',
    ]);
    const minutes = defaultScript.map((step) => step.minutes ?? 0);
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(98);
  });

  it('offers first what a step asks for', () => {
    expect(defaultScript.flatMap(({ phase, kind }) => (phase === 'ideate' ? [kind] : []))).toEqual([
      'need',
      'resource',
    ]);
  });

  it('says in both languages what to do, in what there is room for', () => {
    for (const { title, instruction } of defaultScript) {
      for (const text of Object.values(title))
        expect(text.length).toBeLessThanOrEqual(maxStepTitleCharacters);
      for (const text of Object.values(instruction)) {
        expect(text.length).toBeGreaterThan(20);
        expect(text.length).toBeLessThanOrEqual(maxInstructionCharacters);
      }
    }
  });
});

describe('the step of a phase', () => {
  it('is where the board is, else the next one, else the last one before', () => {
    expect(stepOfPhase(defaultScript, 0, 'ideate')).toBe(1);
    expect(stepOfPhase(defaultScript, 1, 'ideate')).toBe(1);
    expect(stepOfPhase(defaultScript, 2, 'ideate')).toBe(3);
    expect(stepOfPhase(defaultScript, 7, 'share')).toBe(4);
    expect(stepOfPhase(defaultScript, null, 'vote')).toBe(7);
    expect(stepOfPhase(defaultScript.slice(0, 3), 1, 'vote')).toBeNull();
    expect(stepOfPhase([], null, 'vote')).toBeNull();
  });
});
