// Where whole boards put what is added to them: beside everything that lies there already, and the cards of a cluster in
// a block of their own.

import { boundsOf, type Point, type Rect, type Size } from './geometry.ts';
import {
  clusterHeader,
  clusterPadding,
  clusterRegion,
  estimateCardSize,
  freeOrigin,
  layInColumns,
} from './layout.ts';
import type { BoardSnapshot } from './snapshot.ts';

/** The top left corners of cards with these texts, so that none overlaps another or what is there. */
export function layOut(board: BoardSnapshot, texts: readonly string[]): Point[] {
  return layInColumns(texts.map(estimateCardSize), freeOrigin(takenBy(board)));
}

/** What cards and clusters take of the plane, as far as it can be known without measuring text. */
export function takenBy({ cards, clusters }: BoardSnapshot): Rect[] {
  const rects = cards.map(({ at, text, cluster }) => ({ ...estimatedRect(at, text), cluster }));
  const members = Map.groupBy(rects, ({ cluster }) => cluster);
  return [...rects, ...clusters.map((cluster) => clusterRegion(cluster, members.get(cluster.id) ?? []))];
}

/** The rectangle of a card, as large as it may become. */
export function estimatedRect([x, y]: Point, text: string): Rect {
  const [width, height] = estimateCardSize(text);
  return { x, y, width, height };
}

/** Cards laid out as a cluster of their own. */
export interface Block {
  /** Of the whole cluster. */
  readonly size: Size;
  /** Where the cards lie, from its top left corner. */
  readonly points: readonly Point[];
}

/** A cluster of cards with these texts; without any, as large as one card. */
export function blockOf(texts: readonly string[]): Block {
  const points = layInColumns(texts.map(estimateCardSize), [clusterPadding, clusterPadding + clusterHeader]);
  const bounds = boundsOf(points.map((point, index) => estimatedRect(point, texts[index] ?? '')));
  const [right, bottom] = bounds ? [bounds.x + bounds.width, bounds.y + bounds.height] : [232, 112];
  return { size: [right + clusterPadding, bottom + clusterPadding], points };
}

const gapBetweenBlocks = 72;

/** The top left corners of blocks, spaced so that clusters stay apart. */
export function layBlocks(sizes: readonly Size[], origin: Point): Point[] {
  const spaced = sizes.map(([width, height]): Size => [width + gapBetweenBlocks, height + gapBetweenBlocks]);
  return layInColumns(spaced, origin);
}
