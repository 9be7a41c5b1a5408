// What a change of step does to a table, and so what the facilitator is asked before it. Between steps of one phase nothing
// is asked.

import { areTalliesRevealed, phases } from '@terreau/workshop/phases';
import type { Place } from '../language/script-words.ts';

export type PhaseChange = 'reveal' | 'endVote' | 'close' | 'backToVote' | 'back' | 'plain';

/** Of what kind a change is; a plain one is not asked about. */
export function changeOf(from: Place, to: Place): PhaseChange {
  if (from.phase === to.phase) return 'plain';
  if (from.phase === 'ideate') return 'reveal';
  if (to.phase === 'vote' && areTalliesRevealed(from.phase)) return 'backToVote';
  if (to.phase === 'closed') return 'close';
  if (isBack(from, to)) return 'back';
  return from.phase === 'vote' ? 'endVote' : 'plain';
}

/** By the script, in which a phase may come twice; by the usual order where the table has left it. */
function isBack(from: Place, to: Place): boolean {
  if (from.step !== null && to.step !== null) return to.step < from.step;
  return phases.indexOf(to.phase) < phases.indexOf(from.phase);
}
