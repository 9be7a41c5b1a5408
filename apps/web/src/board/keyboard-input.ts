// Listens to the keyboard for the canvas, and leaves alone what is typed into fields and pressed on buttons.

import type { Shortcut } from './shortcuts.ts';
import { shortcutOf } from './shortcuts.ts';

export interface KeyState {
  readonly isSpaceDown: () => boolean;
}

export interface Keyboard extends KeyState {
  readonly detach: () => void;
}

/** Keys that a button, a link or a list needs for itself. */
const controlKeys: ReadonlySet<Shortcut['does']> = new Set(['edit', 'nudge']);
const fields = 'input, textarea, select, [contenteditable="true"], dialog, [role="menu"], [role="dialog"]';
const controls = 'button, a, summary, [role="button"]';

/** Calls `run` for each shortcut and `onSpace` when the space bar goes down or up, until detached. */
export function attachKeyboard(run: (shortcut: Shortcut) => void, onSpace: () => void): Keyboard {
  let isSpaceDown = false;
  const setSpace = (isDown: boolean) => {
    if (isSpaceDown === isDown) return;
    isSpaceDown = isDown;
    onSpace();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (event.defaultPrevented || event.isComposing || target.closest(fields)) return;
    const isOnControl = target.closest(controls) !== null;
    if (event.key === ' ' && !isOnControl) {
      event.preventDefault();
      setSpace(true);
      return;
    }
    const shortcut = shortcutOf(event);
    if (!shortcut || (isOnControl && controlKeys.has(shortcut.does))) return;
    event.preventDefault();
    run(shortcut);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === ' ') setSpace(false);
  };
  const onBlur = () => setSpace(false);
  window.addEventListener('keydown', onKeyDown);
  window.addEventListener('keyup', onKeyUp);
  window.addEventListener('blur', onBlur);
  return {
    isSpaceDown: () => isSpaceDown,
    detach() {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keyup', onKeyUp);
      window.removeEventListener('blur', onBlur);
    },
  };
}
