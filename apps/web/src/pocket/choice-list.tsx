// Choices one below the other, each a button as wide as the dialog; arrows move through them as the tab key does.

import type { LucideIcon } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import styles from './choice-list.module.css';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly choose: () => void;
}

export function ChoiceList({ choices }: { readonly choices: readonly Choice[] }) {
  return (
    <ul className={styles.choices} data-answers>
      {choices.map(({ id, label, icon: Icon, choose }) => (
        <li key={id}>
          <button type="button" className={styles.choice} dir="auto" onClick={choose} onKeyDown={moveThrough}>
            {Icon ? <Icon aria-hidden size={20} /> : null}
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}

function moveThrough(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...(event.currentTarget.closest('ul')?.querySelectorAll('button') ?? [])];
  const at = buttons.indexOf(event.currentTarget);
  buttons.at((at + step) % buttons.length)?.focus();
}
