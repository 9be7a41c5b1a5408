// The time that is left: a clock that all see the same, that says when it stands and when it has run out. It moves nobody on.

import { Pause, Timer } from 'lucide-react';
import { Suspense } from 'react';
import { clock } from '../language/formats.ts';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { lazyPart } from '../ui/lazy-part.tsx';
import styles from './phase-strip.module.css';
import { useWantsSound } from './sound-choice.ts';
import { useTimeLeft, useTimeUp } from './use-time-left.ts';
import { tableWords } from './words.ts';

const Chime = lazyPart(() => import('../leading/chime.tsx'));

const lastMinuteMs = 60_000;
/** One long pulse and a short one: felt through a pocket. */
const pulses = [180, 90, 90];

/** `planned`: the minutes that the script gives to this step. */
export function PhaseTimer({ planned }: { readonly planned: number | null }) {
  const words = useWords(tableWords);
  const { phase } = useSession();
  const left = useTimeLeft();
  const wantsSound = useWantsSound();
  useTimeUp(() => {
    // A device that nobody has touched yet may not vibrate, and says so in its console.
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(pulses);
  });
  const isUp = left === 0 && phase.endsAt !== null;
  return (
    <>
      {left === null ? null : (
        <p
          className={styles.timer}
          role="timer"
          aria-label={words.timeLeft}
          data-low={left < lastMinuteMs}
          data-paused={phase.pausedMs !== null}
        >
          {phase.pausedMs === null ? <Timer aria-hidden size={20} /> : <Pause aria-hidden size={20} />}
          {isUp ? words.timeUp : clock(left)}
          {phase.pausedMs === null ? null : <span className={styles.soft}>{words.paused}</span>}
          {planned === null || isUp || phase.pausedMs !== null ? null : (
            <span className={styles.soft}>{words.ofMinutes(planned)}</span>
          )}
        </p>
      )}
      <span className={styles.spoken} role="status">
        {isUp ? words.timeUp : ''}
      </span>
      {wantsSound ? (
        <Suspense fallback={null}>
          <Chime />
        </Suspense>
      ) : null}
    </>
  );
}
