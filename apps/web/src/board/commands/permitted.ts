// Whether an action on what is selected is allowed now, and if not, why: what a greyed button says. [T4]

import type { ParticipantId } from '@terreau/board/ids';
import { type ActionType, isAllowed } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import type { Session } from '@terreau/workshop/session';

export type Permission = { readonly ok: true } | Refusal;

export type Refusal =
  /** Not in this phase, whoever wrote it. */
  | { readonly ok: false; readonly because: 'phase'; readonly phase: Phase }
  /** Only whoever wrote it may. */
  | { readonly ok: false; readonly because: 'author' };

/** Judges an action on something of each of the authors; of oneself when none is given. */
export function permitted(
  { you, phase }: Pick<Session, 'you' | 'phase'>,
  action: ActionType,
  authors: Iterable<ParticipantId> = [you.id],
): Permission {
  if (!isAllowed(you.role, phase.name, action, true))
    return { ok: false, because: 'phase', phase: phase.name };
  for (const author of authors)
    if (!isAllowed(you.role, phase.name, action, author === you.id)) return { ok: false, because: 'author' };
  return { ok: true };
}
