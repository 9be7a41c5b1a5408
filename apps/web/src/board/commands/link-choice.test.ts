import type { CardId, ParticipantId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import { describe, expect, it, vi } from 'vitest';
import { createSource } from '../../live/source.ts';
import { nothingSelected, type Selection, selectCards } from '../selection.ts';
import { createLinkChoice } from './link-choice.ts';
import { permitted } from './permitted.ts';

const me = 'participant-1' as ParticipantId;
const [mine, theirs, gone] = ['card-1', 'card-2', 'card-3'] as CardId[] as [CardId, CardId, CardId];

function rulesOf(
  phase: Session['phase']['name'],
  isLocked = false,
): Pick<Session, 'you' | 'phase' | 'isLocked'> {
  return {
    isLocked,
    you: { id: me, role: 'participant', name: 'Léa' },
    phase: { name: phase, step: null, endsAt: null, pausedMs: null },
  };
}

/** Somebody who has begun to link a card. */
function begun(from: CardId) {
  const session = createSource(rulesOf('share'));
  const selection = createSource<Selection>(selectCards([from]));
  const linking = createSource<CardId | null>(null);
  const [choose, refuse] = [vi.fn(), vi.fn()];
  const authors = new Map([
    [mine, me],
    [theirs, 'participant-2' as ParticipantId],
  ]);
  const choice = createLinkChoice({
    session,
    selection,
    linking,
    authorOf: (id) => authors.get(id),
    mayOrSay(author) {
      const judged = permitted(session.get(), 'card.link', [author]);
      if (!judged.ok) refuse(judged.because);
      return judged.ok;
    },
    choose,
  });
  choice.begin(from);
  return { session, selection, linking, choose, refuse, choice };
}

describe('choosing the card to which another adds a part', () => {
  it('ends with the next card that is selected, also somebody else’s', () => {
    const { selection, linking, choose } = begun(mine);
    selection.set(selectCards([mine, theirs]));
    expect(choose).not.toHaveBeenCalled();
    expect(linking.get()).toBe(null);
    const again = begun(mine);
    again.selection.set(selectCards([theirs]));
    expect(again.choose).toHaveBeenCalledWith(mine, theirs);
    expect(again.selection.get()).toEqual(selectCards([mine]));
    expect(again.linking.get()).toBe(null);
  });

  it('[T4] asks again at the second choice, for the author of the first card', () => {
    const { selection, choose, refuse } = begun(theirs);
    selection.set(selectCards([mine]));
    expect(refuse).toHaveBeenCalledWith('author');
    expect(choose).not.toHaveBeenCalled();
  });

  it('[T4] ends when the step or the lock changes, and not with other news', () => {
    for (const changed of [rulesOf('vote'), rulesOf('share', true)]) {
      const { session, selection, linking, choose } = begun(mine);
      session.set(rulesOf('share'));
      expect(linking.get()).toBe(mine);
      session.set(changed);
      expect(linking.get()).toBe(null);
      selection.set(selectCards([theirs]));
      expect(choose).not.toHaveBeenCalled();
    }
  });

  it('comes to nothing when nothing is selected or the first card is gone', () => {
    const one = begun(mine);
    one.selection.set(nothingSelected);
    expect(one.linking.get()).toBe(null);
    const other = begun(gone);
    other.selection.set(selectCards([mine]));
    expect([one.choose, other.choose].some((choose) => choose.mock.calls.length > 0)).toBe(false);
  });

  it('hears nothing any more when it is over', () => {
    const { choice, selection, choose } = begun(mine);
    choice.destroy();
    selection.set(selectCards([theirs]));
    expect(choose).not.toHaveBeenCalled();
  });
});
