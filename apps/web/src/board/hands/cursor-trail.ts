// Other people's pointers arrive five times a second at a table, and once a second in a full hall; between, each glides to
// where it was last seen, in the time in which the next news of it is to be expected. Pure: the time that has passed is
// passed in.

import type { Point } from '@terreau/board/geometry';

/** How far apart news are before two have been heard. */
const firstIntervalMs = 200;
/** Nobody glides for longer; after a longer silence a pointer moves anew, which says nothing of how often there are news. */
const mostIntervalMs = 1_300;
/** A glide takes a little longer than the interval, so that late news find it still moving. */
const stretch = 1.15;
/** How much one interval counts against those before. */
const weight = 0.3;
/** Nearer than this, in the unit of the points, nobody sees a difference. */
const arrived = 0.5;

export interface Trails {
  /** Moves everything towards its target; what is new appears there, what is no longer named goes. */
  readonly advance: (targets: ReadonlyMap<string, Point>, elapsedMs: number) => void;
  readonly at: (key: string) => Point | undefined;
  readonly isMoving: () => boolean;
}

interface Glide {
  readonly from: Point;
  readonly to: Point;
  /** Since there were news of it. */
  readonly passedMs: number;
  /** How far apart its news are. */
  readonly intervalMs: number;
}

export function createTrails(): Trails {
  let glides = new Map<string, Glide>();
  return {
    at(key) {
      const glide = glides.get(key);
      return glide && placeOf(glide);
    },
    isMoving: () => [...glides.values()].some((glide) => distance(placeOf(glide), glide.to) > arrived),
    advance(targets, elapsedMs) {
      const next = new Map<string, Glide>();
      for (const [key, target] of targets) {
        const before = glides.get(key) ?? stillAt(target);
        const glide = { ...before, passedMs: before.passedMs + elapsedMs };
        next.set(key, distance(glide.to, target) > 0 ? turned(glide, target) : glide);
      }
      glides = next;
    },
  };
}

function stillAt(point: Point): Glide {
  return { from: point, to: point, passedMs: 0, intervalMs: firstIntervalMs };
}

/** From where it is now to where it is seen now; there at once when no time is to pass. */
function turned(glide: Glide, target: Point): Glide {
  const { passedMs, intervalMs } = glide;
  if (passedMs === Number.POSITIVE_INFINITY) return stillAt(target);
  return {
    from: placeOf(glide),
    to: target,
    passedMs: 0,
    intervalMs: passedMs > mostIntervalMs ? intervalMs : intervalMs + (passedMs - intervalMs) * weight,
  };
}

function placeOf({ from, to, passedMs, intervalMs }: Glide): Point {
  const share = passedMs / (intervalMs * stretch);
  return share >= 1 ? to : [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}
