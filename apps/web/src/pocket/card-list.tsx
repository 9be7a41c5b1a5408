// Cards one below the other.

import type { Card } from '@terreau/board/card';
import { useWords } from '../language/words.ts';
import { PocketCard } from './pocket-card.tsx';
import styles from './pocket-view.module.css';
import { pocketWords } from './words.ts';

export function CardList({ cards, label }: { readonly cards: readonly Card[]; readonly label: string }) {
  const words = useWords(pocketWords);
  if (cards.length === 0) return <p className={styles.soft}>{words.noCards}</p>;
  return (
    <ul className={styles.cards} aria-label={label}>
      {cards.map((card) => (
        <PocketCard key={card.id} card={card} />
      ))}
    </ul>
  );
}
