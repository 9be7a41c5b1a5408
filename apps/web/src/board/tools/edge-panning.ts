// What is held near the canvas' edge, or beyond it, brings along what lies further out: the view moves the faster the
// further out the pointer is, and what is held stays under it.

import type { Point } from '@terreau/board/geometry';
import { panBy } from '../camera.ts';
import type { Press, ToolContext, ToolEvent, ToolState, Transition } from './tool.ts';

/** Pixels along the edges. */
const margin = 40;
/** Pixels for each millisecond right at the edge; beyond it up to four times that. */
const edgeSpeed = 0.6;
const maxDepth = 2;
/** Whoever only passes by the edge moves little. */
const easeInMs = 300;
const longestStepMs = 64;

/** The same state, with a view that follows its pointer over the edges. */
export function withEdgePan(context: ToolContext, press: Press, held: ToolState): ToolState {
  const { camera, size, askFrame } = context;
  let pointer: Extract<ToolEvent, { type: 'move' }> | null = null;
  let atEdge: { readonly since: number; readonly last: number } | null = null;

  const followPointer = (): Transition => (pointer ? held.on(pointer) : 'stay');
  const advance = (time: number): Transition => {
    const pull = pointer && pullOf(pointer.at, size.get());
    if (!pull) {
      atEdge = null;
      return 'stay';
    }
    const { since, last } = atEdge ?? { since: time, last: time };
    const reach = Math.min(time - last, longestStepMs) * Math.min(1, (time - since) / easeInMs);
    atEdge = { since, last: time };
    camera.set(panBy(camera.get(), [pull[0] * reach, pull[1] * reach]));
    askFrame();
    return followPointer();
  };

  return {
    name: held.name,
    on(event) {
      if (event.type === 'frame') return advance(event.time);
      if (event.type === 'look') return followPointer();
      if (event.type === 'move' && event.pointer === press.pointer) {
        pointer = event;
        if (pullOf(event.at, size.get())) askFrame();
      }
      return held.on(event);
    },
  };
}

/** Where to, in pixels for each millisecond, the world goes under a pointer; null in the middle of the canvas. */
function pullOf([x, y]: Point, [width, height]: Point): Point | null {
  const pull: Point = [pullAlong(x, width), pullAlong(y, height)];
  return pull[0] === 0 && pull[1] === 0 ? null : pull;
}

function pullAlong(at: number, length: number): number {
  const before = (margin - at) / margin;
  const after = (at - length + margin) / margin;
  const depth = Math.min(maxDepth, Math.max(before, after, 0));
  return Math.sign(before - after) * edgeSpeed * depth ** 2;
}
