// The board as it lies. Two plates take turns: the one in front is moved with the camera; when the screen nears its edge,
// or has zoomed, another is painted below it in slices that leave the frame its time, and then takes its place. What both
// show is copied, what changes is mended where it is.

import type { Rect } from '@terreau/board/geometry';
import { createZoomWatch } from '../camera/zoom-watch.ts';
import { mergeRects } from './dirty-rects.ts';
import { createPace } from './pace.ts';
import { createPainting, type Painting } from './painting.ts';
import { type Look, overlapOf, partShown, pixelsOf, restOf, scaleOf, worldOf } from './pixels.ts';
import { createPlate, type Plate } from './plate.ts';
import { orderOf, type Part, planPlate, shareOf, type Wanted } from './plate-plan.ts';
import { type Absent, type Brushes, paintOn, paintPart } from './scene-painter.ts';

export interface BasePicture {
  /** Brings the picture nearer to what it should be; answers whether there is more to do. */
  readonly tick: (look: Look) => boolean;
  /** These places of the world look different now, and so many CSS pixels around them; answers whether any is in sight. */
  readonly spoil: (rects: readonly Rect[], around: number) => boolean;
  /** Everything looks different now. */
  readonly spoilAll: () => void;
  /** Whether it shows the board as it is. */
  readonly isTrue: () => boolean;
  readonly destroy: () => void;
}

export interface BaseDeps {
  readonly host: HTMLElement;
  readonly brushes: () => Brushes;
  readonly absent: () => Absent;
  /** Milliseconds on any steady clock. */
  readonly now: () => number;
  /** Calls when the frame that is being made has been drawn. */
  readonly afterFrame: (run: () => void) => void;
}

interface Spoilt {
  readonly rect: Rect;
  readonly around: number;
}

/** CSS pixels around the screen that are painted too. */
const margin = 160;
/** Milliseconds of a frame for painting: usually, while the screen has bare edges, and while it is nearly bare. */
const [usualMs, bareEdgeMs, bareMs] = [6, 9, 24];
/** As much as can be mended at once, in cards: with letters, and without. */
const [maxLettered, maxPlain] = [100, 1_500];

export function createBasePicture(deps: BaseDeps): BasePicture {
  const { host, now, afterFrame } = deps;
  const pace = createPace();
  const zoom = createZoomWatch();
  let front = createPlate(host, { isOpaque: true });
  let under = createPlate(host, { isOpaque: true });
  let painting: Painting | null = null;
  /** What has changed since the last frame. */
  let spoilt: Spoilt[] = [];
  /** What has changed and is not yet to be seen in front. */
  let owed: Spoilt[] = [];
  let isFrontOld = false;

  const paintOf = (plate: Plate, part: Part) => {
    const paint = paintOn(plate.context, deps.brushes(), part.scale, [part.area.x, part.area.y]);
    return (pixels: Rect) => paintPart(paint, pixels, deps.absent());
  };
  const paintingOn = (plate: Plate, part: Part) =>
    createPainting({
      context: plate.context,
      corner: [part.area.x, part.area.y],
      // The brushes of the moment at which the pixels are begun.
      steps: (pixels) => paintOf(plate, part)(pixels),
      now,
    });

  const begin = (part: Part) => {
    under.turnTo(part);
    under.show(front.part() ? 'under' : 'front');
    painting = paintingOn(under, part);
    const kept = copyShared(front, under, isFrontOld);
    for (const rest of kept ? restOf(part.area, kept) : orderOf(part, front.part())) painting.add(rest);
    if (kept) for (const rect of pixelsSpoilt(owed, part, deps.brushes().ratio)) painting.add(rect);
  };
  const end = () => {
    [front, under] = [under, front];
    front.show('front');
    under.show('hidden');
    painting = null;
    owed = [];
    isFrontOld = false;
  };
  /** Mends what has changed where it is little, else leaves it to the next plate. */
  const mend = () => {
    const part = front.part();
    const mending = spoilt;
    spoilt = [];
    if (mending.length === 0) return;
    const { ratio, scene } = deps.brushes();
    const behind = painting && under.part();
    if (behind) for (const rect of pixelsSpoilt(mending, behind, ratio)) painting?.add(rect);
    if (!part || isFrontOld) return;
    const rects = pixelsSpoilt(mending, part, ratio);
    const cards = rects.reduce((sum, rect) => sum + scene.cardsWithin(worldOf(rect, part.scale)).length, 0);
    const paint = paintOn(front.context, deps.brushes(), part.scale, [part.area.x, part.area.y]);
    if (cards > (paint.detail.text === 'letters' ? maxLettered : maxPlain)) {
      owed.push(...mending);
      return;
    }
    const mended = paintingOn(front, part);
    for (const rect of rects) mended.add(rect);
    mended.work(Number.POSITIVE_INFINITY);
  };
  const work = (wanted: Wanted) => {
    const part = front.part();
    if (!painting) return;
    const began = now();
    const share = part ? shareOf(part, wanted) : 0;
    const frameMs = share < 0.5 ? bareMs : share < 1 ? bareEdgeMs : usualMs;
    const isDone = painting.work(began + pace.tellingMs(frameMs));
    const told = now() - began;
    afterFrame(() => pace.learn(told, now() - began));
    if (isDone) end();
  };

  return {
    tick(look) {
      const scale = scaleOf(look);
      const zooming = zoom.direction(scale, now());
      const wanted: Wanted = {
        scale,
        area: partShown(look),
        margin: Math.ceil(margin * look.ratio),
        zooming,
      };
      mend();
      const seen = isFrontOld || (owed.length > 0 && !painting) ? null : front.part();
      const next = planPlate(wanted, seen, painting && under.part());
      if (next) begin(next);
      work(wanted);
      front.lay(look);
      if (painting) under.lay(look);
      return painting !== null || zooming !== 'no';
    },
    spoil(rects, around) {
      const reach = Math.ceil(around * deps.brushes().ratio);
      const parts = [front.part(), painting && under.part()].filter((part) => part !== null);
      const isOn = (rect: Rect, { scale, area }: Part) =>
        overlapOf(pixelsOf(rect, scale, reach), area) !== null;
      const seen = rects.filter((rect) => parts.some((part) => isOn(rect, part)));
      for (const rect of seen) spoilt.push({ rect, around });
      return seen.length > 0;
    },
    spoilAll() {
      isFrontOld = true;
      painting = null;
      [spoilt, owed] = [[], []];
    },
    isTrue: () => front.part() !== null && !isFrontOld && owed.length + spoilt.length === 0,
    destroy() {
      front.remove();
      under.remove();
    },
  };
}

/** Copies what two plates of one scale both show; returns the pixels of the plane that were copied. */
function copyShared(from: Plate, to: Plate, isOld: boolean): Rect | null {
  const [source, target] = [from.part(), to.part()];
  if (isOld || !source || !target || source.scale !== target.scale) return null;
  const shared = overlapOf(source.area, target.area);
  if (!shared) return null;
  const { context } = to;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.drawImage(from.canvas, source.area.x - target.area.x, source.area.y - target.area.y);
  return shared;
}

/** The pixels of a plate that show what has changed. */
function pixelsSpoilt(spoilt: readonly Spoilt[], { scale, area }: Part, ratio: number): Rect[] {
  const pixels = spoilt.flatMap(({ rect, around }) => {
    const shown = overlapOf(pixelsOf(rect, scale, Math.ceil(around * ratio)), area);
    return shown ?? [];
  });
  return mergeRects(pixels);
}
