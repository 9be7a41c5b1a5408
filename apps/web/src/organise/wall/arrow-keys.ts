// Moving over the wall by arrows: the tab key stops once in each challenge, arrows lead from table to table as they lie.

import { type RefObject, useEffect } from 'react';

/** For the element around all tables. */
export function useArrowKeys(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    element?.addEventListener('keydown', moveByArrows);
    return () => element?.removeEventListener('keydown', moveByArrows);
  }, [root]);
}

function moveByArrows(event: KeyboardEvent): void {
  const from = document.activeElement;
  if (!(from instanceof HTMLElement) || !from.dataset['table']) return;
  if (!(event.currentTarget instanceof HTMLElement)) return;
  const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-table]')];
  const to = targetOf(event.key, tiles, from);
  if (!to) return;
  event.preventDefault();
  to.focus();
}

function targetOf(key: string, tiles: readonly HTMLElement[], from: HTMLElement): HTMLElement | undefined {
  const at = tiles.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return tiles[at + 1];
    case 'ArrowLeft':
      return tiles[at - 1];
    case 'ArrowDown':
      return nearestRow(tiles.slice(at + 1), from);
    case 'ArrowUp':
      return nearestRow(tiles.slice(0, Math.max(0, at)).reverse(), from);
    case 'Home':
      return tiles[0];
    case 'End':
      return tiles.at(-1);
    default:
      return undefined;
  }
}

/** In the next row on the way, the one that lies most nearly above or below. */
function nearestRow(onTheWay: readonly HTMLElement[], from: HTMLElement): HTMLElement | undefined {
  const { left, top } = from.getBoundingClientRect();
  const rects = onTheWay.map((tile) => ({ tile, rect: tile.getBoundingClientRect() }));
  const row = rects.find(({ rect }) => Math.abs(rect.top - top) > 1)?.rect.top;
  if (row === undefined) return undefined;
  const inRow = rects.filter(({ rect }) => Math.abs(rect.top - row) <= 1);
  return inRow.sort((one, other) => Math.abs(one.rect.left - left) - Math.abs(other.rect.left - left))[0]
    ?.tile;
}
