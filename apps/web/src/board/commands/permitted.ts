// Whether an action on what is selected is allowed now, and if not, why: what a greyed button says. [T4]

import { isBoardAction } from '@terreau/board/actions';
import type { ParticipantId } from '@terreau/board/ids';
import { type ActionType, isAllowed, phaseOnBoard } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import type { Session } from '@terreau/workshop/session';

export type Permission = { readonly ok: true } | Refusal;

export type Refusal =
  /** Not in this phase, whoever wrote it. */
  | { readonly ok: false; readonly because: 'phase'; readonly phase: Phase }
  /** Those who lead keep the board to themselves for a moment. */
  | { readonly ok: false; readonly because: 'locked' }
  /** Only whoever wrote it may. */
  | { readonly ok: false; readonly because: 'author' };

/** Judges an action on something of each of the authors; of oneself when none is given. */
export function permitted(
  { you, phase, isLocked }: Pick<Session, 'you' | 'phase' | 'isLocked'>,
  action: ActionType,
  authors: Iterable<ParticipantId> = [you.id],
): Permission {
  if (!isAllowed(you.role, phase.name, action, true))
    return { ok: false, because: 'phase', phase: phase.name };
  const rules = phaseOnBoard(you.role, { phase: phase.name, isLocked });
  if (isBoardAction(action) && !isAllowed(you.role, rules, action, true))
    return { ok: false, because: 'locked' };
  for (const author of authors)
    if (!isAllowed(you.role, phase.name, action, author === you.id)) return { ok: false, because: 'author' };
  return { ok: true };
}
