// How fast a pointer was when it let go: from where it has been in the last moments, because single events tremble.

import type { Point } from '@terreau/board/geometry';

const windowMs = 90;
/** A pointer that has rested for so long before it let go was not thrown. */
const restMs = 40;

export interface Flick {
  readonly note: (at: Point, time: number) => void;
  /** Pixels for each millisecond. */
  readonly speedAt: (time: number) => Point;
}

export function createFlick(at: Point, time: number): Flick {
  let samples: { readonly at: Point; readonly time: number }[] = [{ at, time }];
  return {
    note(to, now) {
      samples = [...samples.filter((sample) => now - sample.time <= windowMs), { at: to, time: now }];
    },
    speedAt(now) {
      const recent = samples.filter((sample) => now - sample.time <= windowMs);
      const [first, last] = [recent[0], recent.at(-1)];
      if (!first || !last || last.time === first.time || now - last.time > restMs) return [0, 0];
      const elapsed = last.time - first.time;
      return [(last.at[0] - first.at[0]) / elapsed, (last.at[1] - first.at[1]) / elapsed];
    },
  };
}
