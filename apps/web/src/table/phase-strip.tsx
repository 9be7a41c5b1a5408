// Where the table is in the evening: the steps, what to do in this one, and how long it lasts.

import type { Phase } from '@terreau/workshop/phases';
import { remainingMs } from '@terreau/workshop/timer';
import { Timer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { clock } from '../language/formats.ts';
import { useWords } from '../language/words.ts';
import { phaseInstructions, phaseNames } from '../language/workshop-words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './phase-strip.module.css';
import { stepPhases, tableWords } from './words.ts';

export function PhaseStrip() {
  const { phase } = useSession();
  const words = useWords(tableWords);
  const instructions = useWords(phaseInstructions);
  return (
    <>
      <section className={styles.top} aria-label={words.phases}>
        <Steps current={phase.name} />
        <PhaseTimer />
      </section>
      <p className={styles.instruction} aria-live="polite">
        {instructions[phase.name]}
      </p>
    </>
  );
}

function Steps({ current }: { readonly current: Phase }) {
  const names = useWords(phaseNames);
  const at = stepPhases.indexOf(current);
  return (
    <ol className={styles.steps}>
      {stepPhases.map((phase, index) => (
        <li
          key={phase}
          className={classNames(styles.step, (at === -1 || index < at) && styles.done)}
          aria-current={phase === current ? 'step' : undefined}
        >
          <span className={styles.name}>{names[phase]}</span>
        </li>
      ))}
    </ol>
  );
}

/** Counts down by the server's clock, the same for everybody. */
function PhaseTimer() {
  const words = useWords(tableWords);
  const link = useBoard();
  const { phase } = useSession();
  const left = remainingMs(phase, useServerNow(link.serverNow, phase.endsAt !== null));
  if (left === null) return null;
  return (
    <p className={styles.timer} role="timer" aria-label={words.timeLeft} data-low={left < 60_000}>
      <Timer aria-hidden size={20} />
      {left === 0 ? words.timeUp : clock(left)}
    </p>
  );
}

function useServerNow(serverNow: () => number, isRunning: boolean): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    setNow(serverNow());
    if (!isRunning) return undefined;
    const ticking = setInterval(() => setNow(serverNow()), 500);
    return () => clearInterval(ticking);
  }, [serverNow, isRunning]);
  return now;
}
