// The field for the organiser's key.

import { type SubmitEvent, useState } from 'react';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import styles from './organise.module.css';
import { keyIn } from './organiser-key.ts';
import { organiseWords } from './words.ts';

export function KeyStep(props: { readonly error: string | null; readonly onKey: (key: string) => void }) {
  const words = useWords(organiseWords);
  const [fault, setFault] = useState(props.error);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('key') ?? '');
    const key = keyIn(typed);
    setFault(key ? null : typed.trim() === '' ? words.keyMissing : words.keyWrong);
    if (key) props.onKey(key);
  };
  return (
    <div className={styles.narrow}>
      <h1 className={styles.pageTitle}>{words.keyTitle}</h1>
      <form className={styles.box} onSubmit={submit} noValidate>
        <Field label={words.keyLabel} hint={words.keyHint} error={fault}>
          {(field) => <input {...field} name="key" type="password" autoComplete="current-password" />}
        </Field>
        <Button type="submit" look="primary">
          {words.open}
        </Button>
      </form>
    </div>
  );
}
