// What stands where the cards will be, while there are none.

import { useWords } from '../language/words.ts';
import { useCan, useSession } from '../live/hooks.tsx';
import styles from './pocket-view.module.css';
import { pocketWords } from './words.ts';

export function EmptyBoard() {
  const words = useWords(pocketWords);
  const { phase } = useSession();
  const canAdd = useCan('card.add');
  const text = canAdd ? words.emptyCanAdd : phase.name === 'ideate' ? words.emptyIdeate : words.emptyElse;
  return (
    <div className={styles.empty}>
      <h2 className={styles.heading} tabIndex={-1}>
        {words.emptyTitle}
      </h2>
      <p>{text}</p>
    </div>
  );
}
