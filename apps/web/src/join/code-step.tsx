// The field for a code, a key or a whole link.

import { type SubmitEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Field } from '../ui/field.tsx';
import { codeFrom } from './codes.ts';
import styles from './join.module.css';
import { joinWords } from './words.ts';

/** With what was typed before and why it did not work, when it did not; `label` and `hint` say which code, if not the table's. */
export function CodeStep(props: {
  readonly typed?: string;
  readonly problem?: string;
  readonly label?: string;
  readonly hint?: string;
}) {
  const words = useWords(joinWords);
  const [, navigate] = useLocation();
  const [error, setError] = useState<string | null>(props.problem ?? null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = codeFrom(String(new FormData(event.currentTarget).get('code') ?? ''));
    if (code) navigate(`/j/${encodeURIComponent(code)}`);
    else setError(words.codeMissing);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label={props.label ?? words.code} hint={props.hint ?? words.codeHint} error={error}>
        {(field) => (
          <input
            {...field}
            name="code"
            defaultValue={props.typed}
            className={classNames(field.className, styles.code)}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="go"
            onInput={() => setError(null)}
          />
        )}
      </Field>
      <Button type="submit" look="primary" className={styles.wide}>
        {words.next}
      </Button>
    </form>
  );
}
