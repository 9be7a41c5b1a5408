// What a button of the facilitator's bar opens: beside the board on a laptop, over the bar on a phone. The board stays in
// use behind it; Escape closes it, and the focus goes back to its button.

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../language/words.ts';
import { IconButton } from '../ui/button.tsx';
import { uiWords } from '../ui/ui-words.ts';
import styles from './sheet.module.css';

export function Sheet(props: {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const words = useWords(uiWords);
  const titleId = useId();
  const sheet = useRef<HTMLDivElement>(null);
  const { id, onClose } = props;
  useEffect(() => {
    const element = sheet.current;
    const opener = document.querySelector<HTMLElement>(`[aria-controls="${id}"]`);
    element?.focus();
    return () => {
      if (element?.contains(document.activeElement)) opener?.focus();
    };
  }, [id]);
  useEffect(() => {
    const onKey = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      const isHere = target instanceof Node && (target === document.body || sheet.current?.contains(target));
      // A dialog that it has opened closes before it.
      const isInDialog = target instanceof Element && target.closest('dialog') !== null;
      if (key === 'Escape' && isHere && !isInDialog && !defaultPrevented) onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <div ref={sheet} id={id} className={styles.sheet} role="dialog" aria-labelledby={titleId} tabIndex={-1}>
      <div className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {props.title}
        </h2>
        <IconButton label={words.close} onClick={onClose}>
          <X aria-hidden size={22} />
        </IconButton>
      </div>
      {props.children}
    </div>
  );
}

/** A part of a sheet under a heading of its own. */
export function SheetPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.part}>
      <h3 className={styles.partTitle}>{title}</h3>
      {children}
    </div>
  );
}
