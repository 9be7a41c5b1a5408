// The rows of a list that several people fill in: a row keeps its key while others add and remove rows around it, so that
// whoever types in it stays in it. Pure.

import { isSaid } from '@terreau/project/record/field-input';

export interface Row<Item> {
  readonly key: string;
  readonly item: Item;
}

/**
 * The rows for the items that are there now. The same item keeps its key; between two that stayed, what was changed takes
 * over the keys of what was there, in order. Rows in which nothing is said are nobody's yet and stay at the end.
 */
export function carryRows<Item>(
  rows: readonly Row<Item>[],
  items: readonly Item[],
  newKey: () => string,
): Row<Item>[] {
  const filled = rows.filter(({ item }) => isSaid(item));
  const carried: Row<Item>[] = [];
  let nextRow = 0;
  let nextItem = 0;
  const fillUpTo = (row: number, item: number) => {
    for (; nextItem < item; nextItem++) {
      const old = nextRow < row ? filled[nextRow++] : undefined;
      carried.push({ key: old?.key ?? newKey(), item: items[nextItem] as Item });
    }
    nextRow = row;
  };
  for (const [row, item] of commonItems(
    filled.map(({ item }) => JSON.stringify(item)),
    items.map((item) => JSON.stringify(item)),
  )) {
    fillUpTo(row, item);
    carried.push({ key: filled[row]?.key ?? newKey(), item: items[item] as Item });
    nextRow = row + 1;
    nextItem = item + 1;
  }
  fillUpTo(filled.length, items.length);
  return [...carried, ...rows.filter(({ item }) => !isSaid(item))];
}

/** The longest common subsequence, as pairs of indices. */
function commonItems(a: readonly string[], b: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
