// A cluster is held by its title and takes its cards along.

import type { Point } from '@terreau/board/geometry';
import type { ClusterId } from '@terreau/board/ids';
import { toWorld } from '../camera/camera.ts';
import { isEndOf, type Lift, type Press, type ToolContext, type ToolState } from './tool.ts';

export function draggingCluster(context: ToolContext, press: Press, cluster: ClusterId): ToolState {
  const { camera, scene, lift } = context;
  const cards = new Set(scene.membersOf(cluster));
  const from = toWorld(camera.get(), press.at);
  /** Over another cluster it would go into that one. */
  const landing = (at: Point): Lift['into'] => {
    const into = context.may('cluster.merge') ? scene.clusterAt(at) : null;
    return into === null || into === cluster ? 'same' : into;
  };
  return {
    name: 'dragging-cluster',
    on(event) {
      if (event.type === 'move' && event.pointer === press.pointer) {
        const at = toWorld(camera.get(), event.at);
        lift.set({ cards, cluster, by: [at[0] - from[0], at[1] - from[1]], into: landing(at) });
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
