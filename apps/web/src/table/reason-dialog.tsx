// Asks why a cluster is retained although it does not meet the rule; the answer stands in its record. [T7]

import { type SubmitEvent, useId, useState } from 'react';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { convergeWords } from './voting-words.ts';

export function ReasonDialog(props: {
  /** Its title. */
  readonly cluster: string;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const words = useWords(convergeWords);
  const formId = useId();
  const [error, setError] = useState<string | null>(null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    if (reason) props.onConfirm(reason);
    else setError(words.reasonMissing);
  };
  return (
    <Dialog
      title={words.anywayTitle(props.cluster)}
      onClose={props.onCancel}
      actions={
        <>
          <Button onClick={props.onCancel}>{words.cancel}</Button>
          <Button type="submit" form={formId} look="primary">
            {words.confirm}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <Field label={words.reason} hint={words.anywayText} error={error}>
          {(field) => <textarea {...field} name="reason" rows={3} maxLength={1_000} />}
        </Field>
      </form>
    </Dialog>
  );
}
