// How far a document is, that it was saved, or why it could not be made.

import { RotateCw } from 'lucide-react';
import { wordsFor } from '../../api/client.ts';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import styles from './printing.module.css';
import type { MadeDocument } from './use-document.ts';
import { printingWords } from './words.ts';

export function MakingNotice({ document: { making, saveAgain } }: { readonly document: MadeDocument }) {
  const words = useWords(printingWords);
  switch (making.state) {
    case 'idle':
      return null;
    case 'failed':
      return (
        <p role="alert" className={styles.problem}>
          {wordsFor(making.error)}
        </p>
      );
    case 'saved':
      return (
        <p role="status" className={styles.notice}>
          {words.saved}
          <Button look="quiet" icon={<RotateCw aria-hidden size={16} />} onClick={() => void saveAgain()}>
            {words.saveAgain}
          </Button>
        </p>
      );
    default: {
      const progress = making.state === 'made' ? making.progress : null;
      const { done = 0, total = 0 } = progress ?? {};
      return (
        <div className={styles.notice}>
          <progress
            className={styles.progress}
            aria-label={words.making}
            {...(total > 0 ? { value: done, max: total } : {})}
          />
          <span role="status">{progress?.state === 'waiting' ? words.waiting : words.making}</span>
        </div>
      );
    }
  }
}

/** Whether it is asked for or being made. */
export function isBusy({ making }: MadeDocument): boolean {
  return making.state === 'asked' || making.state === 'made';
}
