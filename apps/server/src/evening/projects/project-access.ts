// Who may do what with a project record: the organiser, those who lead its board, in time also those who sit there, and
// whoever holds a link to it or its printed brief. [T4]

import type { BoardId } from '@terreau/board/ids';
import type { Follower } from '@terreau/project/record/record';
import type { CommandType } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import { phaseOf } from '../boards.ts';
import type { Evening } from '../evening.ts';
import { type Caller, roleNow } from '../people/caller.ts';
import { type Refusal, refusalOf } from '../refusal.ts';

/** Somebody on the record's board, the organiser, or who came with a link to this very record or with its brief in hand. */
export type ProjectCaller =
  | { readonly kind: 'caller'; readonly caller: Caller }
  | { readonly kind: 'bearer'; readonly link: string; readonly name: string }
  | { readonly kind: 'reader'; readonly names: boolean };

/** What is done with a record. */
export type ProjectCommand = Extract<
  CommandType,
  `project.${'read' | 'edit' | 'follow' | 'share'}` | 'brief.read'
>;

/**
 * Why somebody may not; null when they may. Who holds a link fills the record in and follows it up, and passes it
 * on to nobody; who holds the brief reads it.
 */
export function projectRefusal(by: ProjectCaller, phase: Phase, command: ProjectCommand): Refusal | null {
  if (by.kind === 'caller') return refusalOf(by.caller.role, phase, command);
  const isFree = by.kind === 'reader' ? command === 'brief.read' : command !== 'project.share';
  return isFree ? null : { reason: 'wrong-role', command, role: 'participant' };
}

/** The same when it is their turn: in the phase and the role that there are by then, and if their link still is one. */
export async function projectRefusalNow(
  evening: Evening,
  by: ProjectCaller,
  board: BoardId,
  command: ProjectCommand,
): Promise<Refusal | null> {
  const now = await asOfNow(evening, by);
  return now ? projectRefusal(now, await phaseOf(evening.database, board), command) : { reason: 'not-here' };
}

async function asOfNow(evening: Evening, by: ProjectCaller): Promise<ProjectCaller | null> {
  if (by.kind === 'reader') return by;
  if (by.kind === 'bearer') {
    const all = evening.database.db.selectFrom('project_links').select('id');
    return (await all.where('id', '=', by.link).executeTakeFirst()) ? by : null;
  }
  const role = await roleNow(evening, by.caller);
  return role && { kind: 'caller', caller: { ...by.caller, role } };
}

/** As whom somebody writes in the log of a record; null for those who do not. */
export function followerOf(by: ProjectCaller): Follower | null {
  if (by.kind === 'reader') return null;
  if (by.kind === 'bearer') return { role: 'bearer', id: by.link };
  const { role, id } = by.caller;
  return role === 'organiser' || role === 'facilitator' ? { role, id: id ?? '' } : null;
}

/** How to reach somebody is told to those who have to do with the project afterwards, and not to a whole table. [T8] */
export function seesContacts(by: ProjectCaller): boolean {
  if (by.kind !== 'caller') return by.kind === 'bearer';
  return by.caller.role === 'organiser' || by.caller.role === 'facilitator';
}
