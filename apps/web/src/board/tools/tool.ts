// The language of the tool: what a hand does to the canvas, the states in which it may be understood, and what a state
// can see and do. States know neither React nor the DOM.

import type { Point, Rect, Size } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import type { Source, WritableSource } from '../../live/source.ts';
import type { Camera } from '../camera/camera.ts';
import type { Hit } from '../scene/scene.ts';
import type { Selection } from '../selection.ts';
import type { Guide } from './snapping.ts';

/** What a press on the canvas is for: to take things, to move the view, or to draw around cards. */
export type ToolMode = 'select' | 'hand' | 'lasso';

/** A pointer goes down; places are on the screen. */
export interface Press {
  readonly pointer: number;
  readonly at: Point;
  readonly device: 'mouse' | 'touch' | 'pen';
  /** Adds to the selection instead of replacing it. */
  readonly adds: boolean;
  /** Moves the camera whatever lies under it: space, the middle button or the hand tool. */
  readonly pans: boolean;
  /** Milliseconds on any steady clock. */
  readonly time: number;
}

/** A pointer goes on, pressed or not. */
interface Move {
  readonly pointer: number;
  readonly at: Point;
  /** Falls into line with nothing. */
  readonly isFree: boolean;
  readonly time: number;
}

export type ToolEvent =
  | ({ readonly type: 'down' } & Press)
  | ({ readonly type: 'move' } & Move)
  | { readonly type: 'up'; readonly pointer: number; readonly at: Point; readonly time: number }
  /** The pointer has been down for a while. */
  | { readonly type: 'hold' }
  /** A frame that a state has asked for. */
  | { readonly type: 'frame'; readonly time: number }
  /** Something else than this hand moves the view: a wheel, a key. */
  | { readonly type: 'look' }
  /** Escape, or the system took the pointer away. */
  | { readonly type: 'cancel' };

/** `done` is back to the beginning; `again` too, for which the same event is then the first. */
export type Transition = ToolState | 'stay' | 'done' | 'again';

export interface ToolState {
  readonly name:
    | 'idle'
    | 'pointing'
    | 'dragging-cards'
    | 'dragging-cluster'
    | 'marquee'
    | 'lasso'
    | 'panning'
    | 'coasting'
    | 'pinching';
  readonly on: (event: ToolEvent) => Transition;
}

/** What is held above the board: nothing of it is in the document before it is dropped. */
export interface Lift {
  readonly cards: ReadonlySet<CardId>;
  /** The cluster that moves along with all of its cards. */
  readonly cluster: ClusterId | null;
  /** World units from where it lay. */
  readonly by: Point;
  /** The cluster into which the cards, or another cluster, would fall, null for none; `same` leaves each in its own. */
  readonly into: ClusterId | null | 'same';
}

/** What a state can see and do. */
export interface ToolContext {
  readonly camera: WritableSource<Camera>;
  /** Of the canvas, in CSS pixels. */
  readonly size: Source<Size>;
  readonly mode: Source<ToolMode>;
  readonly selection: WritableSource<Selection>;
  readonly lift: WritableSource<Lift | null>;
  /** World units. */
  readonly marquee: WritableSource<Rect | null>;
  /** The corners of what is drawn around cards, in world units. */
  readonly lasso: WritableSource<readonly Point[] | null>;
  /** What the cards in the hand are in line with. */
  readonly guides: WritableSource<readonly Guide[]>;
  readonly scene: {
    readonly hitAt: (at: Point) => Hit;
    readonly clusterAt: (at: Point) => ClusterId | null;
    readonly cardsIn: (area: Rect) => readonly CardId[];
    /** The same with where they lie. */
    readonly placedIn: (area: Rect) => readonly { readonly id: CardId; readonly rect: Rect }[];
    readonly rectOf: (card: CardId) => Rect | undefined;
    readonly membersOf: (cluster: ClusterId) => readonly CardId[];
    readonly clusterOf: (card: CardId) => ClusterId | null;
  };
  /** Has a `frame` event come once. */
  readonly askFrame: () => void;
  /** Whether nothing is to move by itself. */
  readonly isCalm: () => boolean;
  readonly may: (action: 'card.move' | 'card.cluster' | 'cluster.move' | 'cluster.merge') => boolean;
  /** Makes what is held part of the document. */
  readonly drop: (lift: Lift) => void;
  /** A double press: edits what is there, or adds a card. The place is in the world. */
  readonly open: (hit: Hit, at: Point) => void;
  /** Folds a cluster into a stack, or unfolds it. */
  readonly toggle: (cluster: ClusterId) => void;
  /** A long press of a finger: opens the menu of what is there. The place is on the screen. */
  readonly menu: (hit: Hit, at: Point) => void;
}

/** Whether a press ends with an event: its pointer goes up, or is taken away. */
export function isEndOf(
  press: Press,
  event: ToolEvent,
): event is Extract<ToolEvent, { type: 'up' | 'cancel' }> {
  return event.type === 'cancel' || (event.type === 'up' && event.pointer === press.pointer);
}
