// The cards that a sentence of a record comes from, to be opened and read beside it. [T7]

import type { Passage, Provenance } from '@terreau/project/record/record';
import { useWords } from '../../language/words.ts';
import { projectWords } from '../words.ts';
import styles from './fields.module.css';

export function SourcesOfPassage({
  passage,
  provenance,
}: {
  readonly passage: Passage;
  readonly provenance: Provenance;
}) {
  const words = useWords(projectWords);
  const cards = provenance.cards.flatMap((card, index) =>
    passage.cards.includes(card.id) ? [{ ...card, number: index + 1 }] : [],
  );
  if (cards.length === 0) return passage.text ? <p className={styles.source}>{words.byHand}</p> : null;
  return (
    <details className={styles.source}>
      <summary>{words.fromCards(cards.length)}</summary>
      <ul className={styles.cards}>
        {cards.map((card) => (
          <li key={card.id} className={styles.card}>
            <span className={styles.cardHead}>
              {words.card(card.number)}
              {provenance.people[card.author] && !card.hidden
                ? ` ${words.by(provenance.people[card.author] ?? '')}`
                : ''}
            </span>
            <bdi>{card.hidden ? words.hiddenCard : card.text}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
