// Other people's pointers arrive ten times a second; between, they glide to where they were last seen. Pure: the time
// that has passed is passed in.

import type { Point } from '@terreau/board/geometry';

/** Half of the way that is left is gone after this long. */
const halfLifeMs = 45;
/** Nearer than this, in the unit of the points, nobody sees a difference. */
const arrived = 0.5;

export interface Trails {
  /** Moves everything towards its target; what is new appears there, what is no longer named goes. */
  readonly advance: (targets: ReadonlyMap<string, Point>, elapsedMs: number) => void;
  readonly at: (key: string) => Point | undefined;
  readonly isMoving: () => boolean;
}

export function createTrails(): Trails {
  let places = new Map<string, Point>();
  let isMoving = false;
  return {
    at: (key) => places.get(key),
    isMoving: () => isMoving,
    advance(targets, elapsedMs) {
      const share = 1 - 0.5 ** (elapsedMs / halfLifeMs);
      const next = new Map<string, Point>();
      isMoving = false;
      for (const [key, target] of targets) {
        const from = places.get(key) ?? target;
        const [dx, dy] = [target[0] - from[0], target[1] - from[1]];
        const isThere = Math.hypot(dx, dy) * (1 - share) <= arrived;
        isMoving ||= !isThere;
        next.set(key, isThere ? target : [from[0] + dx * share, from[1] + dy * share]);
      }
      places = next;
    },
  };
}
