// The whole script: every step with its minutes, each one tap away, and the timer of the step that the table is in.

import { useLocale } from '../language/locale.ts';
import { inLocale, titleOf } from '../language/script-words.ts';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { facilitatorWords } from './facilitator-words.ts';
import { MinutesField, type NextMinutes } from './next-step.tsx';
import { SheetPart } from './sheet.tsx';
import { inPhase, type PlannedPlace, placeOf } from './step-choice.ts';
import styles from './steps-sheet.module.css';
import { TimerButtons } from './timer-buttons.tsx';
import type { StepChange } from './use-step-change.tsx';

export function StepsSheet(props: {
  readonly change: StepChange;
  readonly next: PlannedPlace | null;
  readonly minutes: NextMinutes;
}) {
  const words = useWords(facilitatorWords);
  const locale = useLocale();
  const { script, phase, vote } = useSession();
  const { change, next, minutes } = props;
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
        <Button onClick={() => change.want(inPhase(script, 'vote'))}>{words.reopenVote}</Button>
      ) : null}
      <SheetPart title={words.timer}>
        {hasEnd ? null : <p>{words.noEnd}</p>}
        <TimerButtons />
      </SheetPart>
      {next && next.minutes !== null ? (
        <SheetPart title={words.nextMinutes(titleOf(script, next, locale))}>
          <MinutesField next={next} minutes={minutes} />
        </SheetPart>
      ) : null}
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
        aria-disabled={isCurrent}
        onClick={() => (isCurrent ? undefined : change.want(place))}
      >
        <span className={styles.number} aria-hidden>
          {index + 1}
        </span>
        {isCurrent ? null : <span className={styles.spoken}>{words.goTo(title)}</span>}
        <span className={styles.name} aria-hidden={!isCurrent}>
          {title}
        </span>
        <span className={styles.minutes}>
          {isCurrent ? words.current : step.minutes === null ? '' : `${step.minutes} ${words.minutes}`}
        </span>
      </button>
    </li>
  );
}
