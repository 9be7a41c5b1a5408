// The frame of every field of the form: what it is called, what it asks in plain words, and the field itself. As long as
// nothing is said there it is one line that asks, and becomes a field when it is pressed.

import { Plus } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../language/words.ts';
import { projectWords } from '../words.ts';
import styles from './fields.module.css';

/** What the element of a field must be given so that its label and question are tied to it. */
export interface FrameProps {
  readonly labelId: string;
  readonly promptId: string;
  /** Whether somebody has just asked for it, to write in it. */
  readonly isAskedFor: boolean;
}

interface Props {
  readonly path: string;
  readonly label: string;
  readonly prompt: string;
  readonly isFilled: boolean;
  readonly isReadOnly: boolean;
  /** The name of another who is in it. */
  readonly writer: string | null;
  readonly children: (frame: FrameProps) => ReactNode;
}

export function FieldFrame(props: Props) {
  const words = useWords(projectWords);
  const { isFilled, isReadOnly, writer } = props;
  const id = useId();
  const ids = { labelId: `${id}-label`, promptId: `${id}-prompt` };
  const [isOpen, setOpen] = useState(isFilled);
  const [isAskedFor, setAskedFor] = useState(false);
  // Once open it stays so: somebody may have emptied it to write something else.
  if (isFilled && !isOpen) setOpen(true);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isAskedFor) frame.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [isAskedFor]);
  const ask = () => {
    setOpen(true);
    setAskedFor(true);
  };
  return (
    <section
      ref={frame}
      className={styles.field}
      data-field={props.path}
      data-filled={isFilled || undefined}
      data-closed={isOpen ? undefined : true}
      aria-labelledby={ids.labelId}
    >
      <h3 id={ids.labelId} className={styles.label}>
        {isOpen || isReadOnly ? (
          props.label
        ) : (
          <button
            type="button"
            className={styles.opener}
            aria-expanded={false}
            aria-describedby={ids.promptId}
            onClick={ask}
          >
            {props.label}
          </button>
        )}
      </h3>
      {writer ? <p className={styles.writer}>{words.isWriting(writer)}</p> : null}
      <p id={ids.promptId} className={styles.prompt}>
        {!isOpen && isReadOnly ? words.nothingYet : props.prompt}
      </p>
      {isOpen ? props.children({ ...ids, isAskedFor }) : null}
      {isOpen || isReadOnly ? null : <Plus aria-hidden size={20} className={styles.plus} />}
    </section>
  );
}
