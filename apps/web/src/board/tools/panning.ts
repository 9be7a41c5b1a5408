// The world follows the pointer, and goes on for a while when it is thrown.

import { panBy } from '../camera/camera.ts';
import { letGo } from './coasting.ts';
import { createFlick } from './flick.ts';
import type { Press, ToolContext, ToolState } from './tool.ts';

export function panning(context: ToolContext, press: Press): ToolState {
  const { camera } = context;
  const flick = createFlick(press.at, press.time);
  let last = press.at;
  return {
    name: 'panning',
    on(event) {
      if (event.type === 'cancel') return 'done';
      if (event.type === 'up' && event.pointer === press.pointer)
        return letGo(context, flick.speedAt(event.time), event.time);
      if (event.type === 'move' && event.pointer === press.pointer) {
        camera.set(panBy(camera.get(), [event.at[0] - last[0], event.at[1] - last[1]]));
        last = event.at;
        flick.note(event.at, event.time);
      }
      return 'stay';
    },
  };
}
