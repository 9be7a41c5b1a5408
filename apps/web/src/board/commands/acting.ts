// What every command on the canvas needs: the selected cards, whether the rules allow it, and a step of the history.

import type { Card } from '@terreau/board/card';
import type { Rect } from '@terreau/board/geometry';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import type { ActionType } from '@terreau/workshop/permissions';
import type { BoardView } from '../board-view.ts';
import { type Permission, permitted, type Refusal } from './permitted.ts';

export interface Acting {
  readonly view: BoardView;
  readonly selectedCards: () => readonly Card[];
  /** Whether an action on the selected cards, or without any on something of one's own, is allowed now. */
  readonly permission: (action: ActionType) => Permission;
  readonly may: (action: ActionType) => boolean;
  /** Whether it is allowed now, or on something of an author; when it is not, the person is told why. */
  readonly mayOrSay: (action: ActionType, author?: ParticipantId) => boolean;
  /** Makes a change that undo takes back by itself. */
  readonly act: <T>(change: () => T) => T;
  /** The rectangles of what lies on the board, without some cards and the clusters of only those. */
  readonly takenBesides: (except: ReadonlySet<CardId>) => readonly Rect[];
}

/** `refuse` is called with why something is not allowed. */
export function createActing(view: BoardView, refuse: (refusal: Refusal) => void): Acting {
  const { link, scene, selection } = view;
  const selectedCards = () => [...selection.get().cards].flatMap((id) => scene.card(id)?.card ?? []);
  const permission = (action: ActionType) => {
    const authors = selectedCards().map(({ author }) => author);
    return permitted(link.session.get(), action, authors.length > 0 ? authors : undefined);
  };
  return {
    view,
    selectedCards,
    permission,
    may: (action) => permission(action).ok,
    mayOrSay(action, author) {
      const judged = author ? permitted(link.session.get(), action, [author]) : permission(action);
      if (!judged.ok) refuse(judged);
      return judged.ok;
    },
    act(change) {
      link.undo.stopCapturing();
      const result = change();
      link.undo.stopCapturing();
      return result;
    },
    takenBesides(except) {
      const cards = scene.cards().filter(({ card }) => !except.has(card.id));
      const clusters = scene.clusters().filter(({ members }) => members.some((id) => !except.has(id)));
      return [...cards.map(({ rect }) => rect), ...clusters.map(({ region }) => region)];
    },
  };
}
