// A button for something that the rules may forbid. What the step allows nobody in this role has no button; what is
// forbidden for this selection or this moment only is greyed, and says why when it is pressed. [T4]

import type { ReactNode } from 'react';
import { useLocale } from '../../language/locale.ts';
import { IconButton } from '../../ui/button.tsx';
import { toasts } from '../../ui/toasts.ts';
import type { Permission } from '../commands/permitted.ts';
import { reasonOf } from '../commands/reason.ts';
import styles from './action-button.module.css';

export interface ActionButtonProps {
  readonly label: string;
  readonly permission: Permission;
  readonly onAct: () => void;
  readonly children: ReactNode;
  /** For what is on or off. */
  readonly pressed?: boolean;
  /** For what opens something. */
  readonly expanded?: boolean;
  readonly controls?: string;
}

export function ActionButton(props: ActionButtonProps) {
  const { label, permission, onAct, children, pressed, expanded, controls } = props;
  const reason = useReason(permission);
  if (isOutOfStep(permission)) return null;
  return (
    <IconButton
      label={label}
      title={reason ? `${label}\n${reason}` : label}
      className={styles.action ?? ''}
      aria-disabled={reason !== null}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-controls={expanded ? controls : undefined}
      onClick={() => (reason ? toasts.show({ text: reason }) : onAct())}
    >
      {children}
    </IconButton>
  );
}

/** Whether no selection would make it allowed before the next step. */
export function isOutOfStep(permission: Permission): boolean {
  return !permission.ok && permission.because === 'phase';
}

/** Why something is not allowed, in words; null when it is. */
export function useReason(permission: Permission): string | null {
  const locale = useLocale();
  return permission.ok ? null : reasonOf(permission, locale);
}
