// Which card of a board one means by a part of the world, for those who see no canvas. Pure.

import type { Card } from '@terreau/board/card';
import { contains, type Point, type Rect } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import { estimateCardSize } from '@terreau/board/layout';
import type { Viewpoint } from '../live/viewpoint.ts';

/** The card that is named; else the first in reading order of those in view, or the nearest. */
export function cardInView(cards: readonly Card[], { view, card }: Viewpoint): CardId | null {
  if (card && cards.some(({ id }) => id === card)) return card;
  if (!view) return null;
  const middle: Point = [view.x + view.width / 2, view.y + view.height / 2];
  const visible = cards.filter(({ hidden }) => !hidden).map((one) => ({ id: one.id, at: middleOf(one) }));
  const [first] = visible
    .filter(({ at }) => contains(view, at))
    .sort((a, b) => inReadingOrder(a.at, b.at, view));
  const [nearest] = visible.sort((a, b) => distance(a.at, middle) - distance(b.at, middle));
  return (first ?? nearest)?.id ?? null;
}

/** Line by line; cards that are nearly at one height are one line. */
function inReadingOrder(a: Point, b: Point, { height }: Rect): number {
  return Math.abs(a[1] - b[1]) > height / 6 ? a[1] - b[1] : a[0] - b[0];
}

function middleOf({ at, text }: Card): Point {
  const [width, height] = estimateCardSize(text);
  return [at[0] + width / 2, at[1] + height / 2];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
