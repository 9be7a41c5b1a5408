// Says that the program has been renewed, for as long as this tab runs the old one.

import { useSyncExternalStore } from 'react';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import styles from './new-version-notice.module.css';
import { version } from './version.ts';
import { offlineWords } from './words.ts';

/** Shown once, at the root of the app. */
export function NewVersionNotice() {
  const words = useWords(offlineWords);
  const newer = useSyncExternalStore(version.newer.subscribe, version.newer.get);
  return (
    <div role="status">
      {newer === null ? null : (
        <p className={styles.notice}>
          {words.newVersion}
          <Button look="quiet" className={styles.reload} onClick={() => location.reload()}>
            {words.reload}
          </Button>
        </p>
      )}
    </div>
  );
}
