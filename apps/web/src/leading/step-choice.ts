// Which step comes next and which came before, in the script of the evening or, where the table has left it, in the usual
// order of the phases. Pure.

import { defaultMinutes, nextPhase, type Phase, phases } from '@terreau/workshop/phases';
import type { Script } from '@terreau/workshop/script';
import type { Place } from '../language/script-words.ts';

/** A place to go to, and how long the script or the usual evening stays there; null for no end. */
export interface PlannedPlace extends Place {
  readonly minutes: number | null;
}

/** The place after this one, in the usual order where the script has ended; null at the end. */
export function nextPlace(script: Script, at: Place): PlannedPlace | null {
  if (at.step !== null && at.step + 1 < script.length) return placeOf(script, at.step + 1);
  const next = nextPhase(at.phase);
  return next && inPhase(script, next);
}

/** The place before this one; null at the beginning. */
export function previousPlace(script: Script, at: Place): PlannedPlace | null {
  if (at.step !== null) return at.step > 0 ? placeOf(script, at.step - 1) : null;
  const previous = phases[phases.indexOf(at.phase) - 1];
  return previous ? inPhase(script, previous) : null;
}

/** The place of a step; null when the script has no such step. */
export function placeOf(script: Script, step: number): PlannedPlace | null {
  const planned = script[step];
  return planned ? { phase: planned.phase, step, minutes: planned.minutes } : null;
}

/** The first step of a phase, or the phase by itself where the script has none. */
export function inPhase(script: Script, phase: Phase): PlannedPlace {
  const step = script.findIndex((planned) => planned.phase === phase);
  return placeOf(script, step) ?? { phase, step: null, minutes: defaultMinutes[phase] };
}
