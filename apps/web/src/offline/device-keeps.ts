// Whether this device can keep what is written without a network. Private windows of some browsers keep nothing, and a
// full device nothing more: then the page says so, and is not closed by accident.

import { createSource, type Source } from '../live/source.ts';
import { hasUnsavedWork } from './unsaved-work.ts';

const keeps = createSource(true);

export const deviceKeeps: Source<boolean> = keeps;

/** Told by whoever could not keep something. */
export function tellNotKept(): void {
  keeps.set(false);
}

/** Asks before a page is closed that is the only place where something is; called once. */
export function guardUnkept(): void {
  window.addEventListener('beforeunload', (event) => {
    if (!keeps.get() && hasUnsavedWork()) event.preventDefault();
  });
}
