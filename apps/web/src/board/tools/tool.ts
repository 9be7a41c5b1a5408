// The language of the tool: what a hand does to the canvas, the states in which it may be understood, and what a state
// can see and do. States know neither React nor the DOM.

import type { Point, Rect } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import type { WritableSource } from '../../live/source.ts';
import type { Camera } from '../camera.ts';
import type { Hit } from '../scene.ts';
import type { Selection } from '../selection.ts';

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

export type ToolEvent =
  | ({ readonly type: 'down' } & Press)
  | { readonly type: 'move'; readonly pointer: number; readonly at: Point }
  | { readonly type: 'up'; readonly pointer: number; readonly at: Point; readonly time: number }
  /** The pointer has been down for a while. */
  | { readonly type: 'hold' }
  /** Escape, or the system took the pointer away. */
  | { readonly type: 'cancel' };

/** `done` is back to the beginning. */
export type Transition = ToolState | 'stay' | 'done';

export interface ToolState {
  readonly name:
    | 'idle'
    | 'pointing'
    | 'dragging-cards'
    | 'dragging-cluster'
    | 'marquee'
    | 'panning'
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
  /** The cluster into which the cards would fall, null for none; `same` leaves each in its own. */
  readonly into: ClusterId | null | 'same';
}

/** What a state can see and do. */
export interface ToolContext {
  readonly camera: WritableSource<Camera>;
  readonly selection: WritableSource<Selection>;
  readonly lift: WritableSource<Lift | null>;
  /** World units. */
  readonly marquee: WritableSource<Rect | null>;
  readonly scene: {
    readonly hitAt: (at: Point) => Hit;
    readonly clusterAt: (at: Point) => ClusterId | null;
    readonly cardsIn: (area: Rect) => readonly CardId[];
    readonly membersOf: (cluster: ClusterId) => readonly CardId[];
    readonly clusterOf: (card: CardId) => ClusterId | null;
  };
  readonly may: (action: 'card.move' | 'card.cluster' | 'cluster.move') => boolean;
  /** Makes what is held part of the document. */
  readonly drop: (lift: Lift) => void;
  /** A double press: edits what is there, or adds a card. The place is in the world. */
  readonly open: (hit: Hit, at: Point) => void;
}
