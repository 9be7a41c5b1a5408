// The command that puts the selected cards in order.

import { moveCards } from '@terreau/board/edits';
import type { Acting } from './acting.ts';
import { type Arrangement, arranged } from './arranging.ts';

export interface ArrangeCommands {
  /** Aligns, distributes or tidies the selected cards. */
  readonly arrange: (how: Arrangement) => void;
}

export function createArrangeCommands(acting: Acting): ArrangeCommands {
  const { link, scene, selection } = acting.view;
  return {
    arrange(how) {
      const placed = [...selection.get().cards].flatMap((id) => scene.card(id) ?? []);
      const corners = arranged(
        placed.map(({ rect }) => rect),
        how,
      );
      const moves = placed.flatMap(({ card, rect: { x, y } }, i) => {
        const to = corners[i];
        return to && (to[0] !== x || to[1] !== y) ? [[card.id, to] as const] : [];
      });
      if (moves.length > 0 && acting.mayOrSay('card.move'))
        acting.act(() => moveCards(link.doc, link.hand, moves));
    },
  };
}
