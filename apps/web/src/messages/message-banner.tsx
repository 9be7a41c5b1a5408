// What the organiser says, above the work of the table: it covers nothing, and whoever has read it can put it away.

import type { Message } from '@terreau/workshop/session';
import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import styles from './message-banner.module.css';
import { messageWords } from './words.ts';

export default function MessageBanner({ message }: { readonly message: Message }) {
  const words = useWords(messageWords);
  const [isRead, setRead] = useState(false);
  if (isRead) return null;
  return (
    <div className={styles.banner} role="status">
      <Megaphone aria-hidden size={22} />
      <p className={styles.text}>
        <span className={styles.from}>{words.from}</span> <span dir="auto">{message.text}</span>
      </p>
      <Button look="quiet" onClick={() => setRead(true)}>
        {words.read}
      </Button>
    </div>
  );
}
