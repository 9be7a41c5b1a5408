// Listens to the keyboard for the list, and leaves alone what is typed into fields and pressed in dialogs.

import type { CardId } from '@terreau/board/ids';
import { type OutlineKey, outlineKeyOf, type Place } from './outline-keys.ts';

const fields = 'input:not([type="checkbox"]), textarea, select, dialog, [role="menu"]';

/**
 * Calls `press` for each key that means something, with the card that has the focus, until the returned function is called.
 * Undo, help and Escape are heard wherever the focus is on the page.
 */
export function attachKeys(
  root: HTMLElement,
  press: (key: OutlineKey, card: CardId | null) => void,
): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || event.isComposing || !(target instanceof Element)) return;
    if (target.closest(fields)) return;
    const item = root.contains(target) ? target.closest<HTMLElement>('[data-card]') : null;
    const place: Place = item === null ? 'elsewhere' : item === target ? 'card' : 'inside';
    const key = outlineKeyOf(event, place);
    if (!key) return;
    // Escape has other listeners too.
    if (key !== 'leave') event.preventDefault();
    if (key === 'help') event.stopPropagation();
    press(key, (item?.dataset['card'] as CardId | undefined) ?? null);
  };
  // Before the page hears it, which has a help of its own for the canvas.
  document.body.addEventListener('keydown', onKeyDown);
  return () => document.body.removeEventListener('keydown', onKeyDown);
}
