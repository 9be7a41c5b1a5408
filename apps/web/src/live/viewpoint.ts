// Where somebody looks, as their presence says it: a part of the world on a canvas, a card in the list. What others say is
// read with care: the server has not looked inside. Pure.

import type { Rect } from '@terreau/board/geometry';
import { type CardId, isId } from '@terreau/board/ids';
import { maxCoordinate } from '@terreau/board/limits';

/** A part of the world: its left top corner, width and height in whole units. */
export type SaidView = readonly [x: number, y: number, width: number, height: number];

export interface Viewpoint {
  readonly view: Rect | null;
  /** The card that they have selected, or that has the focus in their list. */
  readonly card: CardId | null;
}

/** Somebody who leads has asked everyone to come to where they look. */
export interface Summons extends Viewpoint {
  /** When they asked, by the server's clock. */
  readonly stamp: number;
}

/** How long a summons is news: for those who join a little late, and not for those who come after. */
const freshMs = 10_000;
/** A canvas that is zoomed out as far as it goes shows more than the world. */
const maxLength = 4 * maxCoordinate;

export function saidView({ x, y, width, height }: Rect): SaidView {
  return [Math.round(x), Math.round(y), Math.round(width), Math.round(height)];
}

export function readViewpoint(state: Readonly<Record<string, unknown>>): Viewpoint {
  return { view: readView(state['view']), card: readCard(state['card']) };
}

/** null when it says nothing, or nothing that makes sense. */
export function readSummons(value: unknown): Summons | null {
  if (typeof value !== 'object' || value === null) return null;
  const state: Readonly<Record<string, unknown>> = { ...value };
  const stamp = state['stamp'];
  const viewpoint = readViewpoint(state);
  if (typeof stamp !== 'number' || !Number.isFinite(stamp)) return null;
  return viewpoint.view || viewpoint.card ? { ...viewpoint, stamp } : null;
}

/** Whether a summons was made just now; clocks may differ a little. */
export function isFresh({ stamp }: Summons, now: number): boolean {
  return Math.abs(now - stamp) <= freshMs;
}

function readView(value: unknown): Rect | null {
  if (!Array.isArray(value) || value.length !== 4) return null;
  const [x, y, width, height]: readonly unknown[] = value;
  if (!isWithin(x, maxLength) || !isWithin(y, maxLength)) return null;
  if (!isWithin(width, maxLength) || !isWithin(height, maxLength) || width < 1 || height < 1) return null;
  return { x, y, width, height };
}

function isWithin(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most;
}

function readCard(value: unknown): CardId | null {
  return isId(value) ? (value as CardId) : null;
}
