// A list of a record as rows that keep their places under whoever types in them. An empty row is nobody's business yet:
// it is shown, and not in the record.

import { isSaid } from '@terreau/project/record/field-input';
import { useRef, useState } from 'react';
import { isSameValue } from '../changes.ts';
import { carryRows, type Row } from '../rows.ts';

export interface Rows<Item> {
  readonly rows: readonly Row<Item>[];
  readonly put: (key: string, item: Item) => void;
  readonly remove: (key: string) => void;
  /** Adds an empty row, and answers its key. */
  readonly add: () => string;
}

export function useRows<Item>(props: {
  readonly items: readonly Item[];
  readonly blank: Item;
  /** Whether there is an empty row from the beginning. */
  readonly beginsBlank: boolean;
  readonly onChange: (change: { readonly from: readonly Item[]; readonly to: readonly Item[] }) => void;
}): Rows<Item> {
  const { items, blank } = props;
  const count = useRef(0);
  const newKey = () => `row-${count.current++}`;
  const [rows, setRows] = useState<readonly Row<Item>[]>(() => [
    ...carryRows([], items, newKey),
    ...(props.beginsBlank ? [{ key: newKey(), item: blank }] : []),
  ]);
  if (!isSameValue(filled(rows), items)) setRows(carryRows(rows, items, newKey));
  const set = (next: readonly Row<Item>[]) => {
    setRows(next);
    const to = filled(next);
    if (!isSameValue(to, items)) props.onChange({ from: items, to });
  };
  return {
    rows,
    put: (key, item) => set(rows.map((row) => (row.key === key ? { key, item } : row))),
    remove: (key) => set(rows.filter((row) => row.key !== key)),
    add() {
      const key = newKey();
      setRows([...rows, { key, item: blank }]);
      return key;
    },
  };
}

function filled<Item>(rows: readonly Row<Item>[]): Item[] {
  return rows.map(({ item }) => item).filter(isSaid);
}
