// The facilitator's bar: on to the next step, the way to all others and to the timer, and the table at a glance. On a phone it
// stands at the foot, under the thumb.

import { ListOrdered } from 'lucide-react';
import { useId, useState } from 'react';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import styles from './facilitator-bar.module.css';
import { facilitatorWords } from './facilitator-words.ts';
import { BackButton, NextStep, useNextMinutes } from './next-step.tsx';
import { Sheet } from './sheet.tsx';
import { nextPlace } from './step-choice.ts';
import { StepsSheet } from './steps-sheet.tsx';
import { TableButton } from './table-button.tsx';
import { TableSheet } from './table-sheet.tsx';
import { tendingWords } from './tending-words.ts';
import { TimerButtons } from './timer-buttons.tsx';
import { useHere, useStepChange } from './use-step-change.tsx';

export default function FacilitatorBar() {
  const words = useWords(facilitatorWords);
  const tending = useWords(tendingWords);
  const { script } = useSession();
  const here = useHere();
  const change = useStepChange();
  const [opened, setOpened] = useState<'steps' | 'table' | null>(null);
  const [stepsId, tableId] = [useId(), useId()];
  const toggle = (sheet: 'steps' | 'table') => setOpened(opened === sheet ? null : sheet);
  const close = () => setOpened(null);
  const next = nextPlace(script, here);
  const minutes = useNextMinutes(next);
  return (
    <section className={styles.bar} aria-label={words.bar}>
      <BackButton change={change} />
      <Button
        look="quiet"
        className={styles.steps}
        icon={<ListOrdered aria-hidden size={20} />}
        aria-label={words.steps}
        aria-expanded={opened === 'steps'}
        aria-controls={stepsId}
        onClick={() => toggle('steps')}
      >
        <span className={styles.wide}>{words.stepsShort}</span>
      </Button>
      <div className={styles.wide}>
        <TimerButtons isShort />
      </div>
      <TableButton isOpen={opened === 'table'} sheetId={tableId} onOpen={() => toggle('table')} />
      {next ? <NextStep next={next} minutes={minutes} change={change} /> : null}
      {opened === 'steps' ? (
        <Sheet id={stepsId} title={words.stepsTitle} onClose={close}>
          <StepsSheet change={change} next={next} minutes={minutes} />
        </Sheet>
      ) : null}
      {opened === 'table' ? (
        <Sheet id={tableId} title={tending.title} onClose={close}>
          <TableSheet />
        </Sheet>
      ) : null}
      {change.question}
    </section>
  );
}
