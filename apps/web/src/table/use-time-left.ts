// What is left of the step, by the server's clock: the same for everybody, after a reload or when a phone wakes.

import { remainingMs } from '@terreau/workshop/timer';
import { useEffect, useRef, useState } from 'react';
import { useBoard, useSession } from '../live/hooks.tsx';

const tickMs = 500;

/** Milliseconds; null where the step has no end. */
export function useTimeLeft(): number | null {
  const { serverNow } = useBoard();
  const { phase } = useSession();
  const [now, setNow] = useState(serverNow);
  const isRunning = phase.endsAt !== null;
  useEffect(() => {
    setNow(serverNow());
    if (!isRunning) return undefined;
    const ticking = setInterval(() => setNow(serverNow()), tickMs);
    return () => clearInterval(ticking);
  }, [serverNow, isRunning]);
  return remainingMs(phase, now);
}

/** Longer ago than this, the end is no news: the phone was asleep. */
const newsMs = 4_000;

/** Calls when the time of the step has just run out before one's eyes. */
export function useTimeUp(onUp: () => void): void {
  const { serverNow } = useBoard();
  const { phase } = useSession();
  const left = useTimeLeft();
  /** The end that was still to come when it was last looked at. */
  const awaited = useRef<number | null>(null);
  useEffect(() => {
    if (left === null || left > 0) awaited.current = phase.endsAt;
    else if (awaited.current !== null && awaited.current === phase.endsAt) {
      awaited.current = null;
      if (serverNow() - (phase.endsAt ?? 0) < newsMs) onUp();
    }
  });
}
