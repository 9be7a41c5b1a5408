// When a lost connection is tried again. The waits double and are drawn at random, so that a hall whose server or network
// comes back does not knock all at once; the server's own word on when to come back counts more; and nobody waits once the
// device has its network again or its page is looked at again. The provider is a stock one: before each of its waits it is
// told how long that one is.

import { manyArrive, readLater } from '@terreau/sync/later';
import type { WebsocketProvider } from 'y-websocket';

/** Where the browser says that the network is back or the page is seen. */
export interface Surroundings {
  readonly random: () => number;
  /** Milliseconds. */
  readonly now: () => number;
  /** Calls `wake` when it is worth trying at once; returns what ends that. */
  readonly onWake: (wake: () => void) => () => void;
}

const shortestMs = 250;
const longestMs = 8_000;
/** Those who were told the same moment come within this time after it. */
const spreadMs = 500;

/** How long to wait after so many attempts that have failed, and after what the server has said. */
export function waitMs(attempts: number, laterMs: number | null, random: () => number): number {
  if (laterMs !== null) return laterMs + random() * spreadMs;
  return random() * Math.min(longestMs, shortestMs * 2 ** attempts);
}

/** So many failures that the provider's own doubling is above any wait, which is then the longest that it is given. */
const beyondDoubling = 30;

/**
 * Lets a provider come back in this way until the returned function is called. `onCrowd` hears whether the server has said
 * that many arrive, and again when it is over.
 */
export function comeBackGently(
  provider: WebsocketProvider,
  { random, now, onWake }: Surroundings,
  onCrowd: (isCrowded: boolean) => void,
): () => void {
  let attempts = 0;
  let notBefore = 0;

  const onClose = (event: CloseEvent | null): void => {
    const laterMs = readLater(event?.reason ?? '');
    attempts++;
    notBefore = laterMs === null ? 0 : now() + laterMs;
    provider.maxBackoffTime = waitMs(attempts, laterMs, random);
    provider.wsUnsuccessfulReconnects = beyondDoubling;
    onCrowd(event?.reason.startsWith(manyArrive) ?? false);
  };
  const onSync = (isSynced: boolean): void => {
    if (!isSynced) return;
    attempts = 0;
    onCrowd(false);
  };
  const wake = (): void => {
    if (provider.shouldConnect && now() >= notBefore) provider.connect();
  };

  provider.on('connection-close', onClose);
  provider.on('sync', onSync);
  const stopWaking = onWake(wake);
  return () => {
    stopWaking();
    provider.off('connection-close', onClose);
    provider.off('sync', onSync);
  };
}

/** What a browser's page tells. */
export const browserSurroundings: Surroundings = {
  random: Math.random,
  now: Date.now,
  onWake(wake) {
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') wake();
    };
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', onVisible);
    };
  },
};
