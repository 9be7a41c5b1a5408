// Where the menu opens, and what for.

import { boundsOf, type Point } from '@terreau/board/geometry';
import type { BoardView } from '../board-view.ts';
import { rectOnScreen, toWorld } from '../camera/camera.ts';
import type { Hit } from '../scene/scene.ts';
import { nothingSelected, selectCards, selectCluster } from '../selection.ts';

export interface MenuPlace {
  /** CSS pixels from the canvas' corner. */
  readonly at: Point;
  /** Where that is in the world; null where a key opened it and no place is meant. */
  readonly world: Point | null;
}

/** Selects what was pressed unless it is selected already, and gives the place of its menu. */
export function placeOfPress({ camera, selection }: BoardView, at: Point, hit: Hit): MenuPlace {
  const selected = selection.get();
  if (hit.on === 'card' && !selected.cards.has(hit.card)) selection.set(selectCards([hit.card]));
  if (hit.on === 'title' || hit.on === 'region') selection.set(selectCluster(hit.cluster));
  if (hit.on === 'nothing') selection.set(nothingSelected);
  return { at, world: toWorld(camera.get(), at) };
}

/** In the middle of what is selected, or of the canvas. */
export function placeOfSelection({ camera, selection, scene, size }: BoardView): MenuPlace {
  const { cards, cluster } = selection.get();
  const region = cluster && scene.cluster(cluster)?.region;
  const around = boundsOf(region ? [region] : [...cards].flatMap((id) => scene.card(id)?.rect ?? []));
  const [width, height] = size.get();
  if (!around) return { at: [width / 2, height / 3], world: null };
  const { x, y, width: w, height: h } = rectOnScreen(camera.get(), around);
  return { at: [within(x + w / 2, width), within(y + h / 2, height)], world: null };
}

function within(at: number, length: number): number {
  return Math.min(length, Math.max(0, at));
}
