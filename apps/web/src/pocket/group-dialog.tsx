// Asks for the title of a new cluster.

import { maxTitleCharacters } from '@terreau/board/limits';
import { type SubmitEvent, useId } from 'react';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { pocketWords } from './words.ts';

export function GroupDialog(props: {
  readonly onGroup: (title: string) => void;
  readonly onCancel: () => void;
}) {
  const words = useWords(pocketWords);
  const formId = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    props.onGroup(String(new FormData(event.currentTarget).get('title') ?? '').trim());
  };
  return (
    <Dialog
      title={words.groupTitle}
      onClose={props.onCancel}
      actions={
        <>
          <Button onClick={props.onCancel}>{words.cancel}</Button>
          <Button type="submit" form={formId} look="primary">
            {words.group}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <Field label={words.titleLabel} hint={words.titleHint}>
          {(field) => <input {...field} name="title" maxLength={maxTitleCharacters} enterKeyHint="done" />}
        </Field>
      </form>
    </Dialog>
  );
}
