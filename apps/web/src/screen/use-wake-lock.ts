// Keeps the display on while the page is shown. Browsers take the lock away from hidden pages, so it is asked for anew
// whenever the page is seen again; those that refuse it only dim.

import { useEffect } from 'react';

export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isGone = false;
    const acquire = async () => {
      if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
      try {
        const got = await navigator.wakeLock.request('screen');
        if (isGone) await got.release();
        else lock = got;
      } catch {
        // Refused on low battery or by policy: nothing else can be done about it.
        lock = null;
      }
    };
    const onVisible = () => void acquire();
    onVisible();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      isGone = true;
      document.removeEventListener('visibilitychange', onVisible);
      void lock?.release();
    };
  }, []);
}
