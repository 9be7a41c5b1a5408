// What one may do with the chosen cards: make them a cluster, or move them to one.

import { FolderInput, Group } from 'lucide-react';
import { useWords } from '../language/words.ts';
import { useBoard, useCan, useSource } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { useOutline } from './outline-context.tsx';
import styles from './pocket-view.module.css';
import { pocketWords } from './words.ts';

export function SelectionBar() {
  const words = useWords(pocketWords);
  const { store } = useBoard();
  const { chosen, opened } = useOutline();
  const canGroup = useCan('cluster.add');
  // Somebody may have deleted a chosen card meanwhile.
  const cards = [...(useSource(chosen) ?? [])].filter((id) => store.card(id));
  return (
    <div className={styles.foot} role="toolbar" aria-label={words.select}>
      <div className={styles.selectionHead}>
        <p role="status">{cards.length === 0 ? words.selectHint : words.selected(cards.length)}</p>
        <Button look="quiet" onClick={() => chosen.set(null)}>
          {words.cancel}
        </Button>
      </div>
      <div className={styles.selectionTools}>
        {canGroup ? (
          <Button
            look="primary"
            icon={<Group aria-hidden size={20} />}
            disabled={cards.length === 0}
            onClick={() => opened.set({ on: 'group', cards })}
          >
            {words.group}
          </Button>
        ) : null}
        <Button
          icon={<FolderInput aria-hidden size={20} />}
          disabled={cards.length === 0}
          onClick={() => opened.set({ on: 'move', cards })}
        >
          {words.moveTo}
        </Button>
      </div>
    </div>
  );
}
