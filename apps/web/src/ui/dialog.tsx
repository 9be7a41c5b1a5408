// A dialog over the page: the browser's own, which keeps the focus inside, gives it back, and closes with Escape.

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../language/words.ts';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';
import { firstField } from './focus-on-open.ts';
import { uiWords } from './ui-words.ts';

/** Shown as long as it is in the tree; `onClose` is called when somebody closes it. */
export function Dialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at its foot. */
  readonly actions?: ReactNode;
}) {
  const words = useWords(uiWords);
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The field that it asks for, else its first answer, which is always the harmless one.
    (firstField(element) ?? element?.querySelector<HTMLElement>('[data-answers] button'))?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      {/* A header or footer here would be a landmark of the whole page. */}
      <div className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {props.title}
        </h2>
        <IconButton label={words.close} onClick={props.onClose}>
          <X aria-hidden size={22} />
        </IconButton>
      </div>
      <div className={styles.body}>{props.children}</div>
      {props.actions ? (
        <div className={styles.actions} data-answers>
          {props.actions}
        </div>
      ) : null}
    </dialog>
  );
}
