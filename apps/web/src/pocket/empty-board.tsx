// What stands where the cards will be, while there are none.

import { useWords } from '../language/words.ts';
import { useCan, useSession } from '../live/hooks.tsx';
import styles from './pocket-view.module.css';
import { pocketWords } from './words.ts';

export function EmptyBoard() {
  const words = useWords(pocketWords);
  const { phase, you } = useSession();
  const canAdd = useCan('card.add');
  const isWaiting = phase.name === 'welcome' && !canAdd;
  if (isWaiting) return <Empty title={words.welcomeTitle(you.name)} text={words.welcomeText} />;
  const text = canAdd ? words.emptyCanAdd : phase.name === 'ideate' ? words.emptyIdeate : words.emptyElse;
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
