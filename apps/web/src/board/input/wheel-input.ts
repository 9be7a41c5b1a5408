// What a wheel and a trackpad do to the camera: two fingers that slide pan, a wheel too, sideways with shift; with control,
// which is also how browsers tell of two fingers that spread, it zooms where the pointer is. Pure.

import type { Point } from '@terreau/board/geometry';
import { type Camera, panBy, zoomAt } from '../camera/camera.ts';

/** What is read of a WheelEvent. */
export interface Wheel {
  readonly deltaX: number;
  readonly deltaY: number;
  /** Whether the deltas count pixels, lines or pages: 0, 1 and 2. */
  readonly deltaMode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Pixels for each mode; a page is less than a canvas, so that one does not lose sight of where one was. */
const unitsPx = [1, 32, 400];
/** One notch of a wheel zooms no further than this many pixels of a trackpad. */
const maxZoomPx = 80;
const zoomPx = 140;

/** The camera after a wheel was turned at a place. */
export function afterWheel(camera: Camera, at: Point, wheel: Wheel): Camera {
  const unit = unitsPx[wheel.deltaMode] ?? 1;
  const [dx, dy] = [wheel.deltaX * unit, wheel.deltaY * unit];
  if (wheel.ctrlKey || wheel.metaKey) {
    const turned = Math.min(maxZoomPx, Math.max(-maxZoomPx, dy));
    return zoomAt(camera, at, camera.zoom * Math.exp(-turned / zoomPx));
  }
  // A wheel without a second axis moves sideways with shift.
  return panBy(camera, wheel.shiftKey && dx === 0 ? [-dy, 0] : [-dx, -dy]);
}
