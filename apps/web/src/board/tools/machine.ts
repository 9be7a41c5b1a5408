// Runs the states: hands each event to the current one and follows its transition. A second finger on the canvas is
// a pinch whatever the first was doing.

import type { Point } from '@terreau/board/geometry';
import { createSource, type Source } from '../../live/source.ts';
import { idle } from './idle.ts';
import { pinching } from './pinching.ts';
import type { ToolContext, ToolEvent, ToolState } from './tool.ts';

export interface Tool {
  readonly handle: (event: ToolEvent) => void;
  /** For the pointer's shape. */
  readonly state: Source<ToolState['name']>;
}

export function createTool(context: ToolContext): Tool {
  const beginning = idle(context);
  const name = createSource<ToolState['name']>('idle');
  const fingers = new Map<number, Point>();
  let state = beginning;

  const enter = (next: ToolState) => {
    state = next;
    name.set(next.name);
  };
  const send = (event: ToolEvent) => {
    const next = state.on(event);
    if (next === 'stay') return;
    enter(next === 'done' || next === 'again' ? beginning : next);
    if (next === 'again') send(event);
  };
  const beginPinch = (time: number): boolean => {
    const [first, second, ...more] = [...fingers].map(([pointer, at]) => ({ pointer, at }));
    if (!first || !second || more.length > 0) return false;
    send({ type: 'cancel' });
    enter(pinching(context, first, second, time));
    return true;
  };

  return {
    state: name,
    handle(event) {
      if (event.type === 'down' && event.device === 'touch') {
        fingers.set(event.pointer, event.at);
        if (beginPinch(event.time)) return;
      }
      if (event.type === 'move' && fingers.has(event.pointer)) fingers.set(event.pointer, event.at);
      if (event.type === 'up') fingers.delete(event.pointer);
      if (event.type === 'cancel') fingers.clear();
      send(event);
    },
  };
}
