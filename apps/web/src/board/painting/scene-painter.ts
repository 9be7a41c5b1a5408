// Paints parts of the scene: the ground, the clusters, the cards on them, and the signs above; in steps, so that whoever
// paints can pause between two of them. Everything begins at a whole pixel of the device, wherever the part begins, so
// that parts painted at different times fit together. Knows no Konva.

import { inflate, intersects, type Point, type Rect } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { detailAt } from '../scene/level-of-detail.ts';
import type { PlacedCard } from '../scene/placed-cards.ts';
import type { PlacedCluster } from '../scene/placed-clusters.ts';
import { reachOf, type Scene } from '../scene/scene.ts';
import { paintCard, paintCardSigns } from './card-painter.ts';
import { paintBadges, paintCluster, paintFarTitle } from './cluster-painter.ts';
import { paintLink } from './link-painter.ts';
import type { Marks } from './marks.ts';
import type { CardPaint } from './paint.ts';
import { pixelAt, worldOf } from './pixels.ts';

/** With what the scene is painted, whichever canvas it is painted on. */
export interface Brushes extends Omit<CardPaint, 'context' | 'zoom' | 'detail'> {
  readonly scene: Pick<Scene, 'cardsWithin' | 'clusters' | 'card' | 'linksWithin'>;
  /** The size, in pixels on the screen, below which the title of a cluster is painted again across it. */
  readonly leastTitlePx: number;
  readonly marks: Marks;
  /** Device pixels for one CSS pixel. */
  readonly ratio: number;
}

export interface ScenePaint extends Brushes, CardPaint {
  /** Device pixels for one world unit. */
  readonly scale: number;
  /** Which pixel of the plane lies at the top left of the context's canvas. */
  readonly corner: Point;
}

/** What is painted elsewhere. */
export interface Absent {
  readonly hasCard: (id: CardId) => boolean;
  readonly cluster: ClusterId | null;
}

/** How far the edge of a card's shadow, and what is said about a card, reach beyond it, in CSS pixels. */
export const [cardReach, signReach] = [8, 180];

/** Paints onto a canvas whose top left pixel is `corner`. */
export function paintOn(
  context: CanvasRenderingContext2D,
  brushes: Brushes,
  scale: number,
  corner: Point,
): ScenePaint {
  const zoom = scale / brushes.ratio;
  return { ...brushes, context, scale, corner, zoom, detail: detailAt(zoom, brushes.ratio) };
}

/** Paints what is in some pixels of the plane; the caller has clipped the context to them. */
export function* paintPart(paint: ScenePaint, pixels: Rect, absent: Absent): Generator<undefined> {
  const { scene, marks } = paint;
  const areaWith = (reach: number) => worldOf(inflate(pixels, Math.ceil(reach * paint.ratio)), paint.scale);
  const near = areaWith(cardReach);
  const clusters = scene
    .clusters()
    .filter((placed) => placed.cluster.id !== absent.cluster && intersects(reachOf(placed), near));
  paintPaper(paint, pixels);
  for (const placed of clusters) {
    yield;
    paintClusterGround(paint, placed);
  }
  if (paint.detail.text !== 'none')
    for (const { from, to } of scene.linksWithin(near)) {
      if (absent.hasCard(from.card.id) || absent.hasCard(to.card.id)) continue;
      yield;
      paintLinkAt(paint, from.rect, to.rect);
    }
  for (const placed of scene.cardsWithin(near)) {
    if (absent.hasCard(placed.card.id)) continue;
    yield;
    paintCardAt(paint, placed);
  }
  for (const placed of clusters) {
    yield;
    paintClusterSigns(paint, placed);
  }
  const wide = areaWith(signReach);
  for (const id of marks.signed) {
    const placed = scene.card(id as CardId);
    if (!placed || placed.isStacked || absent.hasCard(placed.card.id) || !intersects(placed.rect, wide))
      continue;
    yield;
    paintSignsAt(paint, placed);
  }
}

/** Paints a card, moved by whole pixels. */
export function paintCardAt(paint: ScenePaint, placed: PlacedCard, shift: Point = [0, 0]): void {
  enterWorldAt(paint, placed.rect, shift);
  paintCard(paint, placed, paint.marks.ofCard(placed.card));
}

/** Paints what stands above a card, moved by whole pixels. */
export function paintSignsAt(paint: ScenePaint, placed: PlacedCard, shift: Point = [0, 0]): void {
  enterWorldAt(paint, placed.rect, shift);
  paintCardSigns(paint, placed, paint.marks.ofCard(placed.card));
}

/** Paints the line of a link between two places of the world. */
function paintLinkAt(paint: ScenePaint, from: Rect, to: Rect): void {
  enterWorldAt(paint, from, [0, 0]);
  paint.context.translate(-from.x, -from.y);
  paintLink(paint, from, to);
}

/** Paints the ground of a cluster with its title. */
export function paintClusterGround(paint: ScenePaint, placed: PlacedCluster): void {
  enterClusterAt(paint, placed);
  paintCluster(paint, placed, paint.marks.ofCluster(placed.cluster));
}

/** Paints what of a cluster stands above the cards: its title where they cannot be read either, votes, the project. */
export function paintClusterSigns(paint: ScenePaint, placed: PlacedCluster): void {
  const marks = paint.marks.ofCluster(placed.cluster);
  enterClusterAt(paint, placed);
  if (!marks.isEdited) paintFarTitle(paint, placed, paint.leastTitlePx);
  paintBadges(paint, placed, marks.badges);
}

function paintPaper({ context, theme, corner: [cx, cy] }: ScenePaint, pixels: Rect): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = theme.paper;
  context.fillRect(pixels.x - cx, pixels.y - cy, pixels.width, pixels.height);
}

/** From here on the context's unit is the world's, and its origin the whole pixel nearest to a place. */
function enterWorldAt({ context, scale, corner }: ScenePaint, { x, y }: Rect, [dx, dy]: Point): void {
  const [left, top] = pixelAt([x, y], scale);
  context.setTransform(scale, 0, 0, scale, left + dx - corner[0], top + dy - corner[1]);
}

/** Clusters are painted in the world's own coordinates. */
function enterClusterAt(paint: ScenePaint, { region }: PlacedCluster): void {
  enterWorldAt(paint, region, [0, 0]);
  paint.context.translate(-region.x, -region.y);
}
