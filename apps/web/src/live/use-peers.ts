// Who else is here, for React.

import { useEffect, useState, useSyncExternalStore } from 'react';
import { useBoard } from './hooks.tsx';
import { followPeers, type Peer, peersOf } from './presence.ts';
import { createSource } from './source.ts';

/** What of a peer changes with every move of their hand. */
type Moving = 'cursor' | 'drag' | 'view' | 'card' | 'summons';

/** Everybody else without what moves, for React; wakes when somebody comes, goes or begins to type. */
export function usePeers(): readonly Omit<Peer, Moving>[] {
  const link = useBoard();
  const [peers] = useState(() => createSource<readonly Peer[]>(peersOf(link)));
  useEffect(() => followPeers(link, peers, { read: (all) => all, isSame: isSameButMoved }), [link, peers]);
  return useSyncExternalStore(peers.subscribe, peers.get);
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
