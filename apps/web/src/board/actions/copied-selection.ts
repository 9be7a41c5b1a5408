// What is selected, as it goes onto the clipboard.

import { boundsOf, contains, type Point, type Rect } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import type { BoardView } from '../board-view.ts';
import { middleOf, viewOf } from '../camera/camera.ts';
import type { Copied } from './copied.ts';

/** The selected cards, or those of the selected cluster with its title; null when there is no word on any. */
export function copiedOf(view: BoardView): Copied | null {
  const { cluster } = view.selection.get();
  const cards = selectedIds(view)
    .flatMap((id) => view.scene.card(id)?.card ?? [])
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, kind, colour, at }) => ({ text, kind, colour, at }));
  if (cards.length === 0) return null;
  return { cards, title: cluster ? (view.scene.cluster(cluster)?.cluster.title ?? '') : null };
}

export function middleOfSelected(view: BoardView): Point {
  const around = boundsOfSelected(view);
  return around ? middleOf(around) : [0, 0];
}

/** Whether nothing of the selected cards lies outside of what one looks at. */
export function isSelectionSeen(view: BoardView): boolean {
  const around = boundsOfSelected(view);
  const seen = viewOf(view.camera.get(), view.size.get());
  if (!around) return true;
  const { x, y, width, height } = around;
  return contains(seen, [x, y]) && contains(seen, [x + width, y + height]);
}

function boundsOfSelected(view: BoardView): Rect | null {
  return boundsOf(selectedIds(view).flatMap((id) => view.scene.card(id)?.rect ?? []));
}

function selectedIds({ selection, scene }: BoardView): readonly CardId[] {
  const { cards, cluster } = selection.get();
  return cluster ? (scene.cluster(cluster)?.members ?? []) : [...cards];
}
