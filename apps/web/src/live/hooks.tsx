// The board's link in React: a context and the hooks that read it. Each wakes its component only for what it reads.

import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import type { BoardId, CardId, ClusterId, ParticipantId } from '@terreau/board/ids';
import type { ActionType } from '@terreau/workshop/permissions';
import type { Session } from '@terreau/workshop/session';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { type BoardLink, type LinkStatus, openBoard } from './board-link.ts';
import { keepOpen, type Opening } from './kept-open.ts';
import type { Source } from './source.ts';

const BoardContext = createContext<BoardLink | null>(null);

export function BoardProvider({ link, children }: { link: BoardLink; children: ReactNode }): ReactNode {
  return <BoardContext value={link}>{children}</BoardContext>;
}

/** Throws outside of a BoardProvider. */
export function useBoard(): BoardLink {
  const link = useContext(BoardContext);
  if (!link) throw new Error('useBoard needs a BoardProvider around it');
  return link;
}

/**
 * Opens a board for as long as the component is there, and opens it anew when the server refused a change; what was
 * refused is then in `link.rescued`. `ended` means that this browser may not be on the board any more.
 */
export function useOpenBoard(board: BoardId, as: 'person' | 'screen'): Opening {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  useEffect(
    () =>
      keepOpen({
        open: (onEnded) => openBoard(board, { as, onEnded }),
        onOpening: setOpening,
        random: Math.random,
      }),
    [board, as],
  );
  return opening;
}

export function useSource<T>(source: Source<T>): T {
  return useSyncExternalStore(source.subscribe, source.get);
}

export function useSession(): Session {
  return useSource(useBoard().session);
}

export function useLinkStatus(): LinkStatus {
  return useSource(useBoard().status);
}

export function useCard(id: CardId): Card | undefined {
  const { store } = useBoard();
  const subscribe = useCallback((wake: () => void) => store.subscribeTo(id, wake), [store, id]);
  return useSyncExternalStore(subscribe, () => store.card(id));
}

export function useCluster(id: ClusterId): Cluster | undefined {
  const { store } = useBoard();
  const subscribe = useCallback((wake: () => void) => store.subscribeTo(id, wake), [store, id]);
  return useSyncExternalStore(subscribe, () => store.cluster(id));
}

/** All cards, oldest first; wakes for every touched card. */
export function useCards(): readonly Card[] {
  const { store } = useBoard();
  return useSyncExternalStore(store.subscribe, store.cards);
}

/** All clusters, oldest first. */
export function useClusters(): readonly Cluster[] {
  const { store } = useBoard();
  return useSyncExternalStore(store.subscribe, store.clusters);
}

/** Whether you may do this now; wakes when that changes, with the phase or your role. */
export function useCan(action: ActionType, author?: ParticipantId): boolean {
  const { session, can } = useBoard();
  return useSyncExternalStore(session.subscribe, () => can(action, author));
}
