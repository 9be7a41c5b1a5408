// The view was thrown and goes on by itself, slower and slower, until it rests or anything else is done.

import type { Point } from '@terreau/board/geometry';
import { panBy } from '../camera/camera.ts';
import type { ToolContext, ToolState, Transition } from './tool.ts';

/** In so many milliseconds it loses all but a third of its speed. */
const fadeMs = 325;
/** Pixels for each millisecond: slower is no throw, and what has become slower than the last rests. */
const [leastThrow, fastest, rest] = [0.2, 6, 0.02];

/** What a pan becomes when it is let go at that speed. */
export function letGo(context: ToolContext, speed: Point, time: number): Transition {
  const pace = Math.hypot(...speed);
  if (context.isCalm() || pace < leastThrow) return 'done';
  const share = Math.min(1, fastest / pace);
  return coasting(context, [speed[0] * share, speed[1] * share], time);
}

function coasting({ camera, askFrame }: ToolContext, thrown: Point, thrownAt: number): ToolState {
  let own = camera.get();
  let [speed, last] = [thrown, thrownAt];
  const advance = (time: number): Transition => {
    // Somebody took the camera.
    if (camera.get() !== own) return 'done';
    const kept = Math.exp(-Math.max(0, time - last) / fadeMs);
    const reach = fadeMs * (1 - kept);
    own = panBy(own, [speed[0] * reach, speed[1] * reach]);
    camera.set(own);
    speed = [speed[0] * kept, speed[1] * kept];
    last = time;
    if (Math.hypot(...speed) < rest) return 'done';
    askFrame();
    return 'stay';
  };
  askFrame();
  return {
    name: 'coasting',
    on(event) {
      if (event.type === 'frame') return advance(event.time);
      if (event.type === 'down') return 'again';
      return event.type === 'cancel' || event.type === 'look' ? 'done' : 'stay';
    },
  };
}
