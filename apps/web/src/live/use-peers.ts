// Who else is here, for React.

import { useEffect, useState } from 'react';
import { useBoard } from './hooks.tsx';
import { type Peer, peersOf } from './presence.ts';

/** What of a peer changes with every move of their hand. */
type Moving = 'cursor' | 'drag' | 'view' | 'card' | 'summons';

/** Everybody else without what moves, for React; wakes when somebody comes, goes or begins to type. */
export function usePeers(): readonly Omit<Peer, Moving>[] {
  const link = useBoard();
  const [peers, setPeers] = useState(() => peersOf(link));
  useEffect(() => {
    const update = () =>
      setPeers((before) => {
        const now = peersOf(link);
        return isSameButMoved(before, now) ? before : now;
      });
    update();
    link.awareness.on('change', update);
    const stop = link.session.subscribe(update);
    return () => {
      link.awareness.off('change', update);
      stop();
    };
  }, [link]);
  return peers;
}

function isSameButMoved(before: readonly Peer[], now: readonly Peer[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ id, name, role, editing }, at) => {
      const peer = before[at];
      return peer?.id === id && peer.name === name && peer.role === role && peer.editing === editing;
    })
  );
}
