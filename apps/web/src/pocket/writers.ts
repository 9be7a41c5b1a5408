// Who is typing where, known to the list once and not by each of its cards.

import type { CardId, ClusterId } from '@terreau/board/ids';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { BoardLink } from '../live/board-link.ts';
import { createSource, type Source } from '../live/source.ts';
import { followWriters, type Writers } from '../live/writers.ts';

const nobody: Source<Writers> = createSource<Writers>(new Map());

const WritersContext = createContext(nobody);

export const WritersProvider = WritersContext;

/** The source behind the provider. */
export function useWritersOf(link: BoardLink): Source<Writers> {
  const [writers] = useState(() => createSource<Writers>(new Map()));
  useEffect(() => followWriters(link, writers), [link, writers]);
  return writers;
}

/** The name of who is typing in a card or a cluster's title, null for nobody. */
export function useWriterIn(id: CardId | ClusterId): string | null {
  const writers = useContext(WritersContext);
  return useSyncExternalStore(writers.subscribe, () => writers.get().get(id) ?? null);
}
