// The moves of the camera that a person asks for by button or key: they glide, and what they lead to is never hidden by
// the tools at the bottom.

import { boundsOf, type Point, type Rect } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import type { BoardView } from '../board-view.ts';
import { isInside } from '../painting/pixels.ts';
import type { PlacedCluster } from '../scene/placed-clusters.ts';
import { selectedRect } from '../scene/selected-rect.ts';
import { type Camera, centreOn, middleOf, reveal, viewOf, zoomAt } from './camera.ts';
import { createGlide, prefersStillness } from './camera-glide.ts';
import type { CameraMemory } from './camera-memory.ts';
import { aboveTools, firstLook, fitAboveTools, readableZoom } from './first-look.ts';

export interface CameraMoves {
  /** Shows what a person saw last, or sees first, once there is something to see and a canvas to see it on. */
  readonly begin: () => void;
  /** The canvas has another size: whoever has not moved since the first look, or since seeing all, sees the same again. */
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
  /** Shows cards that have just come where they are out of sight: with all others as long as these can be read. */
  readonly bringIn: (ids: readonly CardId[]) => void;
  /** Ends every move, and remembers where the camera is. */
  readonly leave: () => void;
}

const glideMs = 260;
/** A single card is not blown up further. */
const largestZoom = 2;
/** Room around what is typed in: at its sides, and for the buttons above it. */
const revealMargin = [16, 76] as const;

export function createCameraMoves(
  view: Pick<BoardView, 'camera' | 'size' | 'scene' | 'selection'>,
  memory: CameraMemory,
): CameraMoves {
  const { camera, size, scene } = view;
  const glide = createGlide({ camera, size, isCalm: prefersStillness, durationMs: glideMs });
  const middle = (): Point => [size.get()[0] / 2, size.get()[1] / 2];
  const zoomTo = (zoom: number) => glide.to(zoomAt(camera.get(), middle(), zoom));
  const centre = (rect: Rect | undefined, zoom: number) => {
    if (rect) glide.to(centreOn({ ...camera.get(), zoom }, middleOf(rect), size.get()));
  };
  const lookFirst = () => {
    const bounds = scene.bounds();
    const cards = scene.cards().map(({ reach }) => reach);
    return bounds && firstLook(bounds, cards, size.get());
  };
  const lookAtAll = () => {
    const bounds = scene.bounds();
    return bounds && fitAboveTools(bounds, size.get());
  };
  /** What was last chosen to be shown, and where it was: as long as the camera is there, nobody has moved it. */
  let chosen: { readonly camera: Camera; readonly look: () => Camera | null } | null = null;
  let hasBegun = false;
  const choose = (look: () => Camera | null): Camera | null => {
    const shown = look();
    chosen = shown && { camera: shown, look };
    return shown;
  };
  const isUnmoved = () => camera.get() === chosen?.camera;
  /** Nobody is brought back to an empty part of a board: whoever sees it believes that the cards are lost. */
  const withCards = (at: Camera | null): Camera | null =>
    at && scene.cardsWithin(viewOf(at, size.get())).length > 0 ? at : null;
  const begin = () => {
    const [width, height] = size.get();
    if (hasBegun || width === 0 || height === 0 || !scene.bounds()) return;
    hasBegun = true;
    camera.set(withCards(memory.recall()) ?? choose(lookFirst) ?? camera.get());
  };
  return {
    begin,
    resized() {
      begin();
      if (chosen && glide.aim() === chosen.camera) glide.to(choose(chosen.look) ?? camera.get());
      else if (chosen && isUnmoved()) camera.set(choose(chosen.look) ?? camera.get());
    },
    zoomTo,
    zoomBy: (factor) => zoomTo(camera.get().zoom * factor),
    showAll() {
      const [x, y] = middle();
      glide.to(choose(lookAtAll) ?? { x, y, zoom: 1 });
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
      const next = reveal(near, written, aboveTools([width, height]), revealMargin);
      if (next.x !== now.x || next.y !== now.y || next.zoom !== now.zoom) glide.to(next);
    },
    bringIn(ids) {
      const rects = ids.flatMap((id) => scene.card(id)?.reach ?? []);
      const fresh = boundsOf(rects);
      const isSeen = fresh && isInside(fresh, viewOf(camera.get(), aboveTools(size.get())));
      if (!hasBegun || !fresh || isSeen) return;
      const all = lookAtAll();
      glide.to(
        all && all.zoom >= readableZoom ? (choose(lookAtAll) ?? all) : firstLook(fresh, rects, size.get()),
      );
    },
    leave() {
      glide.stop();
      // Whoever has not moved looks again for the first time, however the board has grown.
      if (hasBegun) memory.keep(isUnmoved() && chosen?.look === lookFirst ? null : withCards(camera.get()));
    },
  };
}

function titleOf(placed: PlacedCluster | undefined): Rect | undefined {
  return placed && { ...placed.region, height: placed.title.height };
}
