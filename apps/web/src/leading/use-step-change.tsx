// Going to another step: at once where nobody loses anything, after a question where everybody will feel it.

import { type ReactNode, useState } from 'react';
import { setPhase } from '../api/leading.ts';
import type { Place } from '../language/script-words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { changeOf } from './phase-changes.ts';
import { PhaseConfirmation } from './phase-confirmation.tsx';
import type { PlannedPlace } from './step-choice.ts';
import { useCommand } from './use-command.ts';

export interface StepChange {
  readonly isBusy: boolean;
  readonly want: (place: PlannedPlace) => void;
  /** The question, while there is one. */
  readonly question: ReactNode;
}

export function useStepChange(): StepChange {
  const { board } = useBoard();
  const at = useHere();
  const [asked, setAsked] = useState<PlannedPlace | null>(null);
  const { isBusy, run } = useCommand();
  const go = (place: PlannedPlace) => {
    setAsked(null);
    void run(() => setPhase(board, place));
  };
  return {
    isBusy,
    want: (place) => (changeOf(at, place) === 'plain' ? go(place) : setAsked(place)),
    question: asked ? (
      <PhaseConfirmation from={at} to={asked} onConfirm={() => go(asked)} onCancel={() => setAsked(null)} />
    ) : null,
  };
}

/** Where the table is now. */
export function useHere(): Place {
  const { phase } = useSession();
  return { phase: phase.name, step: phase.step };
}
