// Which cards are chosen while several are being grouped or moved.

import type { CardId } from '@terreau/board/ids';
import { createContext, useContext, useMemo, useState } from 'react';

export interface Selection {
  readonly isSelecting: boolean;
  /** In the order in which they were chosen. */
  readonly ids: ReadonlySet<CardId>;
  readonly begin: () => void;
  readonly toggle: (id: CardId) => void;
  readonly end: () => void;
}

const nothing: ReadonlySet<CardId> = new Set();

const SelectionContext = createContext<Selection>({
  isSelecting: false,
  ids: nothing,
  begin: () => undefined,
  toggle: () => undefined,
  end: () => undefined,
});

export const SelectionProvider = SelectionContext;

export function useSelection(): Selection {
  return useContext(SelectionContext);
}

/** The state behind the provider. */
export function useSelectionState(): Selection {
  const [ids, setIds] = useState<ReadonlySet<CardId> | null>(null);
  return useMemo(
    () => ({
      isSelecting: ids !== null,
      ids: ids ?? nothing,
      begin: () => setIds(nothing),
      toggle: (id) => setIds((before) => toggled(before ?? nothing, id)),
      end: () => setIds(null),
    }),
    [ids],
  );
}

function toggled(ids: ReadonlySet<CardId>, id: CardId): ReadonlySet<CardId> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
