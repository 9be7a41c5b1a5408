// Saving what was changed of an evening: with an undo afterwards, and a question before tables are lost.

import { useState } from 'react';
import { Problem, wordsFor } from '../../api/client.ts';
import { changeEvent, type Deletes, type EventSheet } from '../../api/organise.ts';
import { useWords } from '../../language/words.ts';
import { toasts } from '../../ui/toasts.ts';
import { draftOf, type PlanDraft, planOf } from './plan-draft.ts';
import { prepareWords } from './words.ts';

export interface Saving {
  readonly isBusy: boolean;
  readonly error: string | null;
  /** What would be lost, in words, while that is the question. */
  readonly losses: string | null;
  readonly save: (draft: PlanDraft, deletes: Deletes) => void;
  readonly keep: () => void;
}

export function useSaving(organiserKey: string, event: EventSheet, onSaved: () => void): Saving {
  const words = useWords(prepareWords);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [losses, setLosses] = useState<string | null>(null);
  const undo = () => {
    changeEvent(organiserKey, event.id, planOf(draftOf(event)), 'empty').then(onSaved, (problem: unknown) =>
      toasts.show({ text: wordsFor(problem), tone: 'problem' }),
    );
  };
  const save = (draft: PlanDraft, deletes: Deletes) => {
    setBusy(true);
    setError(null);
    setLosses(null);
    changeEvent(organiserKey, event.id, planOf(draft), deletes)
      .then(
        () => {
          // What was deleted does not come back with its codes: that was asked before.
          const action = deletes === 'everything' ? undefined : { label: words.undo, run: undo };
          toasts.show({ text: words.saved, action });
          onSaved();
        },
        (problem: unknown) => {
          if (problem instanceof Problem && problem.code === 'would-delete') setLosses(problem.detail);
          else setError(wordsFor(problem));
        },
      )
      .finally(() => setBusy(false));
  };
  return { isBusy, error, losses, save, keep: () => setLosses(null) };
}
