// Paints the scene through a camera: the clusters, then the cards on them; only what is in view. Knows no Konva.

import { intersects, type Point, type Rect, type Size } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { type Camera, viewOf } from './camera.ts';
import type { CanvasTheme } from './canvas-theme.ts';
import { type CardPaint, paintCard } from './card-painter.ts';
import { paintBadges, paintCluster, paintFarTitle } from './cluster-painter.ts';
import type { Marks } from './marks.ts';
import type { PlacedCard, PlacedCluster, Scene } from './scene.ts';
import type { Measure } from './text-layout.ts';

export interface ScenePaint {
  readonly context: CanvasRenderingContext2D;
  readonly scene: Pick<Scene, 'cards' | 'clusters' | 'card'>;
  readonly camera: Camera;
  readonly size: Size;
  readonly theme: CanvasTheme;
  readonly measure: Measure;
  readonly measureStrong: Measure;
  readonly measureTitle: Measure;
  /** The size, in pixels on the screen, below which the title of a cluster is painted again across it. */
  readonly leastTitlePx: number;
  readonly marks: Marks;
  /** How far a card is held from where it lies, null when it lies there. */
  readonly shiftOf: (card: CardId) => Point | null;
  readonly shiftOfCluster: (cluster: ClusterId) => Point | null;
  /** Cards that are painted elsewhere. */
  readonly without: ReadonlySet<CardId>;
}

/** Badges and outlines reach beyond what they belong to by about this much, in pixels. */
const reach = 60;

export function paintClusters(paint: ScenePaint): void {
  const view = wideView(paint);
  const inWorld = enterWorld(paint);
  for (const placed of paint.scene.clusters()) {
    const moved = movedCluster(placed, paint.shiftOfCluster(placed.cluster.id));
    if (intersects(moved.region, view)) paintCluster(inWorld, moved, paint.marks.ofCluster(placed.cluster));
  }
  paint.context.restore();
}

/** What of the clusters stands above the cards: titles where the cards cannot be read either, then votes and projects. */
export function paintSigns(paint: ScenePaint): void {
  const view = wideView(paint);
  const inWorld = enterWorld(paint);
  const seen = paint.scene.clusters().flatMap((placed) => {
    const moved = movedCluster(placed, paint.shiftOfCluster(placed.cluster.id));
    return intersects(moved.region, view) ? [{ moved, marks: paint.marks.ofCluster(placed.cluster) }] : [];
  });
  for (const { moved, marks } of seen) if (!marks.isEdited) paintFarTitle(inWorld, moved, paint.leastTitlePx);
  for (const { moved, marks } of seen) paintBadges(inWorld, moved, marks.badges);
  paint.context.restore();
}

/** Cards that people hold come last, above those that lie. */
export function paintCards(paint: ScenePaint): void {
  const view = wideView(paint);
  const inWorld = enterWorld(paint);
  const held: [PlacedCard, Point][] = [];
  for (const placed of paint.scene.cards()) {
    if (paint.without.has(placed.card.id)) continue;
    const shift = paint.shiftOf(placed.card.id);
    if (shift) held.push([placed, shift]);
    else paintAt(inWorld, placed, placed.rect, view, paint.marks);
  }
  for (const [placed, [dx, dy]] of held)
    paintAt(
      inWorld,
      placed,
      { ...placed.rect, x: placed.rect.x + dx, y: placed.rect.y + dy },
      view,
      paint.marks,
    );
  paint.context.restore();
}

/** Paints some cards, moved by a distance. */
export function paintLifted(paint: ScenePaint, ids: Iterable<CardId>, [dx, dy]: Point): void {
  const view = wideView(paint);
  const inWorld = enterWorld(paint);
  for (const id of ids) {
    const placed = paint.scene.card(id);
    if (!placed) continue;
    const rect = { ...placed.rect, x: placed.rect.x + dx, y: placed.rect.y + dy };
    paintAt(inWorld, placed, rect, view, paint.marks);
  }
  paint.context.restore();
}

function paintAt(paint: CardPaint, placed: PlacedCard, rect: Rect, view: Rect, marks: Marks): void {
  if (!intersects(rect, view)) return;
  const { context } = paint;
  context.translate(rect.x, rect.y);
  paintCard(paint, placed, marks.ofCard(placed.card));
  context.translate(-rect.x, -rect.y);
}

function movedCluster(placed: PlacedCluster, shift: Point | null): PlacedCluster {
  if (!shift) return placed;
  const { region } = placed;
  return { ...placed, region: { ...region, x: region.x + shift[0], y: region.y + shift[1] } };
}

/** From here on the context's unit is the world's; whoever calls restores it. */
function enterWorld(paint: ScenePaint): CardPaint {
  const { context, camera } = paint;
  context.save();
  context.translate(camera.x, camera.y);
  context.scale(camera.zoom, camera.zoom);
  return { ...paint, zoom: camera.zoom };
}

function wideView({ camera, size }: ScenePaint): Rect {
  const { x, y, width, height } = viewOf(camera, size);
  const around = reach / camera.zoom;
  return { x: x - around, y: y - around, width: width + 2 * around, height: height + 2 * around };
}
