// Renews the page by itself when nobody notices: the page is not looked at, or nobody has touched anything for a minute,
// everything is at the server, and nothing is open or half written.

export interface Quiet {
  readonly isHidden: boolean;
  /** Milliseconds since a key, a finger or a mouse did something here. */
  readonly untouchedMs: number;
  readonly hasUnsavedWork: boolean;
  /** Whether the caret is in a text that has letters. */
  readonly isWriting: boolean;
  readonly isDialogOpen: boolean;
}

const untouchedEnoughMs = 60_000;
const lookEveryMs = 1_000;

/** Whether the page may be renewed without anybody noticing. */
export function mayReload(quiet: Quiet): boolean {
  if (quiet.hasUnsavedWork || quiet.isWriting || quiet.isDialogOpen) return false;
  return quiet.isHidden || quiet.untouchedMs >= untouchedEnoughMs;
}

/** Notes each touch of the page, until `end`. */
export function watchTouches(now: () => number): { readonly last: () => number; readonly end: () => void } {
  const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input'];
  let last = now();
  const note = () => {
    last = now();
  };
  for (const input of inputs) document.addEventListener(input, note, { capture: true, passive: true });
  return {
    last: () => last,
    end() {
      for (const input of inputs) document.removeEventListener(input, note, { capture: true });
    },
  };
}

/** Calls `reload` once the page is quiet, unless the returned function is called before. */
export function reloadWhenIdle(isQuiet: () => boolean, reload: () => void): () => void {
  const look = () => {
    if (!isQuiet()) return;
    stop();
    reload();
  };
  const timer = setInterval(look, lookEveryMs);
  document.addEventListener('visibilitychange', look);
  const stop = () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
  return stop;
}

/** Whether the caret is in a field with something in it. */
export function isWriting(field: Element | null): boolean {
  return (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && field.value !== '';
}
