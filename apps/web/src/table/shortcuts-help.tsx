// What the keyboard does on the board.

import { useWords } from '../language/words.ts';
import { shortcuts, shortcutWords } from './shortcuts.ts';
import styles from './shortcuts-help.module.css';

export function Shortcuts() {
  const names = useWords(shortcutWords);
  return (
    <dl className={styles.shortcuts}>
      {shortcuts.map(({ keys, does }) => (
        <div key={does} className={styles.shortcut}>
          <dt className={styles.keys}>
            {keys.map((key) => {
              const label = typeof key === 'string' ? names[key] : key.letter;
              return <kbd key={label}>{label}</kbd>;
            })}
          </dt>
          <dd>{names[does]}</dd>
        </div>
      ))}
    </dl>
  );
}
