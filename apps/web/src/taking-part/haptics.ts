// A short tick under the finger, where the device has one and its owner wants motion.

const tickMs = 12;
/** Twice, so that it is felt by somebody who is listening to others. */
const callMs = [60, 80, 60];

/** What one has done is done. */
export function tick(): void {
  vibrate(tickMs);
}

/** Something asks for one's attention. */
export function call(): void {
  vibrate(callMs);
}

function vibrate(pattern: number | number[]): void {
  // Browsers refuse it, and complain, before the page was touched for the first time.
  if (!('vibrate' in navigator) || !navigator.userActivation.hasBeenActive) return;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  navigator.vibrate(pattern);
}
