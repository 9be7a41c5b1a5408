// The notices at the foot of the page, read aloud politely. They wait while somebody points at them or is in them.

import { X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useWords } from '../language/words.ts';
import { Button, IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './toast-list.module.css';
import { type Toast, toasts } from './toasts.ts';
import { uiWords } from './ui-words.ts';

const shownForMs = 7_000;

/** Shown once, at the root of the app. */
export function ToastList() {
  const words = useWords(uiWords);
  const list = useSyncExternalStore(toasts.subscribe, toasts.list);
  const [isHeld, setHeld] = useState(false);
  return (
    <section
      className={styles.list}
      aria-label={words.notices}
      aria-live="polite"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {list.map((toast) => (
        <ToastItem key={toast.id} toast={toast} isHeld={isHeld} />
      ))}
    </section>
  );
}

function ToastItem({ toast, isHeld }: { readonly toast: Toast; readonly isHeld: boolean }) {
  const words = useWords(uiWords);
  const { id, action } = toast;
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => toasts.dismiss(id), shownForMs);
    return () => clearTimeout(timer);
  }, [id, isHeld]);
  const act = () => {
    toasts.dismiss(id);
    action?.run();
  };
  return (
    <div className={classNames(styles.toast, toast.tone === 'problem' && styles.problem)}>
      <p className={styles.text}>{toast.text}</p>
      {action ? (
        <Button look="quiet" className={styles.action} onClick={act}>
          {action.label}
        </Button>
      ) : null}
      <IconButton label={words.close} className={styles.action} onClick={() => toasts.dismiss(id)}>
        <X aria-hidden size={18} />
      </IconButton>
    </div>
  );
}
