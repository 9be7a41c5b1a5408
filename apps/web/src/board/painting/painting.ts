// Painting under way: some pixels of a plate, a step at a time, for as long as there is time in a frame.

import type { Point, Rect } from '@terreau/board/geometry';

export interface Painting {
  /** These pixels too, after the others. */
  readonly add: (pixels: Rect) => void;
  /** Paints until that moment, at least one step; answers whether everything is painted. */
  readonly work: (until: number) => boolean;
}

type Clipped = Pick<
  CanvasRenderingContext2D,
  'save' | 'restore' | 'setTransform' | 'beginPath' | 'rect' | 'clip'
>;

export interface PaintingDeps {
  readonly context: Clipped;
  /** Which pixel of the plane lies at the top left of the canvas. */
  readonly corner: Point;
  readonly steps: (pixels: Rect) => Iterator<undefined>;
  /** Milliseconds on any steady clock. */
  readonly now: () => number;
}

export function createPainting({ context, corner, steps, now }: PaintingDeps): Painting {
  const waiting: Rect[] = [];
  let current: { readonly pixels: Rect; readonly steps: Iterator<undefined> } | null = null;

  /** Answers whether these pixels are done. */
  const proceed = ({ pixels, steps }: NonNullable<typeof current>, until: number): boolean => {
    context.save();
    clipTo(context, pixels, corner);
    let isDone = false;
    do isDone = steps.next().done === true;
    while (!isDone && now() < until);
    context.restore();
    return isDone;
  };
  return {
    add: (pixels) => void waiting.push(pixels),
    work(until) {
      do {
        const next = current ?? beginNext(waiting, steps);
        if (!next) return true;
        current = proceed(next, until) ? null : next;
      } while (now() < until);
      return current === null && waiting.length === 0;
    },
  };
}

function beginNext(waiting: Rect[], steps: PaintingDeps['steps']) {
  const pixels = waiting.shift();
  return pixels ? { pixels, steps: steps(pixels) } : null;
}

function clipTo(context: Clipped, { x, y, width, height }: Rect, [cx, cy]: Point): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.rect(x - cx, y - cy, width, height);
  context.clip();
}
