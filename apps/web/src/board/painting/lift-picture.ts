// What is held above the board: painted once on a plate of its own, which then follows the hand.

import { boundsOf, inflate, type Point, type Rect } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import { fromBack, type PlacedCard } from '../scene/placed-cards.ts';
import { reachOf, type Scene } from '../scene/scene.ts';
import type { Lift } from '../tools/tool.ts';
import { paintOutline } from './overlay-painter.ts';
import { isInside, type Look, overlapOf, partShown, pixelAt, pixelsOf, scaleOf } from './pixels.ts';
import { createPlate } from './plate.ts';
import {
  type Brushes,
  paintCardAt,
  paintClusterGround,
  paintClusterSigns,
  paintOn,
  paintSignsAt,
  type ScenePaint,
  signReach,
} from './scene-painter.ts';

export interface LiftPicture {
  /** Shows what is held where the hand is; with null, lays it down where it was last. */
  readonly tick: (look: Look, lift: Lift | null) => void;
  /** What is held looks different now. */
  readonly spoil: () => void;
  readonly isShown: () => boolean;
  /** Takes away what has been laid down. */
  readonly hide: () => void;
  readonly destroy: () => void;
}

export interface LiftDeps {
  readonly host: HTMLElement;
  readonly brushes: () => Brushes;
  readonly scene: Scene;
  readonly isSelected: (card: CardId) => boolean;
}

/** CSS pixels around the screen that are painted too, so that what comes into view is there. */
const margin = 200;
const cardCorner = 8;

export function createLiftPicture({ host, brushes, scene, isSelected }: LiftDeps): LiftPicture {
  const plate = createPlate(host, { isOpaque: false });
  let painted: Lift | null = null;
  let shift: Point = [0, 0];
  let isShown = false;

  /** What of it can be seen, in pixels of the plane where it lay. */
  const seen = (look: Look, lift: Lift, around: number): Rect | null => {
    const bounds = boundsOf(rectsOf(scene, lift));
    if (!bounds) return null;
    const [dx, dy] = shift;
    const screen = partShown(look);
    const all = pixelsOf(bounds, scaleOf(look), Math.ceil(signReach * look.ratio));
    return overlapOf(all, inflate({ ...screen, x: screen.x - dx, y: screen.y - dy }, around));
  };
  const isUsable = (look: Look, lift: Lift): boolean => {
    const part = plate.part();
    if (!part || painted?.cards !== lift.cards || part.scale !== scaleOf(look)) return false;
    const needed = seen(look, lift, 0);
    return needed === null || isInside(needed, part.area);
  };
  const paint = (look: Look, lift: Lift) => {
    const scale = scaleOf(look);
    const area = seen(look, lift, Math.ceil(margin * look.ratio));
    painted = lift;
    if (!area) return;
    plate.turnTo({ scale, area });
    const { context, canvas } = plate;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    paintHeld(paintOn(context, brushes(), scale, [area.x, area.y]), scene, lift, area, isSelected);
  };

  return {
    isShown: () => isShown,
    tick(look, lift) {
      const held = lift ?? painted;
      if (!held) return;
      const [x, y] = pixelAt(held.by, scaleOf(look));
      shift = [x, y];
      if (lift && !isUsable(look, lift)) paint(look, lift);
      if (lift) painted = lift;
      plate.lay(look, shift);
      isShown = true;
      plate.show('front');
    },
    spoil() {
      painted = null;
    },
    hide() {
      isShown = false;
      painted = null;
      plate.show('hidden');
    },
    destroy: plate.remove,
  };
}

function paintHeld(
  paint: ScenePaint,
  scene: Scene,
  lift: Lift,
  area: Rect,
  isSelected: (card: CardId) => boolean,
): void {
  const { context, scale, ratio, corner, zoom } = paint;
  const cluster = lift.cluster && scene.cluster(lift.cluster);
  if (cluster) paintClusterGround(paint, cluster);
  const cards = cardsOf(scene, lift).filter(({ rect }) => overlapOf(pixelsOf(rect, scale), area));
  for (const placed of cards) paintCardAt(paint, placed);
  for (const placed of cards) if (paint.marks.signed.has(placed.card.id)) paintSignsAt(paint, placed);
  if (cluster) paintClusterSigns(paint, cluster);
  context.setTransform(ratio, 0, 0, ratio, -corner[0], -corner[1]);
  for (const { card, rect } of cards) {
    if (!isSelected(card.id)) continue;
    const [x, y] = pixelAt([rect.x, rect.y], scale);
    const onScreen = { x: x / ratio, y: y / ratio, width: rect.width * zoom, height: rect.height * zoom };
    paintOutline(paint, onScreen, cardCorner * zoom);
  }
}

function cardsOf(scene: Scene, lift: Lift): PlacedCard[] {
  return [...lift.cards]
    .flatMap((id) => scene.card(id) ?? [])
    .filter(({ isStacked }) => !isStacked)
    .sort(fromBack);
}

function rectsOf(scene: Scene, lift: Lift): Rect[] {
  const cluster = lift.cluster && scene.cluster(lift.cluster);
  const cards = cardsOf(scene, lift).map(({ rect }) => rect);
  return cluster ? [...cards, reachOf(cluster)] : cards;
}
