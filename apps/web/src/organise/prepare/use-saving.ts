// Saving what was changed of an evening: with an undo afterwards, and a question before tables are lost. What somebody else saved
// meanwhile is put together with it; only what both changed is a question.

import { useState } from 'react';
import { Problem, wordsFor } from '../../api/client.ts';
import { changeEvent, type Deletes, type EventSheet, readEvent } from '../../api/organise.ts';
import { useWords } from '../../language/words.ts';
import { toasts } from '../../ui/toasts.ts';
import { draftOf, type PlanDraft, planOf } from './plan-draft.ts';
import { type Clash, mergePlans, type Side } from './plan-merge.ts';
import type { Work } from './unsaved-plan.ts';
import type { Plan } from './use-plan.ts';
import { prepareWords } from './words.ts';

export interface Saving {
  /** Also until what was saved is shown. */
  readonly isBusy: boolean;
  readonly error: string | null;
  /** What would be lost, in words, while that is the question. */
  readonly losses: string | null;
  /** What somebody else has changed too, while that is the question. */
  readonly clashes: readonly Clash[];
  readonly save: (deletes: Deletes) => void;
  /** Saves what both have changed, as is chosen. */
  readonly settle: (choices: ReadonlyMap<string, Side>) => void;
  readonly keep: () => void;
}

interface Meanwhile {
  readonly work: Work;
  readonly theirs: EventSheet;
  readonly clashes: readonly Clash[];
}

export function useSaving(
  organiserKey: string,
  event: EventSheet['id'],
  plan: Plan,
  whenSaved: () => Promise<void>,
): Saving {
  const words = useWords(prepareWords);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [losses, setLosses] = useState<string | null>(null);
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null);
  const undo = (saved: EventSheet, before: PlanDraft) => {
    changeEvent(organiserKey, event, planOf(before), 'empty', saved.version).then(
      whenSaved,
      (problem: unknown) => toasts.show({ text: wordsFor(problem), tone: 'problem' }),
    );
  };
  const send = async (work: Work, deletes: Deletes, text: string): Promise<void> => {
    setBusy(true);
    setError(null);
    setLosses(null);
    setMeanwhile(null);
    try {
      const saved = await changeEvent(organiserKey, event, planOf(work.draft), deletes, work.of);
      plan.settle();
      // What was deleted does not come back with its codes: that was asked before.
      const action =
        deletes === 'everything' ? undefined : { label: words.undo, run: () => undo(saved, work.base) };
      toasts.show({ text, action });
      // Until the editor begins again with what was saved, nothing is typed that would go with it.
      await whenSaved();
      // Where only spaces were written, the evening is the one that was there, and the editor does not begin again by itself.
      const draft = draftOf(saved);
      plan.goOn({ of: saved.version, base: draft, draft });
    } catch (problem) {
      if (problem instanceof Problem && problem.code === 'would-delete') setLosses(problem.detail);
      else if (problem instanceof Problem && problem.code === 'changed-meanwhile') await meet(work);
      else setError(wordsFor(problem));
    }
    setBusy(false);
  };
  const meet = async (work: Work): Promise<void> => {
    try {
      const theirs = await readEvent(organiserKey, event);
      const { draft, clashes } = mergePlans(work.base, work.draft, draftOf(theirs));
      if (clashes.length > 0) setMeanwhile({ work, theirs, clashes });
      else await goOn(draft, theirs);
    } catch (problem) {
      setError(wordsFor(problem));
    }
  };
  const goOn = (draft: PlanDraft, theirs: EventSheet): Promise<void> => {
    const work = { of: theirs.version, base: draftOf(theirs), draft };
    plan.goOn(work);
    return send(work, 'nothing', words.savedBoth);
  };
  return {
    isBusy,
    error,
    losses,
    clashes: meanwhile?.clashes ?? [],
    save: (deletes) => void send(plan, deletes, words.saved),
    settle(choices) {
      if (!meanwhile) return;
      const { work, theirs } = meanwhile;
      void goOn(mergePlans(work.base, work.draft, draftOf(theirs), choices).draft, theirs);
    },
    keep() {
      setLosses(null);
      setMeanwhile(null);
    },
  };
}
