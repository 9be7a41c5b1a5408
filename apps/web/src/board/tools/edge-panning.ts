// What is held near the canvas' edge, or beyond it, brings along what lies further out: the view moves the faster the
// further out the pointer is, and what is held stays under it.

import type { Point } from '@terreau/board/geometry';
import { panBy } from '../camera/camera.ts';
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
  const pull = pulling(press.at, size.get);
  let pointer: Extract<ToolEvent, { type: 'move' }> | null = null;
  let atEdge: { readonly since: number; readonly last: number } | null = null;

  const followPointer = (): Transition => (pointer ? held.on(pointer) : 'stay');
  const advance = (time: number): Transition => {
    const speed = pointer && pull(pointer.at);
    if (!speed) {
      atEdge = null;
      return 'stay';
    }
    const { since, last } = atEdge ?? { since: time, last: time };
    const reach = Math.min(time - last, longestStepMs) * Math.min(1, (time - since) / easeInMs);
    atEdge = { since, last: time };
    camera.set(panBy(camera.get(), [speed[0] * reach, speed[1] * reach]));
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
        if (pull(event.at)) askFrame();
      }
      return held.on(event);
    },
  };
}

/**
 * Where to, in pixels for each millisecond, the world goes under a pointer; null when it stays. What is taken up near an edge
 * does not pull there before it has been away from it, or has reached the very edge.
 */
function pulling(begin: Point, size: () => Point): (at: Point) => Point | null {
  const pullsAlong = [false, false];
  const pull = (at: Point): Point | null => {
    const [x = 0, y = 0] = [0, 1].map((axis) => {
      const depth = depthOf(at[axis] ?? 0, size()[axis] ?? 0);
      if (depth === 0 || Math.abs(depth) >= 1) pullsAlong[axis] = true;
      return pullsAlong[axis] ? Math.sign(depth) * edgeSpeed * depth ** 2 : 0;
    });
    return x === 0 && y === 0 ? null : [x, y];
  };
  pull(begin);
  return pull;
}

/** How deep in the margin at the beginning of an axis something is, 1 at the very edge; negative at the end. */
function depthOf(at: number, length: number): number {
  const before = Math.max(0, (margin - at) / margin);
  const after = Math.max(0, (at - length + margin) / margin);
  return Math.min(maxDepth, before) - Math.min(maxDepth, after);
}
