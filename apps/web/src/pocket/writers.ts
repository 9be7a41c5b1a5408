// Who is typing where, known to the list once and not by each of its cards.

import type { CardId, ClusterId } from '@terreau/board/ids';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { BoardLink } from '../live/board-link.ts';
import { peersOf } from '../live/presence.ts';
import { createSource, type Source } from '../live/source.ts';

/** By the id of a card or cluster, the name of who is typing in it. */
export type Writers = ReadonlyMap<string, string>;

const nobody: Source<Writers> = createSource<Writers>(new Map());

const WritersContext = createContext(nobody);

export const WritersProvider = WritersContext;

/** The source behind the provider; it says something new when somebody begins or ends to type, not when they move. */
export function useWritersOf(link: BoardLink): Source<Writers> {
  const [writers] = useState(() => createSource(writersOf(link)));
  useEffect(() => {
    const update = () => {
      const now = writersOf(link);
      if (!isSame(writers.get(), now)) writers.set(now);
    };
    update();
    link.awareness.on('change', update);
    const stop = link.session.subscribe(update);
    return () => {
      link.awareness.off('change', update);
      stop();
    };
  }, [link, writers]);
  return writers;
}

/** The name of who is typing in a card or a cluster's title, null for nobody. */
export function useWriterIn(id: CardId | ClusterId): string | null {
  const writers = useContext(WritersContext);
  return useSyncExternalStore(writers.subscribe, () => writers.get().get(id) ?? null);
}

function writersOf(link: BoardLink): Writers {
  return new Map(peersOf(link).flatMap(({ editing, name }) => (editing ? [[editing, name] as const] : [])));
}

function isSame(a: Writers, b: Writers): boolean {
  return a.size === b.size && [...b].every(([id, name]) => a.get(id) === name);
}
