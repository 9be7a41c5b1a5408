// Where the server puts cards that it adds: beside everything that lies on the board.

import type { Point, Rect } from '@terreau/board/geometry';
import { clusterRegion, estimateCardSize, freeOrigin, layInColumns } from '@terreau/board/layout';
import type { BoardSnapshot } from '@terreau/board/snapshot';

/** The top left corners of cards with these texts, so that none overlaps another or what is there. */
export function layOut(board: BoardSnapshot, texts: readonly string[]): Point[] {
  return layInColumns(texts.map(estimateCardSize), freeOrigin(takenBy(board)));
}

function takenBy({ cards, clusters }: BoardSnapshot): Rect[] {
  const rects = cards.map(({ at: [x, y], text, cluster }) => {
    const [width, height] = estimateCardSize(text);
    return { x, y, width, height, cluster };
  });
  const members = Map.groupBy(rects, ({ cluster }) => cluster);
  return [...rects, ...clusters.map((cluster) => clusterRegion(cluster, members.get(cluster.id) ?? []))];
}
