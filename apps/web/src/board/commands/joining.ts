// Where cards lie that join a cluster without a hand laying them there: beside the cards that are in it, where there is
// room, so that its region grows over nothing that is not its own. Pure.

import { boundsOf, intersects, type Point, type Rect, type Size } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import { clusterHeader, clusterPadding, clusterRegion, layInColumns } from '@terreau/board/layout';
import type { LyingCard } from './gathering.ts';

const gap = 24;
/** A little wider than high. */
const screenShape = 1.6;

export interface Joined {
  /** The rectangles of the cards that are in the cluster. */
  readonly members: readonly Rect[];
  /** Where the cluster lies while it has none. */
  readonly at: Point;
  /** The rectangles of everything that is not its own. */
  readonly taken: readonly Rect[];
}

/** The places of cards that join; at the right of the others, over whatever is there, when there is no room on any side. */
export function joinBeside(cards: readonly LyingCard[], joined: Joined): (readonly [CardId, Point])[] {
  return placed(cards, (block) => cornerBeside(block, joined) ?? usualCorner(joined)) ?? [];
}

/** The places of cards that join; null when there is no room on any side. */
export function joinWithRoom(
  cards: readonly LyingCard[],
  joined: Joined,
): (readonly [CardId, Point])[] | null {
  return placed(cards, (block) => cornerBeside(block, joined));
}

function placed(
  cards: readonly LyingCard[],
  cornerFor: (block: Size) => Point | null,
): (readonly [CardId, Point])[] | null {
  const sizes = cards.map(({ rect }): Size => [rect.width, rect.height]);
  const corners = layInColumns(sizes, [0, 0]);
  const block = boundsOf(corners.map(([x, y], i) => ({ x, y, ...sizeAt(sizes, i) })));
  const corner = block && cornerFor([block.width, block.height]);
  if (!corner) return null;
  const [x, y] = corner;
  return cards.map(({ card }, i) => {
    const [dx, dy] = corners[i] ?? [0, 0];
    return [card.id, [x + dx, y + dy]] as const;
  });
}

/** Beside any of the members, where the region that holds all of them stays as near as can be to the shape of a screen. */
function cornerBeside(size: Size, joined: Joined): Point | null {
  const { members, at, taken } = joined;
  const [width, height] = size;
  let best: { readonly corner: Point; readonly extent: number } | null = null;
  for (const corner of [usualCorner(joined), ...cornersBeside(members, size)]) {
    const block = { x: corner[0], y: corner[1], width, height };
    const region = clusterRegion({ at, size: [0, 0] }, [...members, block]);
    const extent = Math.max(region.width / screenShape, region.height);
    const isFree = !members.some((rect) => intersects(rect, block));
    if (!isFree || taken.some((rect) => intersects(rect, region))) continue;
    if (best === null || extent < best.extent) best = { corner, extent };
  }
  return best?.corner ?? null;
}

/** Below all members, at their left and above them; at the right of each and below it. */
function cornersBeside(members: readonly Rect[], [width, height]: Size): readonly Point[] {
  const bounds = boundsOf(members);
  if (!bounds) return [];
  return [
    [bounds.x, bounds.y + bounds.height + gap],
    [bounds.x - gap - width, bounds.y],
    [bounds.x, bounds.y - gap - height],
    ...members.flatMap((rect): Point[] => [
      [rect.x + rect.width + gap, rect.y],
      [rect.x, rect.y + rect.height + gap],
    ]),
  ];
}

/** At the right of the members; below the title of a cluster without any. */
function usualCorner({ members, at }: Joined): Point {
  const bounds = boundsOf(members);
  return bounds
    ? [bounds.x + bounds.width + gap, bounds.y]
    : [at[0] + clusterPadding, at[1] + clusterPadding + clusterHeader];
}

function sizeAt(sizes: readonly Size[], i: number): { width: number; height: number } {
  const [width, height] = sizes[i] ?? [0, 0];
  return { width, height };
}
