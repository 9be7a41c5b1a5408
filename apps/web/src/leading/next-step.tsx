// On to the next step for as many minutes as the script says or the facilitator wants, and back to the one before.

import { maxPhaseMinutes } from '@terreau/workshop/phases';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useLocale } from '../language/locale.ts';
import { titleOf } from '../language/script-words.ts';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import styles from './facilitator-bar.module.css';
import { facilitatorWords } from './facilitator-words.ts';
import { type PlannedPlace, previousPlace } from './step-choice.ts';
import { type StepChange, useHere } from './use-step-change.tsx';

export function BackButton({ change }: { readonly change: StepChange }) {
  const words = useWords(facilitatorWords);
  const locale = useLocale();
  const { script } = useSession();
  const previous = previousPlace(script, useHere());
  if (!previous) return null;
  return (
    <IconButton
      className={styles.wide ?? ''}
      label={words.back(titleOf(script, previous, locale))}
      onClick={() => change.want(previous)}
    >
      <ArrowLeft aria-hidden size={20} />
    </IconButton>
  );
}

/** The minutes of the next step: as planned, until somebody wants others. */
export interface NextMinutes {
  readonly value: string;
  readonly set: (value: string) => void;
}

export function useNextMinutes(next: PlannedPlace | null): NextMinutes {
  const [wanted, setWanted] = useState<{ readonly for: string; readonly value: string } | null>(null);
  const key = `${next?.phase} ${next?.step}`;
  const planned = String(next?.minutes ?? '');
  return {
    value: wanted?.for === key ? wanted.value : planned,
    set: (value) => setWanted({ for: key, value }),
  };
}

interface NextProps {
  readonly next: PlannedPlace;
  readonly minutes: NextMinutes;
}

export function NextStep({ next, minutes, change }: NextProps & { readonly change: StepChange }) {
  const words = useWords(facilitatorWords);
  const locale = useLocale();
  const { script, phase } = useSession();
  const name = titleOf(script, next, locale);
  const isStart = phase.name === 'welcome' && next.phase !== 'welcome';
  const named = next.phase === 'closed' ? words.close : isStart ? words.start : words.next(name);
  const given = Number(minutes.value);
  return (
    <form
      className={styles.next}
      onSubmit={(event) => {
        event.preventDefault();
        change.want({ ...next, minutes: given > 0 ? given : next.minutes });
      }}
    >
      <span className={styles.wide}>
        <MinutesField next={next} minutes={minutes} />
      </span>
      <Button type="submit" look="primary" className={styles.go} aria-label={named} busy={change.isBusy}>
        <span className={styles.wide}>{named}</span>
        <span className={styles.short}>{isStart || next.phase === 'closed' ? named : name}</span>
        <ArrowRight aria-hidden size={18} />
      </Button>
    </form>
  );
}

/** How long the next step will take; nothing where it has no end. */
export function MinutesField({ next, minutes }: NextProps) {
  const words = useWords(facilitatorWords);
  const locale = useLocale();
  const { script } = useSession();
  const fieldId = useId();
  if (next.minutes === null) return null;
  return (
    <label className={styles.minutes} htmlFor={fieldId}>
      <input
        id={fieldId}
        type="number"
        inputMode="numeric"
        aria-label={words.nextMinutes(titleOf(script, next, locale))}
        min={1}
        max={maxPhaseMinutes}
        step="any"
        value={minutes.value}
        onChange={(event) => minutes.set(event.currentTarget.value)}
      />
      {words.minutes}
    </label>
  );
}
