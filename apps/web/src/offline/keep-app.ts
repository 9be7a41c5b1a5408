// Lets the service worker keep the program on this device, once the page has come to rest: it must not compete with what
// somebody is waiting for.

/** Long enough for the first board to be there on a slow network. */
const restMs = 5_000;

export function keepApp(): void {
  if (!('serviceWorker' in navigator)) return;
  const register = () => {
    navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => {
      // Forbidden (private windows, no https) or no room: the program then needs a network to open, and nothing else.
    });
  };
  const whenAtRest = () => setTimeout(register, restMs);
  if (document.readyState === 'complete') whenAtRest();
  else window.addEventListener('load', whenAtRest, { once: true });
}
