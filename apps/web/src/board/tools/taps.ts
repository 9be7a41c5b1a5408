// Recognises the second of two taps at one place: browsers do not tell of it alike for fingers, pens and mice.

import type { Point } from '@terreau/board/geometry';
import { distance } from '../camera/camera.ts';

const maxGapMs = 400;
const maxDistance = 16;

export interface Taps {
  /** Whether a tap is the second of two. */
  readonly isSecond: (at: Point, time: number) => boolean;
}

export function createTaps(): Taps {
  let last: { readonly at: Point; readonly time: number } | null = null;
  return {
    isSecond(at, time) {
      const isSecond = last !== null && time - last.time <= maxGapMs && distance(at, last.at) <= maxDistance;
      last = isSecond ? null : { at, time };
      return isSecond;
    },
  };
}
