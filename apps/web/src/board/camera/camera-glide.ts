// Moves the camera to another place in a few frames, unless the person prefers stillness or moves it meanwhile.

import type { Size } from '@terreau/board/geometry';
import type { WritableSource } from '../../live/source.ts';
import { type Camera, cameraBetween } from './camera.ts';

export interface Glide {
  readonly to: (target: Camera) => void;
  readonly stop: () => void;
  /** Where it is on its way to; null when it is nowhere. */
  readonly aim: () => Camera | null;
}

export interface GlideDeps {
  readonly camera: WritableSource<Camera>;
  readonly size: { readonly get: () => Size };
  readonly isCalm: () => boolean;
  readonly durationMs: number;
}

export function createGlide({ camera, size, isCalm, durationMs }: GlideDeps): Glide {
  let frame = 0;
  let aim: Camera | null = null;
  const stop = () => {
    aim = null;
    cancelAnimationFrame(frame);
  };
  return {
    stop,
    aim: () => aim,
    to(target) {
      stop();
      if (isCalm()) return camera.set(target);
      const from = camera.get();
      const begin = performance.now();
      let last = from;
      aim = target;
      const step = () => {
        // Somebody took the camera.
        if (camera.get() !== last) return stop();
        const t = Math.min(1, (performance.now() - begin) / durationMs);
        last = t < 1 ? cameraBetween(from, target, easeOut(t), size.get()) : target;
        if (t < 1) frame = requestAnimationFrame(step);
        else aim = null;
        camera.set(last);
      };
      step();
    },
  };
}

/** Whether animations are not wanted. */
export function prefersStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function easeOut(t: number): number {
  return 1 - (1 - t) ** 3;
}
