// Brings cards together for a new cluster: where they lie when they lie by themselves, else side by side where there is
// room, so that a cluster's region never holds cards that are not its own. Pure.

import { boundsOf, intersects, type Point, type Rect, type Size } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import { clusterHeader, clusterPadding, clusterRegion, layInColumns } from '@terreau/board/layout';
import { middleOf } from '../camera/camera.ts';
import { freeSpot } from './free-spot.ts';

/** A card and where it lies. */
export interface LyingCard {
  readonly card: { readonly id: CardId };
  readonly rect: Rect;
}

export interface Gathering {
  /** Where the new cluster lies. */
  readonly region: Rect;
  /** The cards that must move for it. */
  readonly moves: readonly (readonly [CardId, Point])[];
}

/** `taken` are the rectangles of everything else. */
export function gather(cards: readonly LyingCard[], taken: readonly Rect[], spotFor = freeSpot): Gathering {
  const rects = cards.map(({ rect }) => rect);
  const region = regionAround(rects);
  if (!taken.some((rect) => intersects(rect, region)) && !areScattered(rects)) return { region, moves: [] };
  const corners = layInColumns(
    rects.map(({ width, height }) => [width, height]),
    [0, 0],
  );
  const block = regionAround(
    rects.map((rect, i) => ({ ...rect, x: corners[i]?.[0] ?? 0, y: corners[i]?.[1] ?? 0 })),
  );
  const size: Size = [block.width, block.height];
  const [x, y] = spotFor(size, middleOf(region), taken);
  const origin: Point = [x + clusterPadding, y + clusterPadding + clusterHeader];
  return {
    region: { ...block, x, y },
    moves: cards.map(({ card }, i) => {
      const [dx, dy] = corners[i] ?? [0, 0];
      return [card.id, [origin[0] + dx, origin[1] + dy]] as const;
    }),
  };
}

function regionAround(rects: readonly Rect[]): Rect {
  return clusterRegion({ at: [0, 0], size: [0, 0] }, rects);
}

/** Whether most of the region would be empty ground. */
function areScattered(rects: readonly Rect[]): boolean {
  const bounds = boundsOf(rects);
  if (!bounds) return false;
  const covered = rects.reduce((sum, { width, height }) => sum + width * height, 0);
  return covered < 0.3 * bounds.width * bounds.height;
}
