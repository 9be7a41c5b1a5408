// Selected cards are held above the board and follow the pointer; the document changes once, when they are dropped.

import type { CardId } from '@terreau/board/ids';
import { toWorld } from '../camera.ts';
import type { Lift, Press, ToolContext, ToolState } from './tool.ts';

export function draggingCards(context: ToolContext, press: Press, held: CardId): ToolState {
  const { camera, scene, selection, lift } = context;
  const cards = new Set([...selection.get().cards, held]);
  const from = toWorld(camera.get(), press.at);
  const home = scene.clusterOf(held);

  /** Where the pointer now lies decides; cards that are moved inside their cluster stay in it. */
  const landing = (at: readonly [number, number]): Lift['into'] => {
    if (!context.may('card.cluster')) return 'same';
    const cluster = scene.clusterAt(at);
    return cluster === home ? 'same' : cluster;
  };

  return {
    name: 'dragging-cards',
    on(event) {
      if (event.type === 'move' && event.pointer === press.pointer) {
        // By way of the world, so that the wheel can move the camera meanwhile.
        const at = toWorld(camera.get(), event.at);
        lift.set({ cards, cluster: null, by: [at[0] - from[0], at[1] - from[1]], into: landing(at) });
        return 'stay';
      }
      const isEnd = event.type === 'cancel' || (event.type === 'up' && event.pointer === press.pointer);
      if (!isEnd) return 'stay';
      const dropped = lift.get();
      lift.set(null);
      if (event.type === 'up' && dropped) context.drop(dropped);
      return 'done';
    },
  };
}
