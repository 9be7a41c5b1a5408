// One line of the palette.

import type { ReactNode } from 'react';
import { useShortcutText } from './keyboard.ts';
import styles from './palette.module.css';
import type { ActionEntry } from './palette-entries.ts';

interface OptionProps {
  readonly id: string;
  /** Whether Enter chooses it. */
  readonly isAt: boolean;
  readonly onChoose: () => void;
}

export function Option(props: OptionProps & { readonly isRefused?: boolean; readonly children: ReactNode }) {
  return (
    <div
      id={props.id}
      className={styles.option}
      role="option"
      tabIndex={-1}
      aria-selected={props.isAt}
      aria-disabled={props.isRefused || undefined}
      // The field keeps the focus, and its keys do what a press does.
      onPointerDown={(event) => event.preventDefault()}
      onClick={props.onChoose}
      onKeyDown={undefined}
    >
      {props.children}
    </div>
  );
}

/** An action with its shortcut, or greyed with the reason why not. */
export function ActionOption({ entry, ...props }: OptionProps & { readonly entry: ActionEntry }) {
  const shortcut = useShortcutText()(entry.action.keys);
  return (
    <Option {...props} isRefused={entry.reason !== null}>
      <span className={styles.name}>{entry.name}</span>
      {entry.reason ? <span className={styles.about}>{entry.reason}</span> : null}
      {shortcut && !entry.reason ? <kbd className={styles.keys}>{shortcut}</kbd> : null}
    </Option>
  );
}
