// How late a change shows: what somebody did at a table gives its tile a number, and the page tells when which number was there.
// One that was passed over, because the next question came after two changes, shows with the one that follows it.

/** A number that a table's tile has to show from a moment on. */
export interface Due {
  readonly table: string;
  readonly number: number;
  /** Milliseconds since 1970, as all moments here. */
  readonly at: number;
}

/** A number that a tile has come to show. */
export interface Shown {
  readonly table: string;
  readonly number: number;
  readonly at: number;
}

/** Milliseconds for each number that is due, in their order; Infinity for one that never showed. */
export function latenessOf(dues: readonly Due[], shown: readonly Shown[]): number[] {
  const shownAt = Map.groupBy(shown, ({ table }) => table);
  const duesAt = Map.groupBy(dues, ({ table }) => table);
  const late = new Map<Due, number>();
  for (const [table, of] of duesAt) {
    let first = 0;
    for (const { number, at } of shownAt.get(table) ?? []) {
      const last = of.findLastIndex((due, index) => index >= first && due.number === number && due.at <= at);
      for (; first <= last; first++) {
        const due = of[first];
        if (due) late.set(due, at - due.at);
      }
    }
  }
  return dues.map((due) => late.get(due) ?? Number.POSITIVE_INFINITY);
}
