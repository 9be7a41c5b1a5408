// What one may do with the list as a whole: choose several cards, take back what one did, see the keys.

import { Keyboard, ListChecks, Redo2, Undo2 } from 'lucide-react';
import { Suspense } from 'react';
import { useWords } from '../language/words.ts';
import { useBoard, useCan } from '../live/hooks.tsx';
import { useUndoHistory } from '../live/undo-history.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { lazyPart } from '../ui/lazy-part.tsx';
import { useOutline, usePart } from './outline-context.tsx';
import styles from './pocket-view.module.css';
import { pocketWords } from './words.ts';

const AskButtons = lazyPart(() => import('../grouping/ask-buttons.tsx'));

export function OutlineTools() {
  const words = useWords(pocketWords);
  const { undo } = useBoard();
  const { chosen, opened } = useOutline();
  const canGroup = useCan('card.cluster');
  const isChoosing = usePart(chosen, (ids) => ids !== null);
  const { canUndo, canRedo } = useUndoHistory();
  return (
    <>
      <div className={styles.tools}>
        {canGroup && !isChoosing ? (
          <Button icon={<ListChecks aria-hidden size={20} />} onClick={() => chosen.set(new Set())}>
            {words.select}
          </Button>
        ) : null}
        {canUndo || canRedo ? (
          <div className={styles.history}>
            <IconButton label={words.undoLast} disabled={!canUndo} onClick={() => undo.undo()}>
              <Undo2 aria-hidden size={20} />
            </IconButton>
            <IconButton label={words.redoLast} disabled={!canRedo} onClick={() => undo.redo()}>
              <Redo2 aria-hidden size={20} />
            </IconButton>
          </div>
        ) : null}
        <IconButton className={styles.forKeys} label={words.keys} onClick={() => opened.set({ on: 'help' })}>
          <Keyboard aria-hidden size={20} />
        </IconButton>
      </div>
      {canGroup && !isChoosing ? (
        <Suspense fallback={null}>
          <AskButtons />
        </Suspense>
      ) : null}
    </>
  );
}
