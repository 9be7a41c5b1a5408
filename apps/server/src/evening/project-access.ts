// Who may do what with a project record: the organiser, those who lead its board, in time also those who sit there, and
// whoever holds a link to it. [T4]

import type { CommandType } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import type { Caller } from './caller.ts';
import { type Refusal, refusalOf } from './refusal.ts';

/** Somebody on the record's board, the organiser, or who came with a link to this very record. */
export type ProjectCaller =
  | { readonly kind: 'caller'; readonly caller: Caller }
  | { readonly kind: 'bearer' };

/** What is done with a record. */
export type ProjectCommand = Extract<CommandType, `project.${'read' | 'edit' | 'share'}` | 'brief.read'>;

/** Why somebody may not; null when they may. Who holds a link fills the record in, and passes it on to nobody. */
export function projectRefusal(by: ProjectCaller, phase: Phase, command: ProjectCommand): Refusal | null {
  if (by.kind === 'caller') return refusalOf(by.caller.role, phase, command);
  return command === 'project.share' ? { reason: 'wrong-role', command, role: 'participant' } : null;
}

/** How to reach somebody is told to those who have to do with the project afterwards, and not to a whole table. [T8] */
export function seesContacts(by: ProjectCaller): boolean {
  return by.kind === 'bearer' || by.caller.role === 'organiser' || by.caller.role === 'facilitator';
}
