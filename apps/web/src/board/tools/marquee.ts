// A rectangle is drawn on the ground; the cards that it touches are selected while it grows.

import { rectBetween, toWorld } from '../camera.ts';
import { selectCards } from '../selection.ts';
import type { Press, ToolContext, ToolState } from './tool.ts';

export function marquee(context: ToolContext, press: Press): ToolState {
  const { camera, scene, selection } = context;
  const before = selection.get();
  const kept = press.adds ? before.cards : [];
  const from = toWorld(camera.get(), press.at);
  return {
    name: 'marquee',
    on(event) {
      if (event.type === 'move' && event.pointer === press.pointer) {
        const area = rectBetween(from, toWorld(camera.get(), event.at));
        context.marquee.set(area);
        selection.set(selectCards([...kept, ...scene.cardsIn(area)]));
        return 'stay';
      }
      const isEnd = event.type === 'cancel' || (event.type === 'up' && event.pointer === press.pointer);
      if (!isEnd) return 'stay';
      context.marquee.set(null);
      if (event.type === 'cancel') selection.set(before);
      return 'done';
    },
  };
}
