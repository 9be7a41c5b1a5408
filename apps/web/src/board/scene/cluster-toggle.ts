// The sign in a cluster's header that collapses it to a stack, and expands it again. Pure.

import type { Rect } from '@terreau/board/geometry';
import { clusterHeader } from '@terreau/board/layout';
import type { PlacedCluster } from './placed-clusters.ts';

/** World units; the sign lies in the room beside the title. */
const [hitWidth, signSize, inset] = [40, 14, 19];

/** The smallest zoom at which the sign is shown and pressed: below it, whoever presses there means the cluster. */
export const leastToggleZoom = 0.45;

/** Where it is pressed. */
export function toggleRect({ region }: Pick<PlacedCluster, 'region'>): Rect {
  return { x: region.x + region.width - hitWidth, y: region.y, width: hitWidth, height: clusterHeader };
}

/** Where it is drawn. */
export function toggleSign({ region }: Pick<PlacedCluster, 'region'>): Rect {
  const middle = [region.x + region.width - inset, region.y + clusterHeader / 2] as const;
  return { x: middle[0] - signSize / 2, y: middle[1] - signSize / 2, width: signSize, height: signSize };
}
