// Two fingers hold the world: it moves and grows with them until one of them leaves, and goes on for a while when they
// throw it.

import type { Point } from '@terreau/board/geometry';
import { between, pinch } from '../camera/camera.ts';
import { letGo } from './coasting.ts';
import { createFlick } from './flick.ts';
import type { ToolContext, ToolState } from './tool.ts';

export interface Finger {
  readonly pointer: number;
  readonly at: Point;
}

export function pinching(context: ToolContext, first: Finger, second: Finger, time: number): ToolState {
  const { camera } = context;
  const flick = createFlick(between(first.at, second.at), time);
  let [a, b] = [first.at, second.at];
  return {
    name: 'pinching',
    on(event) {
      if (event.type === 'cancel') return 'done';
      if (event.type === 'up') {
        const isOneOfThem = event.pointer === first.pointer || event.pointer === second.pointer;
        return isOneOfThem ? letGo(context, flick.speedAt(event.time), event.time) : 'stay';
      }
      if (event.type !== 'move') return 'stay';
      const to: [Point, Point] = [
        event.pointer === first.pointer ? event.at : a,
        event.pointer === second.pointer ? event.at : b,
      ];
      camera.set(pinch(camera.get(), [a, b], to));
      [a, b] = to;
      flick.note(between(a, b), event.time);
      return 'stay';
    },
  };
}
