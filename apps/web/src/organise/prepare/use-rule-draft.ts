// The rule of convergence as an organiser is changing it: kept on this device until it is saved or given up.

import type { EventId } from '@terreau/board/ids';
import type { ConvergenceRule } from '@terreau/project/convergence/convergence';
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import { keepChoice, keptChoice } from '../../language/kept-choice.ts';
import { tellNotKept } from '../../offline/device-keeps.ts';
import { ruleOfEvent } from './kept-forms.ts';
import { isSameRule, type RuleDraft, ruleDraftIn } from './rule-draft.ts';

/** null goes back to what is stored. */
export type ChangeRule = Dispatch<SetStateAction<RuleDraft | null>>;

/** null until the stored rule is known; set to null, it is the stored one again. */
export function useRuleDraft(
  event: EventId,
  stored: ConvergenceRule | null,
): readonly [draft: RuleDraft | null, change: ChangeRule] {
  const name = ruleOfEvent(event);
  const [written, setWritten] = useState(() => ruleDraftIn(keptChoice(name)));
  const isSaved = stored !== null && written !== null && isSameRule(written, stored);
  useEffect(() => {
    const kept = written === null || isSaved ? null : JSON.stringify(written);
    if (!keepChoice(name, kept)) tellNotKept();
    // What is stored later, by an undo, is not written over.
    if (isSaved) setWritten(null);
  }, [name, written, isSaved]);
  return [stored && (written ?? stored), setWritten];
}
