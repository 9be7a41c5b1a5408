import { boardActionTypes } from '@terreau/board/actions';
import { describe, expect, it } from 'vitest';
import { commandTypes, isAllowed, isStricter, roles } from './permissions.ts';
import { phases } from './phases.ts';

const actions = [...boardActionTypes, ...commandTypes];

describe('[T4] the permission table', () => {
  it('lets a screen do nothing at all, but show the project that is being filled in', () => {
    const allowed = phases.flatMap((phase) =>
      actions.filter((action) => isAllowed('screen', phase, action, true)).map((action) => [phase, action]),
    );
    expect(allowed).toEqual([['converge', 'project.read']]);
  });

  it('lets nobody write to a closed board', () => {
    for (const role of roles) {
      for (const action of boardActionTypes) expect(isAllowed(role, 'closed', action, true)).toBe(false);
    }
  });

  it('keeps the silence: in ideate a participant writes drafts, and nothing that others could read', () => {
    const allowed = actions.filter((action) => isAllowed('participant', 'ideate', action, true));
    expect(allowed).toEqual(['draft.write', 'sign.set', 'link.make', 'history.read']);
  });

  it('lets only those who lead restore a state, and not what people vote on', () => {
    const restorers = roles.flatMap((role) =>
      phases.filter((phase) => isAllowed(role, phase, 'history.restore', true)).map((phase) => [role, phase]),
    );
    expect(new Set(restorers.map(([role]) => role))).toEqual(new Set(['facilitator', 'organiser']));
    expect(restorers.map(([, phase]) => phase)).not.toContain('vote');
  });

  it('takes ballots in vote only, and from participants only', () => {
    const casters = roles.flatMap((role) =>
      phases.filter((phase) => isAllowed(role, phase, 'ballot.cast', true)).map((phase) => [role, phase]),
    );
    expect(casters).toEqual([['participant', 'vote']]);
  });

  it('lets nobody change what is on the ballot while people vote', () => {
    for (const role of roles) {
      for (const action of [
        'card.add',
        'card.delete',
        'card.text',
        'card.cluster',
        'cluster.add',
        'cluster.delete',
        'cluster.rename',
        'cluster.merge',
      ] as const) {
        expect(isAllowed(role, 'vote', action, true)).toBe(false);
      }
    }
  });

  it('lets participants change only their own words, and facilitators everybody’s', () => {
    expect(isAllowed('participant', 'share', 'card.text', true)).toBe(true);
    expect(isAllowed('participant', 'share', 'card.text', false)).toBe(false);
    expect(isAllowed('facilitator', 'share', 'card.text', false)).toBe(true);
  });

  it('lets nobody add in another’s name', () => {
    for (const role of roles) {
      for (const phase of phases) {
        for (const action of ['card.add', 'note.add', 'cluster.add'] as const) {
          expect(isAllowed(role, phase, action, false)).toBe(false);
        }
      }
    }
  });
});

describe('[T4] a stricter phase', () => {
  it('takes something away that was allowed', () => {
    for (const [phase, than] of [
      ['vote', 'cluster'],
      ['share', 'cluster'],
      ['ideate', 'converge'],
      ['closed', 'vote'],
    ] as const) {
      expect(isStricter(phase, than), `${phase} after ${than}`).toBe(true);
      expect(isStricter(than, phase), `${than} after ${phase}`).toBe(false);
    }
  });
});
