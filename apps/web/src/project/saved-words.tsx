// Whether what somebody wrote is at the server, in one word that is always in the same place. [T1]

import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { wordsFor } from '../api/client.ts';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { useForm, useShown } from './form-context.tsx';
import styles from './project.module.css';
import { projectWords } from './words.ts';

const icons = { saved: Check, saving: LoaderCircle, waiting: CloudOff, refused: TriangleAlert } as const;

export function SavedWords() {
  const words = useWords(projectWords);
  const { state } = useShown(useForm().writing.saving);
  const Icon = icons[state];
  return (
    <p className={styles.saving} data-saving={state} role="status">
      <Icon aria-hidden size={18} />
      <span>{words[state]}</span>
    </p>
  );
}

/** Why the server did not take what was written; it is still here. */
export function Refused() {
  const words = useWords(projectWords);
  const { writing } = useForm();
  const saving = useShown(writing.saving);
  if (saving.state !== 'refused') return null;
  return (
    <div className={styles.refused} role="alert">
      <p>
        <strong>{wordsFor(saving.error)}</strong> {words.refusedText}
      </p>
      <Button onClick={() => void writing.flush()}>{words.retry}</Button>
    </div>
  );
}
