// What an empty board says: what will be here, and how to begin.

import { useSyncExternalStore } from 'react';
import { useWords } from '../../language/words.ts';
import { useCan, useSession } from '../../live/hooks.tsx';
import { useMediaQuery } from '../../ui/media-query.ts';
import { boardWords } from '../board-words.ts';
import type { Scene } from '../scene/scene.ts';
import styles from './empty-state.module.css';

export function EmptyState({ scene }: { readonly scene: Scene }) {
  const words = useWords(boardWords);
  const isEmpty = useSyncExternalStore(
    scene.subscribe,
    () => scene.cardCount() === 0 && scene.clusters().length === 0,
  );
  const { phase } = useSession();
  const canAdd = useCan('card.add');
  const isTouch = useMediaQuery('(pointer: coarse)');
  if (!isEmpty) return null;
  return <p className={styles.empty}>{textFor()}</p>;

  function textFor(): string {
    // Whoever leads may put up a card in the silence, and is not asked to.
    if (phase.name === 'ideate') return words.emptyIdeate;
    if (canAdd) return isTouch ? words.emptyCanAddTouch : words.emptyCanAdd;
    return phase.name === 'welcome' ? words.emptyWelcome : words.emptyElse;
  }
}
