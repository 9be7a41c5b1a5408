// Taking one's own last change back, and doing it again: by button and by key.

import { Redo2, Undo2 } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { useWords } from '../language/words.ts';
import { IconButton } from '../ui/button.tsx';
import { useForm, useShown } from './form-context.tsx';
import styles from './project.module.css';
import type { RecordWriting } from './record-writing.ts';
import { projectWords } from './words.ts';

export function UndoButtons({ onStep }: { readonly onStep: (path: string | null) => void }) {
  const words = useWords(projectWords);
  const { writing } = useForm();
  const can = useShown(writing.can);
  return (
    <div className={styles.steps}>
      <IconButton label={words.undo} disabled={!can.undo} onClick={() => onStep(writing.undo())}>
        <Undo2 aria-hidden size={20} />
      </IconButton>
      <IconButton label={words.redo} disabled={!can.redo} onClick={() => onStep(writing.redo())}>
        <Redo2 aria-hidden size={20} />
      </IconButton>
    </div>
  );
}

/** The keys that do the same: a field's own history does not know what others typed. */
export function useStepKeys(writing: RecordWriting, onStep: (path: string | null) => void): void {
  const onLatestStep = useEffectEvent(onStep);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || !(event.ctrlKey || event.metaKey) || hasOwnHistory(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      onLatestStep(key === 'y' || event.shiftKey ? writing.redo() : writing.undo());
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [writing]);
}

/** What is typed in a dialog, or in a line that is not in the record yet, is between it and its field. */
function hasOwnHistory(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [data-own-history]') !== null;
}
