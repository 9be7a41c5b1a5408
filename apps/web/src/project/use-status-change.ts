// Something is said of where the project stands: after all that was typed is saved, and once.

import { useState } from 'react';
import { wordsFor } from '../api/client.ts';
import type { ProjectAnswer, ProjectKey } from '../api/projects.ts';
import { toasts } from '../ui/toasts.ts';
import { useForm } from './form-context.tsx';

export interface StatusChange {
  /** In words; null while nothing is wrong. */
  readonly error: string | null;
  readonly setError: (error: string) => void;
  readonly isBusy: boolean;
  /** Sends it, and says in a toast that it is done. */
  readonly send: (
    say: (project: string, key: ProjectKey) => Promise<ProjectAnswer>,
    done: string,
  ) => Promise<void>;
}

/** `onDone` is called when it was taken. */
export function useStatusChange(onDone: () => void): StatusChange {
  const { writing, access } = useForm();
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  return {
    error,
    setError,
    isBusy,
    send: async (say, done) => {
      setBusy(true);
      try {
        await writing.flush();
        writing.take(await say(writing.answer.get().record.id, access.key));
        toasts.show({ text: done });
        onDone();
      } catch (problem) {
        setError(wordsFor(problem));
        setBusy(false);
      }
    },
  };
}
