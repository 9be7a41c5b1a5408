// What stands where the cards will be, while there are none.

import { useWords } from '../language/words.ts';
import { useCan, useSession } from '../live/hooks.tsx';
import { firstWords } from './first-words.ts';
import styles from './pocket-view.module.css';

export function EmptyBoard() {
  const words = useWords(firstWords);
  const { phase, you } = useSession();
  const canAdd = useCan('card.add');
  const isWaiting = phase.name === 'welcome' && !canAdd;
  if (isWaiting) return <Empty title={words.welcomeTitle(you.name)} text={words.welcomeText} />;
  // Whoever leads may put up a card in the silence, and is not asked to.
  const text = phase.name === 'ideate' ? words.emptyIdeate : canAdd ? words.emptyCanAdd : words.emptyElse;
  return <Empty title={words.emptyTitle} text={text} />;
}

function Empty({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.heading} tabIndex={-1}>
        {title}
      </h2>
      <p>{text}</p>
    </div>
  );
}
