// What has just been revealed, for React.

import type { CardId } from '@terreau/board/ids';
import { useCallback, useSyncExternalStore } from 'react';
import { useBoard } from '../live/hooks.tsx';
import { revealedOn } from './revealed.ts';

/** Begins to watch for what is revealed on the board, so that whatever shows it finds it. */
export function useRevealWatch(): void {
  revealedOn(useBoard());
}

/** The milliseconds after which a card that is revealed now has its turn; undefined for every other card. */
export function useTurn(id: CardId): number | undefined {
  const revealed = revealedOn(useBoard());
  const read = useCallback(() => revealed.get().get(id), [revealed, id]);
  return useSyncExternalStore(revealed.subscribe, read);
}
