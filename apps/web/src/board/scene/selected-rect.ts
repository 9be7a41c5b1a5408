// Where what is selected lies.

import { boundsOf, type Rect } from '@terreau/board/geometry';
import type { BoardView } from '../board-view.ts';

/** Around the selected cards, or the selected cluster's region; null when nothing is selected. */
export function selectedRect({ selection, scene }: Pick<BoardView, 'selection' | 'scene'>): Rect | null {
  const { cards, cluster } = selection.get();
  if (cluster) return scene.cluster(cluster)?.region ?? null;
  return boundsOf([...cards].flatMap((id) => scene.card(id)?.rect ?? []));
}
