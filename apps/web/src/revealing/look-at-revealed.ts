// Brings what is revealed into sight on the canvas, unless somebody is busy there or looks where another one leads. Knows no
// React.

import type { BoardView } from '../board/board-view.ts';
import type { CameraMoves } from '../board/camera/camera-moves.ts';
import type { Tool } from '../board/tools/machine.ts';
import { followingOf } from '../following/following.ts';
import { revealedOn } from './revealed.ts';

/** Until the returned function is called. */
export function lookAtRevealed(view: BoardView, moves: CameraMoves, tool: Pick<Tool, 'state'>): () => void {
  const revealed = revealedOn(view.link);
  return revealed.subscribe(() => {
    const ids = [...revealed.get().keys()];
    const { cards, cluster } = view.selection.get();
    const isBusy =
      tool.state.get() !== 'idle' || view.editing.get() !== null || cards.size > 0 || cluster !== null;
    if (ids.length > 0 && !isBusy && followingOf(view.link).led.get() === null) moves.bringIn(ids);
  });
}
