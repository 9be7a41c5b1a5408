// What is selected, as it goes onto the clipboard.

import { boundsOf, type Point } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import type { BoardView } from '../board-view.ts';
import { middleOf } from '../camera.ts';
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
  const around = boundsOf(selectedIds(view).flatMap((id) => view.scene.card(id)?.rect ?? []));
  return around ? middleOf(around) : [0, 0];
}

function selectedIds({ selection, scene }: BoardView): readonly CardId[] {
  const { cards, cluster } = selection.get();
  return cluster ? (scene.cluster(cluster)?.members ?? []) : [...cards];
}
