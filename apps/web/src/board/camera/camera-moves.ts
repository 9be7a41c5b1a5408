// The moves of the camera that a person asks for by button or key: they glide, and what they lead to is never hidden by
// the tools at the bottom.

import type { Point, Rect, Size } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import type { BoardView } from '../board-view.ts';
import type { PlacedCluster } from '../scene/placed-clusters.ts';
import { selectedRect } from '../scene/selected-rect.ts';
import { type Camera, centreOn, fitRect, middleOf, reveal, zoomAt } from './camera.ts';
import { createGlide, prefersStillness } from './camera-glide.ts';
import type { CameraMemory } from './camera-memory.ts';

export interface CameraMoves {
  /** Shows what a person saw last, or sees first, once there is something to see and a canvas to see it on. */
  readonly begin: () => void;
  /** The canvas has another size: whoever sees all of the board, and has not moved since, goes on seeing all of it. */
  readonly resized: () => void;
  readonly showAll: () => void;
  /** Shows what is selected as large as it fits; without a selection, nothing happens. */
  readonly toSelection: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly zoomTo: (zoom: number) => void;
  /** Brings a card to the middle, large enough to be read. */
  readonly lookAt: (id: CardId) => void;
  /** Brings what is typed in into view, and nearer where its letters could not be read. */
  readonly approach: (id: CardId | ClusterId) => void;
  /** Ends every move, and remembers where the camera is. */
  readonly leave: () => void;
}

const glideMs = 260;
const readableZoom = 0.6;
/** A single card is not blown up further. */
const largestZoom = 2;
/** The tools at the bottom of the canvas, in pixels. */
const toolsHeight = 72;
/** Room around what is typed in: at its sides, and for the buttons above it. */
const revealMargin = [16, 76] as const;
/** On a canvas narrower than this, the first look shows the board's beginning rather than all of it too small. */
const smallWidth = 640;
const smallZoom = 0.5;

export function createCameraMoves(view: BoardView, memory: CameraMemory): CameraMoves {
  const { camera, size, scene } = view;
  const glide = createGlide({ camera, size, isCalm: prefersStillness, durationMs: glideMs });
  const middle = (): Point => [size.get()[0] / 2, size.get()[1] / 2];
  const zoomTo = (zoom: number) => glide.to(zoomAt(camera.get(), middle(), zoom));
  const centre = (rect: Rect | undefined, zoom: number) => {
    if (rect) glide.to(centreOn({ ...camera.get(), zoom }, middleOf(rect), size.get()));
  };
  /** What was last shown as all of the board. */
  let whole: Camera | null = null;
  let hasBegun = false;
  const showFirst = () => {
    const bounds = scene.bounds();
    const [width, height] = size.get();
    if (!bounds || width === 0 || height === 0) return;
    const left = hasBegun ? null : memory.recall();
    hasBegun = true;
    if (!left) whole = firstLook(bounds, [width, height]);
    camera.set(left ?? whole ?? camera.get());
  };
  return {
    begin() {
      if (!hasBegun) showFirst();
    },
    resized() {
      if (!hasBegun || camera.get() === whole) showFirst();
    },
    zoomTo,
    zoomBy: (factor) => zoomTo(camera.get().zoom * factor),
    showAll() {
      const bounds = scene.bounds();
      const [x, y] = middle();
      if (bounds) whole = fitAboveTools(bounds, size.get());
      glide.to(whole ?? { x, y, zoom: 1 });
    },
    toSelection() {
      const rect = selectedRect(view);
      if (rect) glide.to(fitAboveTools(rect, size.get(), largestZoom));
    },
    lookAt: (id) => centre(scene.card(id)?.rect, Math.max(camera.get().zoom, readableZoom)),
    approach(id) {
      const written = scene.card(id as CardId)?.rect ?? titleOf(scene.cluster(id as ClusterId));
      if (!written) return;
      const [width, height] = size.get();
      const now = camera.get();
      const near =
        now.zoom < readableZoom ? centreOn({ ...now, zoom: 1 }, middleOf(written), [width, height]) : now;
      const next = reveal(near, written, [width, Math.max(1, height - toolsHeight)], revealMargin);
      if (next.x !== now.x || next.y !== now.y || next.zoom !== now.zoom) glide.to(next);
    },
    leave() {
      glide.stop();
      // Whoever saw all of the board sees all of it again, however it has grown.
      if (hasBegun) memory.keep(camera.get() === whole ? null : camera.get());
    },
  };
}

function titleOf(placed: PlacedCluster | undefined): Rect | undefined {
  return placed && { ...placed.region, height: placed.title.height };
}

/** What a person sees first: everything, or on a small screen where nothing of that could be read, its beginning. */
function firstLook(bounds: Rect, size: Size): Camera {
  const all = fitAboveTools(bounds, size);
  if (all.zoom >= smallZoom || size[0] >= smallWidth) return all;
  return { zoom: smallZoom, x: 16 - bounds.x * smallZoom, y: 16 - bounds.y * smallZoom };
}

function fitAboveTools(rect: Rect, [width, height]: Size, largest = 1): Camera {
  return fitRect(rect, [width, Math.max(1, height - toolsHeight)], largest);
}
