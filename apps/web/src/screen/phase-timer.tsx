// The time that is left, large; by the server's clock.

import { remainingMs } from '@terreau/workshop/timer';
import { useEffect, useState } from 'react';
import { clock } from '../language/formats.ts';
import { useWords } from '../language/words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import styles from './screen-view.module.css';
import { screenWords } from './words.ts';

const tickMs = 250;
const lastMinuteMs = 60_000;

export function PhaseTimer() {
  const words = useWords(screenWords);
  const { serverNow } = useBoard();
  const { phase } = useSession();
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const ticking = setInterval(() => setNow(serverNow()), tickMs);
    return () => clearInterval(ticking);
  }, [serverNow]);
  const left = remainingMs(phase, now);
  if (left === null) return null;
  return (
    <p
      className={styles.timer}
      role="timer"
      aria-label={words.timeLeft}
      data-low={left < lastMinuteMs}
      data-over={left === 0}
    >
      {left === 0 ? words.timeUp : clock(left)}
    </p>
  );
}
