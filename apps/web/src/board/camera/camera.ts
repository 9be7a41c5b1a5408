// The camera: which part of the world the canvas shows, and how large. Screen points are CSS pixels from the canvas'
// top left corner; world points are the units in which cards lie. Pure.

import { inflate, type Point, type Rect, type Size } from '@terreau/board/geometry';

export interface Camera {
  /** Where the world's origin lies on the screen. */
  readonly x: number;
  readonly y: number;
  /** Screen pixels for one world unit. */
  readonly zoom: number;
}

export const minZoom = 0.02;
export const maxZoom = 4;
/** Empty space around what is fitted: at least so many world units, and at least so many pixels. */
const [fitMargin, fitEdge] = [48, 16];

export function toScreen(camera: Camera, [x, y]: Point): Point {
  return [x * camera.zoom + camera.x, y * camera.zoom + camera.y];
}

export function toWorld(camera: Camera, [x, y]: Point): Point {
  return [(x - camera.x) / camera.zoom, (y - camera.y) / camera.zoom];
}

/** A rectangle of the world on the screen. */
export function rectOnScreen(camera: Camera, rect: Rect): Rect {
  const [x, y] = toScreen(camera, [rect.x, rect.y]);
  return { x, y, width: rect.width * camera.zoom, height: rect.height * camera.zoom };
}

/** The part of the world that a canvas of that size shows. */
export function viewOf(camera: Camera, [width, height]: Size): Rect {
  const [x, y] = toWorld(camera, [0, 0]);
  return { x, y, width: width / camera.zoom, height: height / camera.zoom };
}

export function panBy(camera: Camera, [dx, dy]: Point): Camera {
  return { ...camera, x: camera.x + dx, y: camera.y + dy };
}

/** Zooms so that what lies under a point of the screen stays there. */
export function zoomAt(camera: Camera, at: Point, zoom: number): Camera {
  const next = clampZoom(zoom);
  const [x, y] = toWorld(camera, at);
  return { zoom: next, x: at[0] - x * next, y: at[1] - y * next };
}

/** Shows a rectangle as large as it fits, but not larger than `largest`, in the middle of a canvas. */
export function fitRect(rect: Rect, [width, height]: Size, largest = 1): Camera {
  const around = inflate(rect, fitMargin);
  const [roomX, roomY] = [Math.max(1, width - 2 * fitEdge), Math.max(1, height - 2 * fitEdge)];
  const near = Math.min(width / around.width, height / around.height, largest);
  const zoom = clampZoom(Math.min(near, roomX / rect.width, roomY / rect.height));
  return centreOn({ x: 0, y: 0, zoom }, middleOf(rect), [width, height]);
}

/** Brings a point of the world to the middle of the canvas. */
export function centreOn(camera: Camera, [x, y]: Point, [width, height]: Size): Camera {
  return { ...camera, x: width / 2 - x * camera.zoom, y: height / 2 - y * camera.zoom };
}

/** Moves the camera as little as it takes to show a rectangle on a canvas: its beginning, where it is too large. */
export function reveal(camera: Camera, rect: Rect, [width, height]: Size, [mx, my]: Point): Camera {
  const { x, y, width: w, height: h } = rectOnScreen(camera, rect);
  return panBy(camera, [shiftInto(x, w, width, mx), shiftInto(y, h, height, my)]);
}

function shiftInto(start: number, length: number, space: number, margin: number): number {
  const end = Math.min(start + length, start + space - 2 * margin);
  if (start < margin) return margin - start;
  return Math.min(0, space - margin - end);
}

/** Two fingers that were at `from` and are now at `to`: the world stays under them. */
export function pinch(camera: Camera, from: readonly [Point, Point], to: readonly [Point, Point]): Camera {
  const stretch = distance(to[0], to[1]) / Math.max(1, distance(from[0], from[1]));
  const [before, after] = [between(from[0], from[1]), between(to[0], to[1])];
  const moved = panBy(camera, [after[0] - before[0], after[1] - before[1]]);
  return zoomAt(moved, after, camera.zoom * stretch);
}

/** A camera on the way from one to another; `t` runs from 0 to 1. Sizes change by the same factor at each step. */
export function cameraBetween(from: Camera, to: Camera, t: number, [width, height]: Size): Camera {
  if (t >= 1) return to;
  const middle: Point = [width / 2, height / 2];
  const [ax, ay] = toWorld(from, middle);
  const [bx, by] = toWorld(to, middle);
  const zoom = from.zoom * (to.zoom / from.zoom) ** t;
  return centreOn({ x: 0, y: 0, zoom }, [ax + (bx - ax) * t, ay + (by - ay) * t], [width, height]);
}

export function middleOf(rect: Rect): Point {
  return [rect.x + rect.width / 2, rect.y + rect.height / 2];
}

export function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

/** The point in the middle of two. */
export function between([ax, ay]: Point, [bx, by]: Point): Point {
  return [(ax + bx) / 2, (ay + by) / 2];
}

/** The rectangle between two corners, whichever they are. */
export function rectBetween([ax, ay]: Point, [bx, by]: Point): Rect {
  return { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(bx - ax), height: Math.abs(by - ay) };
}

function clampZoom(zoom: number): number {
  return Math.min(maxZoom, Math.max(minZoom, zoom));
}
