// A plate: a canvas that holds the picture of a part of the board, and lies on the page where that part is now. The
// browser moves and stretches it without painting anything again.

import type { Point } from '@terreau/board/geometry';
import { type Look, originOf, scaleOf } from './pixels.ts';
import type { Part } from './plate-plan.ts';

type Layer = 'front' | 'under' | 'hidden';

export interface Plate {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  /** What it is the picture of; null before there is anything on it. */
  readonly part: () => Part | null;
  /** From now on it is the picture of another part; what is on it stays until it is painted over. */
  readonly turnTo: (part: Part) => void;
  /** Lays it where its part is on the screen, moved by so many device pixels. */
  readonly lay: (look: Look, shift?: Point) => void;
  readonly show: (layer: Layer) => void;
  readonly remove: () => void;
}

/** Adds a canvas to an element. An opaque one costs less to show. */
export function createPlate(host: HTMLElement, { isOpaque }: { readonly isOpaque: boolean }): Plate {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { alpha: !isOpaque });
  if (!context) throw new Error('this browser draws no canvas');
  Object.assign(canvas.style, {
    position: 'absolute',
    insetBlockStart: '0',
    insetInlineStart: '0',
    transformOrigin: '0 0',
    willChange: 'transform',
    visibility: 'hidden',
  });
  canvas.setAttribute('aria-hidden', 'true');
  host.append(canvas);
  let part: Part | null = null;
  let [laid, sized, shown] = ['', '', 'hidden'];

  const resize = (ratio: number) => {
    const [width, height] = [`${canvas.width / ratio}px`, `${canvas.height / ratio}px`];
    if (sized === width + height) return;
    sized = width + height;
    canvas.style.width = width;
    canvas.style.height = height;
  };
  return {
    canvas,
    context,
    part: () => part,
    turnTo(next) {
      part = next;
      const { width, height } = next.area;
      // Setting a canvas' size clears it and takes new memory.
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
    },
    lay(look, shift = [0, 0]) {
      if (!part) return;
      resize(look.ratio);
      const transform = transformOf(part, look, shift);
      if (transform === laid) return;
      laid = transform;
      canvas.style.transform = transform;
    },
    show(layer) {
      if (layer === shown) return;
      shown = layer;
      canvas.style.visibility = layer === 'hidden' ? 'hidden' : 'visible';
      canvas.style.zIndex = layer === 'front' ? '1' : '0';
    },
    remove: () => canvas.remove(),
  };
}

function transformOf({ scale, area }: Part, look: Look, [dx, dy]: Point): string {
  const { camera, ratio } = look;
  const stretch = scaleOf(look) / scale;
  // Only a picture that is not stretched can be sharp, and it is when it lies on whole pixels.
  const [ox, oy] = stretch === 1 ? originOf(look) : [camera.x * ratio, camera.y * ratio];
  const [x, y] = [(area.x * stretch + ox + dx) / ratio, (area.y * stretch + oy + dy) / ratio];
  return stretch === 1 ? `translate(${x}px, ${y}px)` : `translate(${x}px, ${y}px) scale(${stretch})`;
}
