// Why a command was not carried out: values, not exceptions. http/refusal-problem.ts puts them into words.

import type { FollowRefusal } from '@terreau/project/follow-up/follow-up';
import type { EditRefusal } from '@terreau/project/record/edits';
import type { BallotRefusal } from '@terreau/workshop/ballots';
import { type CommandType, isAllowed, type Role } from '@terreau/workshop/permissions';
import { type Phase, phases } from '@terreau/workshop/phases';

export type Refusal =
  | { readonly reason: 'wrong-role'; readonly command: CommandType; readonly role: Role }
  | {
      readonly reason: 'wrong-phase';
      readonly command: CommandType;
      readonly phase: Phase;
      /** The phases in which this role may. */
      readonly allowedIn: readonly Phase[];
    }
  /** Whoever asks was removed from the table before it was their turn. */
  | { readonly reason: 'not-here' }
  | { readonly reason: 'unknown-board' }
  | { readonly reason: 'unknown-draft' }
  | { readonly reason: 'unknown-cluster' }
  | { readonly reason: 'unknown-state' }
  | { readonly reason: 'unknown-step' }
  | { readonly reason: 'unknown-card' }
  | { readonly reason: 'unknown-person' }
  | { readonly reason: 'unknown-mark' }
  | { readonly reason: 'last-leader' }
  | { readonly reason: 'seat-taken' }
  | { readonly reason: 'seat-code-needed' }
  | { readonly reason: 'table-full'; readonly max: number }
  | { readonly reason: 'too-many-ballots'; readonly max: number }
  | { readonly reason: 'too-many-marks'; readonly max: number }
  | { readonly reason: 'too-many-practices'; readonly max: number }
  | { readonly reason: 'bad-field'; readonly path: string; readonly why: EditRefusal }
  | { readonly reason: 'too-many-links'; readonly max: number }
  | { readonly reason: 'too-many-drafts'; readonly max: number }
  | { readonly reason: 'too-many-people'; readonly max: number }
  | { readonly reason: 'too-many-newcomers'; readonly seconds: number }
  | { readonly reason: 'board-full'; readonly max: number; readonly room: number }
  | { readonly reason: 'not-empty' }
  | FollowRefusal
  | BallotRefusal;

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refuse(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

/** Reads the table of permissions for a command; null when it is allowed. Commands act on one's own things. [T4] */
export function refusalOf(role: Role, phase: Phase, command: CommandType): Refusal | null {
  if (isAllowed(role, phase, command, true)) return null;
  const allowedIn = phases.filter((other) => isAllowed(role, other, command, true));
  if (allowedIn.length === 0) return { reason: 'wrong-role', command, role };
  return { reason: 'wrong-phase', command, phase, allowedIn };
}
