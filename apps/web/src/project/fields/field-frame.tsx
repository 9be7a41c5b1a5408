// The frame of every field of the form: what it is called, what it asks in plain words, and the field itself.

import { type ReactNode, useId } from 'react';
import styles from './fields.module.css';

/** What the element of a field must be given so that its label and question are tied to it. */
export interface FrameProps {
  readonly labelId: string;
  readonly promptId: string;
}

export function FieldFrame(props: {
  readonly path: string;
  readonly label: string;
  readonly prompt: string;
  readonly isFilled: boolean;
  readonly children: (frame: FrameProps) => ReactNode;
}) {
  const id = useId();
  const frame = { labelId: `${id}-label`, promptId: `${id}-prompt` };
  return (
    <section
      className={styles.field}
      data-field={props.path}
      data-filled={props.isFilled || undefined}
      aria-labelledby={frame.labelId}
    >
      <h3 id={frame.labelId} className={styles.label}>
        {props.label}
      </h3>
      <p id={frame.promptId} className={styles.prompt}>
        {props.prompt}
      </p>
      {props.children(frame)}
    </section>
  );
}
