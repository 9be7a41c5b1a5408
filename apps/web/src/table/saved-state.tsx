// Whether what one does reaches the server and is kept there, in one word that is always in the same place. [T1]

import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useWords } from '../language/words.ts';
import { useLinkStatus, useSource } from '../live/hooks.tsx';
import { deviceKeeps } from '../offline/device-keeps.ts';
import styles from './saved-state.module.css';
import { savingOf } from './saving.ts';
import { tableWords } from './words.ts';

const icons = {
  saved: Check,
  saving: LoaderCircle,
  connecting: LoaderCircle,
  arriving: LoaderCircle,
  offline: CloudOff,
  offlineKept: CloudOff,
  offlineUnkept: CloudOff,
} as const;

/** `isAllSent` says whether also that is at the server which does not travel through the board: drafts. */
export function SavedState({ isAllSent }: { readonly isAllSent: boolean }) {
  const words = useWords(tableWords);
  const status = useLinkStatus();
  const isOnline = useSyncExternalStore(subscribeToNetwork, () => navigator.onLine);
  const keeps = useSource(deviceKeeps);
  const saving = savingOf({ ...status, saved: status.saved && isAllSent }, { isOnline, keeps });
  const Icon = icons[saving];
  return (
    <p className={styles.state} data-saving={saving} role="status">
      <Icon aria-hidden size={18} />
      {words[saving]}
    </p>
  );
}

function subscribeToNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
