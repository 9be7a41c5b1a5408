// A rectangle is drawn on the ground; the cards that it touches are selected while it grows.

import { rectBetween, toWorld } from '../camera/camera.ts';
import { selectCards } from '../selection.ts';
import { isEndOf, type Press, type ToolContext, type ToolState } from './tool.ts';

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
      if (!isEndOf(press, event)) return 'stay';
      context.marquee.set(null);
      if (event.type === 'cancel') selection.set(before);
      return 'done';
    },
  };
}
