// The rule of convergence of an evening as the server has it, and saving another one: with an undo afterwards.

import type { EventId } from '@terreau/board/ids';
import type { ConvergenceRule } from '@terreau/project/convergence/convergence';
import { useEffect, useState } from 'react';
import { wordsFor } from '../../api/client.ts';
import { readRule, setRule } from '../../api/organise.ts';
import { useWords } from '../../language/words.ts';
import { toasts } from '../../ui/toasts.ts';
import { prepareWords } from './words.ts';

interface StoredRule {
  /** null until it is known. */
  readonly rule: ConvergenceRule | null;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly save: (rule: ConvergenceRule) => void;
}

export function useRule(organiserKey: string, event: EventId): StoredRule {
  const words = useWords(prepareWords);
  const [rule, setStored] = useState<ConvergenceRule | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    readRule(organiserKey, event).then(setStored, (problem: unknown) => setError(wordsFor(problem)));
  }, [organiserKey, event]);
  const undo = (before: ConvergenceRule) => {
    setRule(organiserKey, event, before).then(setStored, (problem: unknown) =>
      toasts.show({ text: wordsFor(problem), tone: 'problem' }),
    );
  };
  const save = (next: ConvergenceRule) => {
    const before = rule;
    setBusy(true);
    setError(null);
    setRule(organiserKey, event, next)
      .then(
        (stored) => {
          setStored(stored);
          const action = before ? { label: words.undo, run: () => undo(before) } : undefined;
          toasts.show({ text: words.saved, action });
        },
        (problem: unknown) => setError(wordsFor(problem)),
      )
      .finally(() => setBusy(false));
  };
  return { rule, isBusy, error, save };
}
