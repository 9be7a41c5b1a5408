// The whole script: every step with its minutes, each one tap away, and the timer of the step that the table is in.

import { inLocale } from '../language/script-words.ts';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { facilitatorWords } from './facilitator-words.ts';
import { SheetPart } from './sheet.tsx';
import { inPhase, placeOf } from './step-choice.ts';
import styles from './steps-sheet.module.css';
import { TimerButtons } from './timer-buttons.tsx';
import type { StepChange } from './use-step-change.tsx';

export function StepsSheet({ change }: { readonly change: StepChange }) {
  const words = useWords(facilitatorWords);
  const { script, phase, vote } = useSession();
  const hasEnd = phase.endsAt !== null || phase.pausedMs !== null;
  return (
    <>
      {phase.step === null ? <p>{words.outside}</p> : null}
      <ol className={styles.steps}>
        {[...script.keys()].map((index) => (
          <StepItem key={index} index={index} isCurrent={index === phase.step} change={change} />
        ))}
      </ol>
      {vote.tallies ? (
        <Button disabled={change.isBusy} onClick={() => change.want(inPhase(script, 'vote'))}>
          {words.reopenVote}
        </Button>
      ) : null}
      <SheetPart title={words.timer}>
        {hasEnd ? null : <p>{words.noEnd}</p>}
        <TimerButtons />
      </SheetPart>
    </>
  );
}

function StepItem(props: {
  readonly index: number;
  readonly isCurrent: boolean;
  readonly change: StepChange;
}) {
  const words = useWords(facilitatorWords);
  const { script } = useSession();
  const { index, isCurrent, change } = props;
  const [place, step] = [placeOf(script, index), script[index]];
  if (!place || !step) return null;
  const title = inLocale(step.title);
  return (
    <li aria-current={isCurrent ? 'step' : undefined}>
      <button
        type="button"
        className={styles.step}
        aria-label={isCurrent ? undefined : words.goTo(title)}
        disabled={isCurrent || change.isBusy}
        onClick={() => change.want(place)}
      >
        <span className={styles.number} aria-hidden>
          {index + 1}
        </span>
        <span className={styles.name}>{title}</span>
        <span className={styles.minutes}>
          {isCurrent ? words.current : step.minutes === null ? '' : `${step.minutes} ${words.minutes}`}
        </span>
      </button>
    </li>
  );
}
