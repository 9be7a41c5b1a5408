// The moves of the camera that a person asks for by button or key: they glide, and what they lead to is never hidden by
// the tools at the bottom.

import type { Point, Rect, Size } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import type { BoardView } from './board-view.ts';
import { type Camera, centreOn, fitRect, middleOf, zoomAt } from './camera.ts';
import { createGlide, prefersStillness } from './camera-glide.ts';

export interface CameraMoves {
  readonly showAll: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly zoomTo: (zoom: number) => void;
  /** Brings a card to the middle, large enough to be read. */
  readonly lookAt: (id: CardId) => void;
  /** Comes nearer to what is typed in, where its letters could not be read. */
  readonly approach: (id: CardId | ClusterId) => void;
  readonly stop: () => void;
}

const glideMs = 260;
const readableZoom = 0.6;
/** The tools at the bottom of the canvas, in pixels. */
const toolsHeight = 72;
/** On a canvas narrower than this, the first look shows the board's beginning rather than all of it too small. */
const smallWidth = 640;
const smallZoom = 0.5;

export function createCameraMoves({ camera, size, scene }: BoardView): CameraMoves {
  const glide = createGlide({ camera, size, isCalm: prefersStillness, durationMs: glideMs });
  const middle = (): Point => [size.get()[0] / 2, size.get()[1] / 2];
  const zoomTo = (zoom: number) => glide.to(zoomAt(camera.get(), middle(), zoom));
  const centre = (rect: Rect | undefined, zoom: number) => {
    if (rect) glide.to(centreOn({ ...camera.get(), zoom }, middleOf(rect), size.get()));
  };
  return {
    zoomTo,
    zoomBy: (factor) => zoomTo(camera.get().zoom * factor),
    showAll() {
      const bounds = scene.bounds();
      const [x, y] = middle();
      glide.to(bounds ? fitAboveTools(bounds, size.get()) : { x, y, zoom: 1 });
    },
    lookAt: (id) => centre(scene.card(id)?.rect, Math.max(camera.get().zoom, readableZoom)),
    approach(id) {
      if (camera.get().zoom >= readableZoom) return;
      centre(scene.card(id as CardId)?.rect ?? scene.cluster(id as ClusterId)?.region, 1);
    },
    stop: glide.stop,
  };
}

/** What a person sees first: everything, or on a small screen where nothing of that could be read, its beginning. */
export function firstLook(bounds: Rect, size: Size): Camera {
  const all = fitAboveTools(bounds, size);
  if (all.zoom >= smallZoom || size[0] >= smallWidth) return all;
  return { zoom: smallZoom, x: 16 - bounds.x * smallZoom, y: 16 - bounds.y * smallZoom };
}

function fitAboveTools(rect: Rect, [width, height]: Size): Camera {
  return fitRect(rect, [width, Math.max(1, height - toolsHeight)]);
}
