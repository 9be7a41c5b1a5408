// Keys, wherever on the page the focus is, unless somebody is typing: a field, a menu and a dialog keep theirs, and so do
// buttons.

import type { Key } from '../actions/keys.ts';

/** Keys that a button, a link or a list needs for itself. */
const controlKeys: ReadonlySet<string> = new Set([
  'Enter',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
]);
const fields = 'input, textarea, select, [contenteditable="true"], dialog, [role="menu"], [role="dialog"]';
const controls = 'button, a, summary, [role="button"]';

/**
 * Calls `press` for each key, which says whether it was one of the board's, and `onSpace` when the space bar goes down or
 * up, until the returned function is called.
 */
export function attachKeyboard(press: (key: Key) => boolean, onSpace: (isDown: boolean) => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (event.defaultPrevented || event.isComposing || target.closest(fields)) return;
    const isOnControl = target.closest(controls) !== null;
    if (event.key === ' ' && !isOnControl) {
      event.preventDefault();
      onSpace(true);
      return;
    }
    if (isOnControl && controlKeys.has(event.key)) return;
    if (press(event)) event.preventDefault();
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
