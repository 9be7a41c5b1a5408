// A grid over the world that knows which things lie near a place, so that looking at a part of the board costs what is
// there and not what is elsewhere. Pure.

import { intersects, type Rect } from '@terreau/board/geometry';

export interface Grid<Id> {
  /** Puts something in its place, or moves it there. */
  readonly set: (id: Id, rect: Rect) => void;
  readonly delete: (id: Id) => void;
  /** What touches an area, in no order, each once. */
  readonly within: (area: Rect) => Id[];
}

interface Entry<Id> {
  readonly id: Id;
  readonly rect: Rect;
  readonly cells: Cells;
}

/** Columns and rows, the last included. */
interface Cells {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** World units; a few cards fit into a cell. */
const cellSize = 512;
/** More columns than the plane has, so that a column and a row make one number. */
const columns = 1 << 16;

export function createGrid<Id>(): Grid<Id> {
  const entries = new Map<Id, Entry<Id>>();
  const cells = new Map<number, Set<Entry<Id>>>();

  const remove = (id: Id) => {
    const entry = entries.get(id);
    if (!entry) return;
    entries.delete(id);
    for (const key of keysOf(entry.cells)) {
      const cell = cells.get(key);
      cell?.delete(entry);
      if (cell?.size === 0) cells.delete(key);
    }
  };
  /** The cells of an area that hold anything. */
  const cellsIn = (area: Cells): Set<Entry<Id>>[] => {
    const count = (area.right - area.left + 1) * (area.bottom - area.top + 1);
    // From very far away there are fewer cells with something in them than cells.
    if (count > cells.size) return [...cells.values()];
    const filled: Set<Entry<Id>>[] = [];
    for (const key of keysOf(area)) {
      const cell = cells.get(key);
      if (cell) filled.push(cell);
    }
    return filled;
  };

  return {
    delete: remove,
    set(id, rect) {
      remove(id);
      const entry: Entry<Id> = { id, rect, cells: cellsOf(rect) };
      entries.set(id, entry);
      for (const key of keysOf(entry.cells)) {
        const cell = cells.get(key);
        if (cell) cell.add(entry);
        else cells.set(key, new Set([entry]));
      }
    },
    within(area) {
      const found = new Set<Id>();
      for (const cell of cellsIn(cellsOf(area)))
        for (const { id, rect } of cell) if (intersects(rect, area)) found.add(id);
      return [...found];
    },
  };
}

function cellsOf({ x, y, width, height }: Rect): Cells {
  return { left: cellOf(x), top: cellOf(y), right: cellOf(x + width), bottom: cellOf(y + height) };
}

function cellOf(coordinate: number): number {
  return Math.floor(coordinate / cellSize);
}

function* keysOf({ left, top, right, bottom }: Cells): Generator<number> {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) yield row * columns + column;
}
