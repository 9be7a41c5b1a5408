// Tells those who cannot see the list change what others did, politely.

import { useEffect } from 'react';
import { currentLocale } from '../language/locale.ts';
import { useBoard, useSource } from '../live/hooks.tsx';
import { peersOf } from '../live/presence.ts';
import { watchNews } from './news.ts';
import { textOfNews } from './news-text.ts';
import { useOutline } from './outline-context.tsx';
import styles from './pocket-view.module.css';

export function LiveNews() {
  const link = useBoard();
  const { said } = useOutline();
  useEffect(
    () =>
      watchNews({
        link,
        tell: (news) => said.set(textOfNews(news, currentLocale())),
        isWrittenIn: (id) => peersOf(link).some(({ editing }) => editing === id),
      }),
    [link, said],
  );
  return (
    <p className={styles.announcement} aria-live="polite">
      {useSource(said)}
    </p>
  );
}
