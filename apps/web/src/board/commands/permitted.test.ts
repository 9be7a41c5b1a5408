import type { ParticipantId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import { describe, expect, it } from 'vitest';
import { permitted } from './permitted.ts';

const [me, other] = ['participant-1', 'participant-2'] as ParticipantId[] as [ParticipantId, ParticipantId];

function as(
  role: Session['you']['role'],
  phase: Session['phase']['name'],
  isLocked = false,
): Pick<Session, 'you' | 'phase' | 'isLocked'> {
  return {
    isLocked,
    you: { id: me, role, name: 'Léa' },
    phase: { name: phase, step: null, endsAt: null, pausedMs: null },
  };
}

describe('what a button says [T4]', () => {
  it('allows what the table allows, on all that is selected', () => {
    expect(permitted(as('participant', 'share'), 'card.delete', [me])).toEqual({ ok: true });
    expect(permitted(as('facilitator', 'share'), 'card.delete', [me, other])).toEqual({ ok: true });
  });

  it('names the phase when nobody in this role may', () => {
    expect(permitted(as('participant', 'vote'), 'card.move', [other])).toEqual({
      ok: false,
      because: 'phase',
      phase: 'vote',
    });
  });

  it('names the author when one of the selected is another’s', () => {
    const permission = permitted(as('participant', 'share'), 'card.text', [me, other]);
    expect(permission).toEqual({ ok: false, because: 'author' });
  });

  it('says that the board is kept, to participants and for what changes the board', () => {
    const locked = { ok: false, because: 'locked' };
    expect(permitted(as('participant', 'share', true), 'card.add')).toEqual(locked);
    expect(permitted(as('participant', 'share', true), 'mark.set')).toEqual({ ok: true });
    expect(permitted(as('facilitator', 'share', true), 'card.add')).toEqual({ ok: true });
    expect(permitted(as('participant', 'vote', true), 'card.add')).toMatchObject({ because: 'phase' });
  });
});
