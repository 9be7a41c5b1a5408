// What the others are shown of one's hand: the pointer, the cards that it carries, and the text that it types in.

import type { Point } from '@terreau/board/geometry';
import { setCursor, setDrag, setEditing } from '../live/presence.ts';
import type { BoardView } from './board-view.ts';
import { createThrottle } from './throttle.ts';
import type { Lift } from './tools/tool.ts';

export interface SharedHand {
  /** Where the pointer is in the world; null when it has left. */
  readonly point: (at: Point | null) => void;
  readonly withdraw: () => void;
}

const intervalMs = 80;
/** Presence is at most 2 kB: the others see at most so many cards move. */
const maxShownDragged = 40;

/** Shares the hand of a view until it is withdrawn. */
export function shareHand({ link, lift, editing }: BoardView): SharedHand {
  const cursor = createThrottle((at: Point | null) => setCursor(link, at), intervalMs);
  const drag = createThrottle(() => setDrag(link, dragOf(lift.get())), intervalMs);
  const stops = [
    lift.subscribe(() => drag.call()),
    editing.subscribe(() => {
      const edited = editing.get();
      setEditing(link, edited && (edited.of === 'card' ? edited.card : edited.cluster));
    }),
  ];
  return {
    point: cursor.call,
    withdraw() {
      for (const stop of stops) stop();
      cursor.cancel();
      drag.cancel();
      setCursor(link, null);
      setDrag(link, null);
      setEditing(link, null);
    },
  };
}

function dragOf(lift: Lift | null) {
  if (!lift) return null;
  const by: Point = [Math.round(lift.by[0]), Math.round(lift.by[1])];
  return { cards: [...lift.cards].slice(0, maxShownDragged), by };
}
