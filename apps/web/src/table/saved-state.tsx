// Whether what one does reaches the server and is kept there, in one word that is always in the same place. [T1]

import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import { useWords } from '../language/words.ts';
import type { LinkStatus } from '../live/board-link.ts';
import { useLinkStatus } from '../live/hooks.tsx';
import styles from './saved-state.module.css';
import { tableWords } from './words.ts';

export type Saving = 'saved' | 'saving' | 'connecting' | 'offline' | 'offlineKept';

/** What the state of the link means to a person. */
export function savingOf({ connection, synced, saved }: LinkStatus): Saving {
  if (connection === 'online') return saved ? (synced ? 'saved' : 'connecting') : 'saving';
  if (!saved) return 'offlineKept';
  return connection === 'offline' ? 'offline' : 'connecting';
}

const icons = {
  saved: Check,
  saving: LoaderCircle,
  connecting: LoaderCircle,
  offline: CloudOff,
  offlineKept: CloudOff,
} as const;

export function SavedState() {
  const words = useWords(tableWords);
  const saving = savingOf(useLinkStatus());
  const Icon = icons[saving];
  return (
    <p className={styles.state} data-saving={saving} role="status">
      <Icon aria-hidden size={18} />
      {words[saving]}
    </p>
  );
}
