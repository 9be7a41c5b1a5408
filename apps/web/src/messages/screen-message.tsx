// What the organiser says, on the projection: a band of its own below the picture, which makes room for it.

import { Megaphone } from 'lucide-react';
import { useWords } from '../language/words.ts';
import styles from './screen-message.module.css';
import { useMessage } from './use-message.ts';
import { messageWords } from './words.ts';

export function ScreenMessage() {
  const words = useWords(messageWords);
  const message = useMessage();
  if (!message) return null;
  return (
    <aside key={message.id} className={styles.band} aria-label={words.from}>
      <Megaphone aria-hidden className={styles.sign} />
      <p className={styles.text} dir="auto" role="status">
        {message.text}
      </p>
    </aside>
  );
}
