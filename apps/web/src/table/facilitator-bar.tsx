// The facilitator's bar: on to the next phase, back to the one before, more time for this one.

import { defaultMinutes, maxPhaseMinutes, nextPhase, type Phase } from '@terreau/workshop/phases';
import { remainingMs } from '@terreau/workshop/timer';
import { ArrowLeft, ArrowRight, Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { setPhase } from '../api/board.ts';
import { wordsFor } from '../api/client.ts';
import { useWords } from '../language/words.ts';
import { phaseNames } from '../language/workshop-words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { toasts } from '../ui/toasts.ts';
import styles from './facilitator-bar.module.css';
import { facilitatorWords } from './facilitator-words.ts';
import { changeOf, extendedMinutes, previousPhase } from './phase-changes.ts';
import { PhaseConfirmation } from './phase-confirmation.tsx';

const moreMinutes = 2;

interface Wanted {
  readonly phase: Phase;
  readonly minutes: number | null;
}

export default function FacilitatorBar() {
  const words = useWords(facilitatorWords);
  const link = useBoard();
  const { phase } = useSession();
  const [asked, setAsked] = useState<Wanted | null>(null);
  const [isBusy, setBusy] = useState(false);
  const set = async ({ phase: to, minutes }: Wanted) => {
    setAsked(null);
    setBusy(true);
    try {
      await setPhase(link.board, to, minutes);
    } catch (error) {
      toasts.show({ text: wordsFor(error), tone: 'problem' });
    }
    setBusy(false);
  };
  const want = (wanted: Wanted) =>
    changeOf(phase.name, wanted.phase) === 'plain' ? void set(wanted) : setAsked(wanted);
  const giveTime = () => {
    const left = remainingMs(phase, link.serverNow()) ?? 0;
    void set({ phase: phase.name, minutes: Math.min(maxPhaseMinutes, extendedMinutes(left, moreMinutes)) });
  };
  return (
    <section className={styles.bar} aria-label={words.bar}>
      <BackButton phase={phase.name} isBusy={isBusy} onBack={want} />
      {phase.endsAt === null ? null : (
        <Button
          look="quiet"
          icon={<Plus aria-hidden size={18} />}
          aria-label={words.moreTimeLabel(moreMinutes)}
          disabled={isBusy}
          onClick={giveTime}
        >
          {words.moreTime(moreMinutes)}
        </Button>
      )}
      <NextStep key={phase.name} phase={phase.name} isBusy={isBusy} onNext={want} />
      {asked ? (
        <PhaseConfirmation
          from={phase.name}
          to={asked.phase}
          onConfirm={() => void set(asked)}
          onCancel={() => setAsked(null)}
        />
      ) : null}
    </section>
  );
}

interface StepProps {
  readonly phase: Phase;
  readonly isBusy: boolean;
}

function BackButton({ phase, isBusy, onBack }: StepProps & { readonly onBack: (wanted: Wanted) => void }) {
  const words = useWords(facilitatorWords);
  const names = useWords(phaseNames);
  const previous = previousPhase(phase);
  if (!previous) return null;
  return (
    <Button
      look="quiet"
      icon={<ArrowLeft aria-hidden size={18} />}
      aria-label={words.back(names[previous])}
      disabled={isBusy}
      onClick={() => onBack({ phase: previous, minutes: defaultMinutes[previous] })}
    >
      {names[previous]}
    </Button>
  );
}

/** The next phase and how long it will last. */
function NextStep({ phase, isBusy, onNext }: StepProps & { readonly onNext: (wanted: Wanted) => void }) {
  const words = useWords(facilitatorWords);
  const names = useWords(phaseNames);
  const minutesId = useId();
  const next = nextPhase(phase);
  const [minutes, setMinutes] = useState(String((next && defaultMinutes[next]) ?? ''));
  if (!next) return null;
  const isTimed = defaultMinutes[next] !== null;
  return (
    <form
      className={styles.next}
      onSubmit={(event) => {
        event.preventDefault();
        onNext({ phase: next, minutes: isTimed ? Number(minutes) : null });
      }}
    >
      {isTimed ? (
        <label className={styles.minutes} htmlFor={minutesId}>
          <input
            id={minutesId}
            type="number"
            inputMode="numeric"
            min={1}
            max={maxPhaseMinutes}
            required
            value={minutes}
            onChange={(event) => setMinutes(event.currentTarget.value)}
          />
          {words.minutes}
        </label>
      ) : null}
      <Button type="submit" look="primary" className={styles.go} busy={isBusy}>
        {next === 'closed' ? words.close : phase === 'welcome' ? words.start : words.next(names[next])}
        <ArrowRight aria-hidden size={18} />
      </Button>
    </form>
  );
}
