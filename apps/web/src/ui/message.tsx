// A page's worth of bad news in two sentences, and what to do about it.

import type { ReactNode } from 'react';
import styles from './message.module.css';

export function Message(props: {
  readonly title: string;
  readonly text: string;
  /** The buttons. */
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.message} role="alert">
      <h1 className={styles.title}>{props.title}</h1>
      <p className={styles.text}>{props.text}</p>
      <div className={styles.actions}>{props.children}</div>
    </div>
  );
}
