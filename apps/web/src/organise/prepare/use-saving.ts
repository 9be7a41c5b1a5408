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
  /** Whether somebody else has changed the evening since this one was opened. */
  readonly isStale: boolean;
  readonly save: (draft: PlanDraft, deletes: Deletes) => void;
  /** Saves what is here over what somebody else has changed. */
  readonly saveAnyway: (draft: PlanDraft) => void;
  readonly keep: () => void;
}

export function useSaving(organiserKey: string, event: EventSheet, onSaved: () => void): Saving {
  const words = useWords(prepareWords);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [losses, setLosses] = useState<string | null>(null);
  const [isStale, setStale] = useState(false);
  /** Of the state that what is saved replaces; undefined for whatever it has become. */
  const [version, setVersion] = useState<string | undefined>(event.version);
  const undo = (saved: EventSheet) => {
    const before = planOf(draftOf(event));
    changeEvent(organiserKey, event.id, before, 'empty', saved.version).then(onSaved, (problem: unknown) =>
      toasts.show({ text: wordsFor(problem), tone: 'problem' }),
    );
  };
  const send = (draft: PlanDraft, deletes: Deletes, over: string | undefined) => {
    setBusy(true);
    setError(null);
    setLosses(null);
    setStale(false);
    setVersion(over);
    changeEvent(organiserKey, event.id, planOf(draft), deletes, over)
      .then(
        (saved) => {
          // What was deleted does not come back with its codes: that was asked before.
          const action = deletes === 'everything' ? undefined : { label: words.undo, run: () => undo(saved) };
          toasts.show({ text: words.saved, action });
          onSaved();
        },
        (problem: unknown) => {
          if (problem instanceof Problem && problem.code === 'would-delete') setLosses(problem.detail);
          else if (problem instanceof Problem && problem.code === 'changed-meanwhile') setStale(true);
          else setError(wordsFor(problem));
        },
      )
      .finally(() => setBusy(false));
  };
  return {
    isBusy,
    error,
    losses,
    isStale,
    save: (draft, deletes) => send(draft, deletes, version),
    saveAnyway: (draft) => send(draft, 'nothing', undefined),
    keep: () => {
      setLosses(null);
      setStale(false);
    },
  };
}
