// Whether there is something to take back, or to do again, for the buttons that do it.

import { useEffect, useState } from 'react';
import { useBoard } from './hooks.tsx';

/** Wakes when one of the two changes. */
export function useUndoHistory(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { undo } = useBoard();
  const read = () => ({ canUndo: undo.canUndo(), canRedo: undo.canRedo() });
  const [history, setHistory] = useState(read);
  useEffect(() => {
    const update = () =>
      setHistory((before) => {
        const [canUndo, canRedo] = [undo.canUndo(), undo.canRedo()];
        return before.canUndo === canUndo && before.canRedo === canRedo ? before : { canUndo, canRedo };
      });
    update();
    const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;
    for (const event of events) undo.on(event, update);
    return () => {
      for (const event of events) undo.off(event, update);
    };
  }, [undo]);
  return history;
}
