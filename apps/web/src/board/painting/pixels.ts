// The board in whole pixels of the device. At one scale the whole world is a plane of pixels, on which every card begins at a
// whole pixel; the screen shows a part of that plane, and moving the camera moves the part. Pure.

import type { Point, Rect, Size } from '@terreau/board/geometry';
import type { Camera } from '../camera/camera.ts';

/** What a screen shows. */
export interface Look {
  readonly camera: Camera;
  /** CSS pixels. */
  readonly size: Size;
  /** Device pixels for one CSS pixel. */
  readonly ratio: number;
}

/** Device pixels for one world unit. */
export function scaleOf({ camera, ratio }: Look): number {
  return camera.zoom * ratio;
}

/** Where the plane's origin lies on the screen, in whole device pixels. */
export function originOf({ camera, ratio }: Look): Point {
  return [Math.round(camera.x * ratio), Math.round(camera.y * ratio)];
}

/** The part of the plane that the screen shows. */
export function partShown(look: Look): Rect {
  const [x, y] = originOf(look);
  const [width, height] = look.size;
  // 0 - x, so that there is no negative zero.
  return {
    x: 0 - x,
    y: 0 - y,
    width: Math.ceil(width * look.ratio),
    height: Math.ceil(height * look.ratio),
  };
}

/** The whole pixels that a rectangle of the world touches, and so many around. */
export function pixelsOf(rect: Rect, scale: number, around = 0): Rect {
  const [left, top] = [Math.floor(rect.x * scale) - around, Math.floor(rect.y * scale) - around];
  const right = Math.ceil((rect.x + rect.width) * scale) + around;
  const bottom = Math.ceil((rect.y + rect.height) * scale) + around;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The part of the world under some pixels. */
export function worldOf(pixels: Rect, scale: number): Rect {
  return {
    x: pixels.x / scale,
    y: pixels.y / scale,
    width: pixels.width / scale,
    height: pixels.height / scale,
  };
}

/** The pixel at which something begins that lies there. */
export function pixelAt([x, y]: Point, scale: number): Point {
  return [Math.round(x * scale), Math.round(y * scale)];
}

/** Where a rectangle of the world is painted on the screen, in CSS pixels: what lies above the canvas lies exactly there. */
export function rectAsPainted(look: Look, rect: Rect): Rect {
  const [ox, oy] = originOf(look);
  const [x, y] = pixelAt([rect.x, rect.y], scaleOf(look));
  const { zoom } = look.camera;
  return {
    x: (x + ox) / look.ratio,
    y: (y + oy) / look.ratio,
    width: rect.width * zoom,
    height: rect.height * zoom,
  };
}

/** What two rectangles share; null when they only touch or are apart. */
export function overlapOf(a: Rect, b: Rect): Rect | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** What of a rectangle lies outside of another, as at most four rectangles. */
export function restOf(whole: Rect, part: Rect): Rect[] {
  const shared = overlapOf(whole, part);
  if (!shared) return [whole];
  const [right, bottom] = [whole.x + whole.width, whole.y + whole.height];
  const [sharedRight, sharedBottom] = [shared.x + shared.width, shared.y + shared.height];
  const strips = [
    { x: whole.x, y: whole.y, width: whole.width, height: shared.y - whole.y },
    { x: whole.x, y: sharedBottom, width: whole.width, height: bottom - sharedBottom },
    { x: whole.x, y: shared.y, width: shared.x - whole.x, height: shared.height },
    { x: sharedRight, y: shared.y, width: right - sharedRight, height: shared.height },
  ];
  return strips.filter(({ width, height }) => width > 0 && height > 0);
}

/** Whether a rectangle lies wholly in another. */
export function isInside(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

export function areaOf({ width, height }: Rect): number {
  return width * height;
}
