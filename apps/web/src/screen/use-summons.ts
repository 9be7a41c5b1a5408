// For how long a projection shows where whoever leads the table has called everyone: a minute from their last call.

import { useEffect } from 'react';
import { followingOf } from '../following/following.ts';
import { useBoard, useSource } from '../live/hooks.tsx';

const summonedForMs = 60_000;

/** Whether everyone is called to a place of the board now. */
export function useSummons(): boolean {
  const link = useBoard();
  const { led, stop } = followingOf(link);
  const by = useSource(led);
  const calledAt = by?.how === 'summoned' ? by.to.stamp : null;
  useEffect(() => {
    if (calledAt === null) return undefined;
    const ending = setTimeout(stop, Math.max(0, calledAt + summonedForMs - link.serverNow()));
    return () => clearTimeout(ending);
  }, [calledAt, stop, link]);
  return calledAt !== null;
}
