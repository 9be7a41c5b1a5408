// What the others are shown of one's hand: the pointer, the cards that it carries, the text that it types in, and where one
// looks, for those who follow.

import type { Point, Rect, Size } from '@terreau/board/geometry';
import { presenceIntervalMs } from '@terreau/sync/awareness';
import type { Session } from '@terreau/workshop/session';
import type { BoardLink } from '../../live/board-link.ts';
import { setEditing, setHand } from '../../live/presence.ts';
import type { BoardView } from '../board-view.ts';
import { type Camera, viewOf } from '../camera/camera.ts';
import type { Lift } from '../tools/tool.ts';
import { createThrottle } from './throttle.ts';

export interface SharedHand {
  /** Where the pointer is in the world; null when it has left. */
  readonly point: (at: Point | null) => void;
  readonly withdraw: () => void;
}

/** What of a view is shared. */
export interface OwnHand extends Pick<BoardView, 'lift' | 'editing' | 'camera' | 'size' | 'selection'> {
  readonly link: Pick<BoardLink, 'awareness'> & {
    readonly session: { readonly get: () => Pick<Session, 'headCount'> };
  };
}

/** Presence is at most 2 kB: the others see at most so many cards move. */
const maxShownDragged = 40;

/** Shares the hand of a view until it is withdrawn, as often as the server tells the others: more rarely in a crowd. */
export function shareHand({ link, lift, editing, camera, size, selection }: OwnHand): SharedHand {
  let cursor: Point | null = null;
  const share = createThrottle(
    () => {
      const [card = null] = selection.get().cards;
      setHand(link, { cursor, drag: dragOf(lift.get()), view: shown(camera.get(), size.get()), card });
    },
    () => presenceIntervalMs(link.session.get().headCount),
  );
  const stops = [
    ...[lift, camera, size, selection].map((source) => source.subscribe(() => share.call())),
    editing.subscribe(() => {
      const edited = editing.get();
      setEditing(link, edited && (edited.of === 'card' ? edited.card : edited.cluster));
    }),
  ];
  return {
    point(at) {
      cursor = at;
      share.call();
    },
    withdraw() {
      for (const stop of stops) stop();
      share.cancel();
      setHand(link, { cursor: null, drag: null, view: null, card: null });
      setEditing(link, null);
    },
  };
}

function dragOf(lift: Lift | null) {
  if (!lift) return null;
  const by: Point = [Math.round(lift.by[0]), Math.round(lift.by[1])];
  return { cards: [...lift.cards].slice(0, maxShownDragged), by };
}

/** The part of the world that a canvas shows, once it has a size. */
function shown(camera: Camera, size: Size): Rect | null {
  return size[0] > 0 && size[1] > 0 ? viewOf(camera, size) : null;
}
