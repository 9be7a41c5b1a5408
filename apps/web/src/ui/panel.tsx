// A titled box beside or below the board.

import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './panel.module.css';

/** A region with a heading, and beside the heading whatever belongs to all of it. */
export function Panel(props: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly tone?: 'plain' | 'warning';
  readonly children: ReactNode;
}) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className={classNames(styles.panel, props.tone === 'warning' && styles.warning)}
    >
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {props.title}
        </h2>
        {props.aside}
      </header>
      {props.children}
    </section>
  );
}
