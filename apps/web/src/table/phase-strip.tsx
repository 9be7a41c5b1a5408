// Where the table is in the evening: the steps of its script, what to do in this one, and how long it lasts.

import { Suspense } from 'react';
import { useLocale } from '../language/locale.ts';
import { titleOf, useStepWords } from '../language/script-words.ts';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { MessagePart } from '../messages/message-part.tsx';
import { classNames } from '../ui/class-names.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { useMediaQuery } from '../ui/media-query.ts';
import { roomyEnough } from '../ui/wide-enough.ts';
import styles from './phase-strip.module.css';
import { PhaseTimer } from './phase-timer.tsx';
import { tableWords } from './words.ts';

const AttentionBanner = lazyPart(() => import('../leading/attention-banner.tsx'));

export function PhaseStrip() {
  const session = useSession();
  const { board, isLocked, spotlight } = session;
  const { instruction } = useStepWords(session);
  const isRoomy = useMediaQuery(roomyEnough);
  return (
    <>
      {isRoomy ? null : <StepAndTime />}
      <MessagePart />
      <p className={styles.instruction} aria-live="polite">
        {instruction}
      </p>
      {board.isPractice || isLocked || spotlight.card || spotlight.reader ? (
        <Suspense fallback={null}>
          <AttentionBanner />
        </Suspense>
      ) : null}
    </>
  );
}

/** In the table's header where that has room for it. */
export function StepAndTime() {
  const words = useWords(tableWords);
  const { phase, script } = useSession();
  const planned = phase.step === null ? undefined : script[phase.step]?.minutes;
  return (
    <section className={styles.top} aria-label={words.phases}>
      <Steps />
      <PhaseTimer planned={planned ?? null} />
    </section>
  );
}

/** A dot for each step, and the title of the current one. A closed session is an end, not a step. */
function Steps() {
  const locale = useLocale();
  const { script, phase } = useSession();
  const steps = script.flatMap((step, index) => (step.phase === 'closed' ? [] : [index]));
  const isOver = phase.name === 'closed';
  return (
    <ol className={styles.steps}>
      {steps.map((index) => (
        <li
          key={index}
          className={classNames(styles.step, (isOver || index < (phase.step ?? 0)) && styles.done)}
          aria-current={index === phase.step ? 'step' : undefined}
          title={titleOf(script, { phase: phase.name, step: index }, locale)}
        >
          <span className={styles.name}>{titleOf(script, { phase: phase.name, step: index }, locale)}</span>
          {index === phase.step ? (
            <span className={styles.place} aria-hidden>
              {steps.indexOf(index) + 1}/{steps.length}
            </span>
          ) : null}
        </li>
      ))}
      {phase.step === null && !isOver ? (
        <li className={styles.step} aria-current="step">
          <span className={styles.name}>{titleOf(script, { phase: phase.name, step: null }, locale)}</span>
        </li>
      ) : null}
    </ol>
  );
}
