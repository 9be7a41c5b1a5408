// Saving what was changed of an evening: with an undo afterwards, and a question before tables are lost. What somebody else saved
// meanwhile is put together with it; only what both changed is a question.

import { useState } from 'react';
import { Problem, wordsFor } from '../../api/client.ts';
import { changeEvent, type Deletes, type EventSheet, readEvent } from '../../api/organise.ts';
import { useWords } from '../../language/words.ts';
import { toasts } from '../../ui/toasts.ts';
import { draftOf, type PlanDraft, planOf } from './plan-draft.ts';
import { type Clash, mergePlans, type Side } from './plan-merge.ts';
import { prepareWords } from './words.ts';

export interface Saving {
  /** Also until what was saved is shown. */
  readonly isBusy: boolean;
  readonly error: string | null;
  /** What would be lost, in words, while that is the question. */
  readonly losses: string | null;
  /** What somebody else has changed too, while that is the question. */
  readonly clashes: readonly Clash[];
  /** The evening as it was last read, which what is saved replaces. */
  readonly known: EventSheet;
  readonly save: (draft: PlanDraft, deletes: Deletes) => void;
  /** Saves what both have changed, as is chosen. */
  readonly settle: (choices: ReadonlyMap<string, Side>) => void;
  readonly keep: () => void;
}

interface Meanwhile {
  readonly base: PlanDraft;
  readonly mine: PlanDraft;
  readonly theirs: EventSheet;
  readonly clashes: readonly Clash[];
}

export function useSaving(
  organiserKey: string,
  event: EventSheet,
  on: { readonly saved: () => Promise<void>; readonly merged: (draft: PlanDraft) => void },
): Saving {
  const words = useWords(prepareWords);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [losses, setLosses] = useState<string | null>(null);
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null);
  const [known, setKnown] = useState(event);
  const undo = (saved: EventSheet, before: EventSheet) => {
    changeEvent(organiserKey, event.id, planOf(draftOf(before)), 'empty', saved.version).then(
      on.saved,
      (problem: unknown) => toasts.show({ text: wordsFor(problem), tone: 'problem' }),
    );
  };
  const send = async (draft: PlanDraft, deletes: Deletes, over: EventSheet, text: string): Promise<void> => {
    setBusy(true);
    setError(null);
    setLosses(null);
    setMeanwhile(null);
    try {
      const saved = await changeEvent(organiserKey, event.id, planOf(draft), deletes, over.version);
      // What was deleted does not come back with its codes: that was asked before.
      const action =
        deletes === 'everything' ? undefined : { label: words.undo, run: () => undo(saved, over) };
      toasts.show({ text, action });
      // Until the editor begins again with what was saved, nothing is typed that would go with it.
      await on.saved();
    } catch (problem) {
      if (problem instanceof Problem && problem.code === 'would-delete') setLosses(problem.detail);
      else if (problem instanceof Problem && problem.code === 'changed-meanwhile') await meet(draft, over);
      else setError(wordsFor(problem));
    }
    setBusy(false);
  };
  const meet = async (mine: PlanDraft, over: EventSheet): Promise<void> => {
    try {
      const theirs = await readEvent(organiserKey, event.id);
      const base = draftOf(over);
      const { draft, clashes } = mergePlans(base, mine, draftOf(theirs));
      if (clashes.length > 0) setMeanwhile({ base, mine, theirs, clashes });
      else await goOn(draft, theirs);
    } catch (problem) {
      setError(wordsFor(problem));
    }
  };
  const goOn = (draft: PlanDraft, theirs: EventSheet): Promise<void> => {
    setKnown(theirs);
    on.merged(draft);
    return send(draft, 'nothing', theirs, words.savedBoth);
  };
  return {
    isBusy,
    error,
    losses,
    clashes: meanwhile?.clashes ?? [],
    known,
    save: (draft, deletes) => void send(draft, deletes, known, words.saved),
    settle(choices) {
      if (!meanwhile) return;
      const { base, mine, theirs } = meanwhile;
      void goOn(mergePlans(base, mine, draftOf(theirs), choices).draft, theirs);
    },
    keep() {
      setLosses(null);
      setMeanwhile(null);
    },
  };
}
