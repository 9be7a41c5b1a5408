// The form of an evening with what is kept of it on this device.

import { useState, useSyncExternalStore } from 'react';
import { keepChoice, keptChoice } from '../../language/kept-choice.ts';
import { useWords } from '../../language/words.ts';
import { tellNotKept } from '../../offline/device-keeps.ts';
import type { PlanDraft } from './plan-draft.ts';
import { createUnsavedPlan, isChanged, type UnsavedPlan, type WayBack, type Work } from './unsaved-plan.ts';
import { unsavedWords } from './unsaved-words.ts';
import { useUnsaved } from './use-unsaved.ts';
import { prepareWords } from './words.ts';

/** Changes the plan; what removes something says how it comes back. */
export type ChangePlan = (to: PlanDraft, way?: Omit<WayBack, 'label'>) => void;

export interface Plan extends Work {
  readonly isChanged: boolean;
  /** Whether it was begun on an earlier visit, and not given up since. */
  readonly isTakenUp: boolean;
  readonly change: ChangePlan;
  readonly goOn: UnsavedPlan['goOn'];
  readonly discard: () => void;
  readonly settle: () => void;
}

/** What is kept under a name; `first` is what it begins with otherwise. */
export function usePlan(name: string, first: () => Work, tidy?: (draft: PlanDraft) => PlanDraft): Plan {
  const words = useWords(prepareWords);
  const unsaved = useWords(unsavedWords);
  const [plan] = useState(() => {
    const memory = {
      read: () => keptChoice(name),
      write(text: string | null) {
        if (!keepChoice(name, text)) tellNotKept();
      },
    };
    return createUnsavedPlan(first(), memory, tidy);
  });
  const work = useSyncExternalStore(plan.subscribe, plan.get);
  const isUnsaved = isChanged(work);
  useUnsaved(isUnsaved);
  return {
    ...work,
    isChanged: isUnsaved,
    isTakenUp: plan.isTakenUp(),
    change: (to, way) => plan.change(to, way && { ...way, label: words.undo }),
    goOn: plan.goOn,
    discard: () => plan.discard({ text: unsaved.discarded, label: unsaved.bringBack }),
    settle: plan.settle,
  };
}
