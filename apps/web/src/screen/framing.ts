// What a projected board shows: everything, as long as its cards can be read from afar; on a larger board what is new, with
// something around it, and everything again after a while. Pure.

import { boundsOf, inflate, type Rect, type Size } from '@terreau/board/geometry';

export interface Shown {
  /** Around everything; null on an empty board. */
  readonly all: Rect | null;
  readonly cards: number;
  /** Where the cards lie that are news. */
  readonly fresh: readonly Rect[];
  /** Of the canvas, in pixels. */
  readonly size: Size;
}

export interface Frame {
  readonly of: 'everything' | 'news';
  /** The part of the world to show. */
  readonly rect: Rect;
}

/** Letters of a card, in world units; and what is read from the last row, as a share of the picture's shorter side. */
const [letters, legibleShare] = [16, 0.024];
/** How much of the board is seen around what is new. */
const context = 140;
/** When more than this is new, everything is. */
const mostShare = 0.5;
/** So much of the board is as good as all of it: that needs no motion. */
const nearly = 0.9;
/** A picture may be so much wider than what it is about. */
const roomy = 2.4;

/** What is to be shown; null where there is nothing. */
export function frameOf({ all, cards, fresh, size }: Shown): Frame | null {
  if (!all) return null;
  const everything: Frame = { of: 'everything', rect: all };
  const news = boundsOf(fresh);
  if (!news || fresh.length > cards * mostShare || isLegible(all, size)) return everything;
  const rect = inflate(news, context);
  const isNearlyAll = rect.width >= all.width * nearly && rect.height >= all.height * nearly;
  return isNearlyAll ? everything : { of: 'news', rect };
}

/** Whether the cards can be read from afar when a part of the world is shown whole. */
export function isLegible({ width, height }: Rect, [w, h]: Size): boolean {
  const zoom = Math.min(w / Math.max(1, width), h / Math.max(1, height));
  return zoom * letters >= legibleShare * Math.min(w, h);
}

/** Whether what is to be shown is seen well enough already: cameras that move without need are tiring. */
export function isSeenWell(viewed: Rect, { x, y, width, height }: Rect): boolean {
  const isInside =
    x >= viewed.x &&
    y >= viewed.y &&
    x + width <= viewed.x + viewed.width &&
    y + height <= viewed.y + viewed.height;
  return isInside && (viewed.width <= width * roomy || viewed.height <= height * roomy);
}

/** A few cards are drawn larger than life, and no larger than this on a canvas of that width. */
export function largestZoom([width]: Size): number {
  return width / 750;
}
