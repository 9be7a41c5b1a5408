// Tells the others in what somebody is typing, for as long as the component is there.

import type { CardId, ClusterId } from '@terreau/board/ids';
import { useEffect } from 'react';
import { useBoard } from '../live/hooks.tsx';
import { setEditing } from '../live/presence.ts';

export function useEditingMark(id: CardId | ClusterId): void {
  const link = useBoard();
  useEffect(() => {
    setEditing(link, id);
    return () => setEditing(link, null);
  }, [link, id]);
}
