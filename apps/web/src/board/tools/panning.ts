// The world follows the pointer.

import { panBy } from '../camera.ts';
import type { Press, ToolContext, ToolState } from './tool.ts';

export function panning({ camera }: ToolContext, press: Press): ToolState {
  let last = press.at;
  return {
    name: 'panning',
    on(event) {
      if (event.type === 'cancel') return 'done';
      if (event.type === 'up' && event.pointer === press.pointer) return 'done';
      if (event.type === 'move' && event.pointer === press.pointer) {
        camera.set(panBy(camera.get(), [event.at[0] - last[0], event.at[1] - last[1]]));
        last = event.at;
      }
      return 'stay';
    },
  };
}
