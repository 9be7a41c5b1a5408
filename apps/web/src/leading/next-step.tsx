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
      disabled={change.isBusy}
      onClick={() => change.want(previous)}
    >
      <ArrowLeft aria-hidden size={20} />
    </IconButton>
  );
}

export function NextStep({ next, change }: { readonly next: PlannedPlace; readonly change: StepChange }) {
  const words = useWords(facilitatorWords);
  const locale = useLocale();
  const { script, phase } = useSession();
  const minutesId = useId();
  const [minutes, setMinutes] = useState(String(next.minutes ?? ''));
  const name = titleOf(script, next, locale);
  const isStart = phase.name === 'welcome' && next.phase !== 'welcome';
  return (
    <form
      className={styles.next}
      onSubmit={(event) => {
        event.preventDefault();
        change.want({ ...next, minutes: minutes === '' ? null : Number(minutes) });
      }}
    >
      {next.minutes === null ? null : (
        <label className={styles.minutes} htmlFor={minutesId}>
          <input
            id={minutesId}
            type="number"
            inputMode="numeric"
            aria-label={words.nextMinutes(name)}
            min={1}
            max={maxPhaseMinutes}
            step="any"
            value={minutes}
            onChange={(event) => setMinutes(event.currentTarget.value)}
          />
          {words.minutes}
        </label>
      )}
      <Button type="submit" look="primary" className={styles.go} busy={change.isBusy}>
        {next.phase === 'closed' ? words.close : isStart ? words.start : words.next(name)}
        <ArrowRight aria-hidden size={18} />
      </Button>
    </form>
  );
}
