// When a nudge has ended: its key goes up, another one goes down, a pointer begins something, or the page is left.

/** Listens until the returned function is called. */
export function attachNudgeEnd(settle: () => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.key.startsWith('Arrow')) settle();
  };
  // Before whatever else these begin.
  const options = { capture: true };
  const ends = ['keyup', 'blur', 'pagehide', 'pointerdown'] as const;
  for (const end of ends) window.addEventListener(end, settle, options);
  window.addEventListener('keydown', onKeyDown, options);
  return () => {
    for (const end of ends) window.removeEventListener(end, settle, options);
    window.removeEventListener('keydown', onKeyDown, options);
  };
}
