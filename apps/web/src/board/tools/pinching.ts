// Two fingers hold the world: it moves and grows with them until one of them leaves.

import type { Point } from '@terreau/board/geometry';
import { pinch } from '../camera.ts';
import type { ToolContext, ToolState } from './tool.ts';

export interface Finger {
  readonly pointer: number;
  readonly at: Point;
}

export function pinching({ camera }: ToolContext, first: Finger, second: Finger): ToolState {
  let [a, b] = [first.at, second.at];
  return {
    name: 'pinching',
    on(event) {
      if (event.type === 'cancel') return 'done';
      if (event.type === 'up')
        return event.pointer === first.pointer || event.pointer === second.pointer ? 'done' : 'stay';
      if (event.type !== 'move') return 'stay';
      const to: [Point, Point] = [
        event.pointer === first.pointer ? event.at : a,
        event.pointer === second.pointer ? event.at : b,
      ];
      camera.set(pinch(camera.get(), [a, b], to));
      [a, b] = to;
      return 'stay';
    },
  };
}
