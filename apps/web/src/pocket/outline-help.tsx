// What the keyboard does in the list. outline-keys.ts says what the keys do.

import { useWords } from '../language/words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { dialogWords } from './dialog-words.ts';
import styles from './outline-help.module.css';

type Name = keyof (typeof dialogWords)['fr'];

const keys: readonly { readonly key: Name | { readonly letter: string }; readonly does: Name }[] = [
  { key: 'up', does: 'toNext' },
  { key: 'ends', does: 'toEnds' },
  { key: 'enter', does: 'edit' },
  { key: { letter: 'N' }, does: 'note' },
  { key: { letter: 'M' }, does: 'move' },
  { key: { letter: 'E' }, does: 'link' },
  { key: 'space', does: 'choose' },
  { key: { letter: 'G' }, does: 'group' },
  { key: 'del', does: 'remove' },
  { key: 'undoKeys', does: 'undo' },
  { key: 'esc', does: 'leave' },
  { key: { letter: '?' }, does: 'help' },
];

export function OutlineHelp({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(dialogWords);
  const say = (name: Name) => String(words[name]);
  return (
    <Dialog title={words.helpTitle} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(({ key, does }) => (
          <div key={does} className={styles.row}>
            <dt>
              <kbd>{typeof key === 'string' ? say(key) : key.letter}</kbd>
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
