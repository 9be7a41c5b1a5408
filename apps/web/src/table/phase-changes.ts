// What a change of phase does to a table, and so what the facilitator is asked before it.

import { type Phase, phases } from '@terreau/workshop/phases';

export type PhaseChange = 'reveal' | 'endVote' | 'close' | 'backToVote' | 'back' | 'plain';

/** Of what kind a change is; a plain one is not asked about. */
export function changeOf(from: Phase, to: Phase): PhaseChange {
  const isBack = phases.indexOf(to) < phases.indexOf(from);
  if (from === 'ideate' && to !== 'ideate') return 'reveal';
  if (isBack) return to === 'vote' ? 'backToVote' : 'back';
  if (to === 'closed') return 'close';
  return from === 'vote' && to !== 'vote' ? 'endVote' : 'plain';
}

/** The phase before this one, or null. */
export function previousPhase(phase: Phase): Phase | null {
  return phases[phases.indexOf(phase) - 1] ?? null;
}

/** How many minutes a phase must be given so that it ends `more` minutes later than it would. */
export function extendedMinutes(leftMs: number, more: number): number {
  return Math.ceil(leftMs / 60_000) + more;
}
