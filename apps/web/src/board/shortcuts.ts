// Which key means what on the canvas. Pure.

import type { Point } from '@terreau/board/geometry';

export type Shortcut =
  | { readonly does: 'undo' | 'redo' | 'select-all' | 'add-card' | 'edit' | 'delete' | 'group' }
  | {
      readonly does:
        | 'cancel'
        | 'fit'
        | 'fit-selection'
        | 'actual-size'
        | 'zoom-in'
        | 'zoom-out'
        | 'hand'
        | 'select'
        | 'lasso';
    }
  | { readonly does: 'nudge'; readonly by: Point };

/** What is read of a KeyboardEvent. */
export interface Key {
  readonly key: string;
  /** The place of the key on the keyboard: digits need shift on a French one. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const step = 8;
const largeStep = 40;

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const plain: Readonly<Record<string, Exclude<Shortcut['does'], 'nudge'>>> = {
  n: 'add-card',
  g: 'group',
  h: 'hand',
  v: 'select',
  l: 'lasso',
  Enter: 'edit',
  F2: 'edit',
  Delete: 'delete',
  Backspace: 'delete',
  Escape: 'cancel',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
};

const withControl: Readonly<Record<string, Exclude<Shortcut['does'], 'nudge'>>> = {
  z: 'undo',
  y: 'redo',
  a: 'select-all',
};

/** The command that a key stands for, null for all others. */
export function shortcutOf(event: Key): Shortcut | null {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey) {
    const does = withControl[key];
    if (!does) return null;
    return { does: does === 'undo' && event.shiftKey ? 'redo' : does };
  }
  const arrow = arrows[key];
  if (arrow) {
    const by = event.shiftKey ? largeStep : step;
    return { does: 'nudge', by: [arrow[0] * by, arrow[1] * by] };
  }
  if (event.shiftKey && event.code === 'Digit1') return { does: 'fit' };
  if (event.shiftKey && event.code === 'Digit2') return { does: 'fit-selection' };
  if (event.shiftKey && event.code === 'Digit0') return { does: 'actual-size' };
  const does = plain[key];
  return does ? { does } : null;
}
