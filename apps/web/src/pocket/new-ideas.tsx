// Tells those who cannot see the list grow what came, politely and not card by card when many come at once.

import type { Card } from '@terreau/board/card';
import { useEffect, useState } from 'react';
import { useWords } from '../language/words.ts';
import { kindNames } from '../language/workshop-words.ts';
import { useBoard } from '../live/hooks.tsx';
import styles from './pocket-view.module.css';
import { pocketWords } from './words.ts';

const gatherMs = 2_000;

export function NewIdeas() {
  const words = useWords(pocketWords);
  const kinds = useWords(kindNames);
  const arrived = useArrivals();
  const [only] = arrived;
  const text =
    only && arrived.length === 1
      ? words.newIdea(kinds[only.kind], only.text)
      : words.newIdeas(arrived.length);
  return (
    <p className={styles.announcement} aria-live="polite">
      {only ? text : ''}
    </p>
  );
}

/** The cards of others that came within the last moments. */
function useArrivals(): readonly Card[] {
  const { store, hand } = useBoard();
  const [arrived, setArrived] = useState<readonly Card[]>([]);
  useEffect(() => {
    const known = new Set(store.cards().map(({ id }) => id));
    let waiting: Card[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const announce = () => {
      setArrived(waiting);
      waiting = [];
      timer = undefined;
    };
    const stop = store.subscribe(({ cards }) => {
      for (const id of cards) {
        const card = store.card(id);
        if (!card || known.has(id)) continue;
        known.add(id);
        if (card.author !== hand.author && !card.hidden) waiting.push(card);
      }
      if (waiting.length > 0) timer ??= setTimeout(announce, gatherMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store, hand]);
  return arrived;
}
