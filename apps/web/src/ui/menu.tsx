// A menu that opens under its button: arrows move through it, Escape and a press elsewhere close it, and the focus
// returns to the button.

import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { IconButton } from './button.tsx';
import styles from './menu.module.css';

interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

export interface MenuGroup {
  readonly title: string;
  readonly choices: readonly MenuChoice[];
}

/** Groups of choices of which one each holds. */
export function Menu(props: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly groups: readonly MenuGroup[];
}) {
  const [isOpen, setOpen] = useState(false);
  const menuId = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useClosingPress(root, isOpen, () => setOpen(false));
  useEffect(() => {
    if (isOpen) itemsIn(root.current)[0]?.focus();
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div ref={root} className={styles.root}>
      <IconButton
        ref={button}
        label={props.label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {props.icon}
      </IconButton>
      {isOpen ? (
        <div
          id={menuId}
          className={styles.menu}
          role="menu"
          tabIndex={-1}
          aria-label={props.label}
          onKeyDown={(event) => moveFocus(event, itemsIn(root.current), close)}
        >
          {props.groups.map((group) => (
            <Group key={group.title} group={group} onDone={close} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function Group({ group, onDone }: { readonly group: MenuGroup; readonly onDone: () => void }) {
  const titleId = useId();
  return (
    <fieldset aria-labelledby={titleId} className={styles.group}>
      <div id={titleId} className={styles.title}>
        {group.title}
      </div>
      {group.choices.map((choice) => (
        <button
          key={choice.id}
          type="button"
          role="menuitemradio"
          aria-checked={choice.isChosen}
          tabIndex={-1}
          className={styles.item}
          onClick={() => {
            choice.choose();
            onDone();
          }}
        >
          {choice.label}
          {choice.isChosen ? <Check aria-hidden size={18} /> : null}
        </button>
      ))}
    </fieldset>
  );
}

/** The choices of a menu. */
export function itemsIn(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

/** What keys do in a menu: they move through its items, or close it. */
export function moveFocus(event: KeyboardEvent, items: readonly HTMLElement[], close: () => void): void {
  const at = items.findIndex((item) => item.matches(':focus'));
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const step = steps[event.key];
  if (step !== undefined) {
    event.preventDefault();
    items.at(step % items.length)?.focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.stopPropagation();
    close();
  }
}

/** Closes what is open when somebody presses elsewhere. */
export function useClosingPress(
  root: { readonly current: HTMLElement | null },
  isOpen: boolean,
  close: () => void,
): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !root.current?.contains(target)) close();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  });
}
