// Listens to the keyboard for the canvas, and leaves alone what is typed into fields and pressed on buttons.

import { type Shortcut, shortcutOf } from './shortcuts.ts';

/** Keys that a button, a link or a list needs for itself. */
const controlKeys: ReadonlySet<Shortcut['does']> = new Set(['edit', 'nudge']);
const fields = 'input, textarea, select, [contenteditable="true"], dialog, [role="menu"], [role="dialog"]';
const controls = 'button, a, summary, [role="button"]';

/** Calls `run` for each shortcut and `onSpace` when the space bar goes down or up, until the returned function is called. */
export function attachKeyboard(
  run: (shortcut: Shortcut) => void,
  onSpace: (isDown: boolean) => void,
): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (event.defaultPrevented || event.isComposing || target.closest(fields)) return;
    const isOnControl = target.closest(controls) !== null;
    if (event.key === ' ' && !isOnControl) {
      event.preventDefault();
      onSpace(true);
      return;
    }
    const shortcut = shortcutOf(event);
    if (!shortcut || (isOnControl && controlKeys.has(shortcut.does))) return;
    event.preventDefault();
    run(shortcut);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === ' ') onSpace(false);
  };
  const onBlur = () => onSpace(false);
  window.addEventListener('keydown', onKeyDown);
  window.addEventListener('keyup', onKeyUp);
  window.addEventListener('blur', onBlur);
  return () => {
    window.removeEventListener('keydown', onKeyDown);
    window.removeEventListener('keyup', onKeyUp);
    window.removeEventListener('blur', onBlur);
  };
}
