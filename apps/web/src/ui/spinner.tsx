// What is shown while something is on its way: a quiet page, and grey bars where text will be.

import { useWords } from '../language/words.ts';
import styles from './spinner.module.css';
import { uiWords } from './ui-words.ts';

/** Uneven, as lines of text are. */
const barWidths = ['92%', '78%', '85%', '60%', '88%', '74%', '90%', '66%', '81%'];

/** A whole page that waits. It appears only after a moment, so that fast loading does not flicker. */
export function WaitingPage() {
  const words = useWords(uiWords);
  return (
    <main className={styles.page}>
      <Spinner label={words.loading} />
    </main>
  );
}

/** A turning ring with words for those who do not see it. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <span className={styles.spinner} role="status">
      <span className={styles.ring} aria-hidden />
      <span>{label}</span>
    </span>
  );
}

/** Bars in place of text that is being fetched. */
export function Skeleton({ lines }: { readonly lines: number }) {
  const words = useWords(uiWords);
  return (
    <div className={styles.skeleton} role="status" aria-label={words.loading}>
      {barWidths.slice(0, lines).map((width) => (
        <span key={width} className={styles.bar} style={{ width }} />
      ))}
    </div>
  );
}
