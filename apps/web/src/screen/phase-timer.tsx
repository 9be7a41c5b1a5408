// The time that is left, large; by the server's clock. It tells when it stands still, and never moves anybody on.

import { Pause } from 'lucide-react';
import { clock } from '../language/formats.ts';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { useTimeLeft } from '../table/use-time-left.ts';
import styles from './phase-timer.module.css';
import { screenWords } from './words.ts';

const lastMinuteMs = 60_000;

/** `large` where the time is what people look up for. */
export function PhaseTimer({ size }: { readonly size: 'small' | 'large' }) {
  const words = useWords(screenWords);
  const { phase } = useSession();
  const left = useTimeLeft();
  if (left === null) return null;
  const isPaused = phase.pausedMs !== null;
  return (
    <p
      className={styles.timer}
      role="timer"
      aria-label={isPaused ? words.timePaused : words.timeLeft}
      data-size={size}
      data-low={left > 0 && left < lastMinuteMs}
      data-over={left === 0}
      data-paused={isPaused}
    >
      {isPaused ? <Pause className={styles.sign} aria-hidden /> : null}
      {left === 0 ? words.timeUp : clock(left)}
    </p>
  );
}
