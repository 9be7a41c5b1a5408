// A cluster is held by its title and takes its cards along.

import type { ClusterId } from '@terreau/board/ids';
import { toWorld } from '../camera.ts';
import { isEndOf, type Press, type ToolContext, type ToolState } from './tool.ts';

export function draggingCluster(context: ToolContext, press: Press, cluster: ClusterId): ToolState {
  const { camera, scene, lift } = context;
  const cards = new Set(scene.membersOf(cluster));
  const from = toWorld(camera.get(), press.at);
  return {
    name: 'dragging-cluster',
    on(event) {
      if (event.type === 'move' && event.pointer === press.pointer) {
        const at = toWorld(camera.get(), event.at);
        lift.set({ cards, cluster, by: [at[0] - from[0], at[1] - from[1]], into: 'same' });
        return 'stay';
      }
      if (!isEndOf(press, event)) return 'stay';
      const dropped = lift.get();
      lift.set(null);
      if (event.type === 'up' && dropped) context.drop(dropped);
      return 'done';
    },
  };
}
