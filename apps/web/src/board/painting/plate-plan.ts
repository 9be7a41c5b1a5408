// What to paint ahead. The board is painted on plates that are larger than the screen and are moved with the camera; this
// decides when another plate is needed, and which part of the board it shows. Pure.

import { inflate, type Rect } from '@terreau/board/geometry';
import { areaOf, isInside, overlapOf, restOf } from './pixels.ts';

/** A part of the plane of pixels at one scale. */
export interface Part {
  /** Device pixels for one world unit. */
  readonly scale: number;
  readonly area: Rect;
}

export interface Wanted extends Part {
  /** Pixels around what the screen shows. */
  readonly margin: number;
  /** How the scale is changing now. */
  readonly zooming: 'in' | 'out' | 'no';
}

/** Whoever zooms out sees more in the next moment: the plate is painted so much smaller, and larger again by the screen. */
const outward = 1.3;
/** While zooming, a plate may be stretched or shrunk by so much before another is painted. */
const maxStretch = 1.2;
/** A plate that is being painted is given up when the camera has gone so far from it. */
const maxDrift = 1.7;
const leastShare = 0.6;

/**
 * The plate to begin now, null when none is needed. `front` is what the screen shows now, `under` what is being painted
 * below it.
 */
export function planPlate(wanted: Wanted, front: Part | null, under: Part | null): Part | null {
  if (under) return isWorthEnding(under, wanted) ? null : plateFor(wanted);
  if (!front) return plateFor(wanted);
  if (front.scale === wanted.scale) return hasRoom(front, wanted) ? null : plateFor(wanted);
  if (wanted.zooming === 'no') return plateFor(wanted);
  const isNear = stretchOf(front, wanted) <= maxStretch && shareOf(front, wanted) === 1;
  return isNear ? null : plateFor(wanted);
}

/** The share of the screen that a plate covers, from 0 to 1. */
export function shareOf(plate: Part, wanted: Part): number {
  const shared = overlapOf(rescaled(plate, wanted.scale), wanted.area);
  return shared ? areaOf(shared) / areaOf(wanted.area) : 0;
}

/** The pixels of a plate in the order in which to paint them: first those that another plate does not show yet. */
export function orderOf(plate: Part, shown: Part | null): Rect[] {
  const covered = shown && overlapOf(wholePixels(rescaled(shown, plate.scale)), plate.area);
  return covered ? [...restOf(plate.area, covered), covered] : [plate.area];
}

/** Plates have the same size at every scale, so that canvases can be used again. */
function plateFor({ scale, area, margin, zooming }: Wanted): Part {
  const painted = zooming === 'out' ? scale / outward : scale;
  const shrink = painted / scale;
  const [middleX, middleY] = [(area.x + area.width / 2) * shrink, (area.y + area.height / 2) * shrink];
  const screen = {
    x: Math.round(middleX - area.width / 2),
    y: Math.round(middleY - area.height / 2),
    width: area.width,
    height: area.height,
  };
  return { scale: painted, area: inflate(screen, margin) };
}

function isWorthEnding(under: Part, wanted: Wanted): boolean {
  if (wanted.zooming === 'no' && under.scale !== wanted.scale) return false;
  return stretchOf(under, wanted) <= maxDrift && shareOf(under, wanted) >= leastShare;
}

/** Whether the screen may move on by half of the margin without leaving the plate. */
function hasRoom(front: Part, { area, margin }: Wanted): boolean {
  return isInside(inflate(area, Math.floor(margin / 2)), front.area);
}

function stretchOf(a: Part, b: Part): number {
  return Math.max(a.scale / b.scale, b.scale / a.scale);
}

function wholePixels({ x, y, width, height }: Rect): Rect {
  const [left, top] = [Math.ceil(x), Math.ceil(y)];
  return { x: left, y: top, width: Math.floor(x + width) - left, height: Math.floor(y + height) - top };
}

function rescaled({ area, scale }: Part, to: number): Rect {
  const factor = to / scale;
  return {
    x: area.x * factor,
    y: area.y * factor,
    width: area.width * factor,
    height: area.height * factor,
  };
}
