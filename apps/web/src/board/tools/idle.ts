// Nothing is pressed. A press becomes a pan when it must, and otherwise waits to see what it becomes.

import { panning } from './panning.ts';
import { pointing } from './pointing.ts';
import { createTaps } from './taps.ts';
import type { ToolContext, ToolState } from './tool.ts';

export function idle(context: ToolContext): ToolState {
  const taps = createTaps();
  return {
    name: 'idle',
    on(event) {
      if (event.type !== 'down') return 'stay';
      return event.pans ? panning(context, event) : pointing(context, event, taps);
    },
  };
}
