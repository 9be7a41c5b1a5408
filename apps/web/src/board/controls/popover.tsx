// A few choices that open under a button of the selection's bar and close after one was made.

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Permission } from '../commands/permitted.ts';
import { ActionButton, isOutOfStep } from './action-button.tsx';
import styles from './selection-bar.module.css';

export function Popover(props: {
  readonly label: string;
  readonly permission: Permission;
  readonly button: ReactNode;
  readonly children: (close: () => void) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = () => setOpen(false);
  useEffect(() => {
    if (!isOpen) return undefined;
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    // Before the canvas hears it, which would give up the selection.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [isOpen]);
  if (isOutOfStep(props.permission)) return null;
  return (
    <div ref={root} className={styles.popoverRoot}>
      <ActionButton
        label={props.label}
        permission={props.permission}
        expanded={isOpen}
        controls={id}
        onAct={() => setOpen(!isOpen)}
      >
        {props.button}
      </ActionButton>
      {isOpen ? (
        <div id={id} className={styles.popover}>
          {props.children(close)}
        </div>
      ) : null}
    </div>
  );
}
