// Where cards lie that join a cluster without a hand laying them there: beside the cards that are in it, on the side where
// there is room, so that its region grows over nothing that is not its own. Pure.

import { boundsOf, inflate, intersects, type Point, type Rect, type Size } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import { clusterHeader, clusterPadding, layInColumns } from '@terreau/board/layout';
import type { LyingCard } from './gathering.ts';

const gap = 24;

export interface Joined {
  /** The rectangles of the cards that are in the cluster. */
  readonly members: readonly Rect[];
  /** Where the cluster lies while it has none. */
  readonly at: Point;
  /** The rectangles of everything that is not its own. */
  readonly taken: readonly Rect[];
}

/** The places of cards that join. */
export function joinBeside(cards: readonly LyingCard[], joined: Joined): (readonly [CardId, Point])[] {
  const sizes = cards.map(({ rect }): Size => [rect.width, rect.height]);
  const corners = layInColumns(sizes, [0, 0]);
  const block = boundsOf(corners.map(([x, y], i) => ({ x, y, ...sizeAt(sizes, i) })));
  if (!block) return [];
  const [x, y] = cornerBeside([block.width, block.height], joined);
  return cards.map(({ card }, i) => {
    const [dx, dy] = corners[i] ?? [0, 0];
    return [card.id, [x + dx, y + dy]] as const;
  });
}

/** At the right, below, at the left or above; at the right too when there is no room anywhere. */
function cornerBeside([width, height]: Size, { members, at, taken }: Joined): Point {
  const bounds = boundsOf(members);
  if (!bounds) return [at[0] + clusterPadding, at[1] + clusterPadding + clusterHeader];
  const right: Point = [bounds.x + bounds.width + gap, bounds.y];
  const sides: readonly Point[] = [
    right,
    [bounds.x, bounds.y + bounds.height + gap],
    [bounds.x - gap - width, bounds.y],
    [bounds.x, bounds.y - gap - height],
  ];
  const isFree = ([x, y]: Point) => {
    const region = inflate(boundsOf([bounds, { x, y, width, height }]) ?? bounds, clusterPadding);
    return !taken.some((rect) => intersects(rect, region));
  };
  return sides.find(isFree) ?? right;
}

function sizeAt(sizes: readonly Size[], i: number): { width: number; height: number } {
  const [width, height] = sizes[i] ?? [0, 0];
  return { width, height };
}
