// A labelled field: text on one line or several, with a hint and an error that belong to it.

import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

/** What the field's own element must be given so that label, hint and error are tied to it. */
export interface FieldProps {
  readonly id: string;
  readonly className: string | undefined;
  readonly dir: 'auto';
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A label above, the field that `children` makes, and below it a hint or what is wrong with it. */
export function Field(props: {
  readonly label: ReactNode;
  readonly hint?: string;
  readonly error?: string | null;
  readonly children: (field: FieldProps) => ReactNode;
}) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = props.error ?? props.hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
      </label>
      {props.children({
        id,
        className: styles.input,
        dir: 'auto',
        'aria-describedby': note ? noteId : undefined,
        'aria-invalid': props.error ? true : undefined,
      })}
      {note ? (
        <p
          id={noteId}
          className={props.error ? styles.error : styles.hint}
          role={props.error ? 'alert' : undefined}
        >
          {note}
        </p>
      ) : null}
    </div>
  );
}
