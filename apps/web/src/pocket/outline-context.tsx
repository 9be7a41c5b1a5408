// The state of the list in React. Each hook wakes its component only for what it reads: a list may have a thousand cards.

import type { CardId, ParticipantId } from '@terreau/board/ids';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { useBoard } from '../live/hooks.tsx';
import type { Source } from '../live/source.ts';
import type { Outline } from './outline.ts';
import type { OutlineActions } from './outline-actions.ts';

interface Desk {
  readonly outline: Outline;
  readonly actions: OutlineActions;
}

const DeskContext = createContext<Desk | null>(null);

export const DeskProvider = DeskContext;

export function useOutline(): Outline {
  return useDesk().outline;
}

export function useActions(): OutlineActions {
  return useDesk().actions;
}

/** What is read of a source: a word, a number or a yes, so that it is the same as long as it says the same. */
export function usePart<T, Part extends string | number | boolean | null>(
  source: Source<T>,
  read: (value: T) => Part,
): Part {
  return useSyncExternalStore(source.subscribe, () => read(source.get()));
}

/** In which way a card is open. */
export function useOpenedOn(card: CardId): 'text' | 'note' | null {
  return usePart(useOutline().opened, (opened) =>
    (opened?.on === 'text' || opened?.on === 'note') && opened.card === card ? opened.on : null,
  );
}

/** Whether the tab key reaches a card and its buttons. */
export function useIsReached(card: CardId): boolean {
  return usePart(useOutline().reached, (reached) => reached === card);
}

/** The name of somebody at the table, null for whoever nobody remembers. */
export function useNameOf(id: ParticipantId): string | null {
  return usePart(useBoard().session, ({ people }) => people[id]?.name ?? null);
}

/** Throws outside of a DeskProvider. */
function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('the list needs a DeskProvider around it');
  return desk;
}
