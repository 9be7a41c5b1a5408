// How many participants the table's code admits.

import { type SubmitEvent, useId } from 'react';
import { setSeats } from '../api/leading.ts';
import { useWords } from '../language/words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { toasts } from '../ui/toasts.ts';
import styles from './tending.module.css';
import { tendingWords } from './tending-words.ts';
import { useCommand } from './use-command.ts';

/** As many as the server takes. */
const maxSeats = 60;

export function SeatsField() {
  const words = useWords(tendingWords);
  const formId = useId();
  const link = useBoard();
  const { board, people } = useSession();
  const { isBusy, run } = useCommand();
  const taken = Object.values(people).filter(
    ({ role, removed }) => role === 'participant' && !removed,
  ).length;
  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = String(new FormData(event.currentTarget).get('seats') ?? '');
    const isDone = await run(() => setSeats(link.board, entered === '' ? null : Number(entered)));
    if (isDone) toasts.show({ text: words.seatsSaved });
  };
  return (
    <form id={formId} className={styles.seats} key={board.seats} onSubmit={(event) => void save(event)}>
      <Field label={words.seatsLabel} hint={words.seatsHint(taken)}>
        {(field) => (
          <input
            {...field}
            name="seats"
            type="number"
            inputMode="numeric"
            min={1}
            max={maxSeats}
            defaultValue={board.seats ?? ''}
          />
        )}
      </Field>
      <Button type="submit" form={formId} busy={isBusy}>
        {words.saveSeats}
      </Button>
    </form>
  );
}
