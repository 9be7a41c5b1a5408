// How large a board's document has become. What was written and deleted again leaves traces in a Yjs document, so that a
// limit on cards does not bound it; this does. [T6]

export interface BoardSize {
  /** Whether a change of so many bytes still fits. */
  readonly hasRoomFor: (bytes: number) => boolean;
  /** A change of so many bytes was made; `hasDeleted` when it may have made room. */
  readonly grew: (bytes: number, hasDeleted: boolean) => void;
}

/** However much is deleted on a full board, it is not measured more often. */
const measuredEveryMs = 5_000;

/**
 * Adds up the changes, which is too much: what overwrites makes room. So at the limit it measures, which costs what
 * encoding the whole board costs, and again only when the sum has grown by a sixteenth of the limit, or when something was
 * deleted and a while has passed.
 * @param bytes what the journal has of the board
 */
export function createBoardSize(
  bytes: number,
  deps: {
    readonly maxBytes: number;
    readonly measure: () => number;
    /** Milliseconds since 1970. */
    readonly now: () => number;
  },
): BoardSize {
  const { maxBytes, measure, now } = deps;
  let sum = bytes;
  let measured = 0;
  let measuredAt = Number.NEGATIVE_INFINITY;
  let hasShrunk = false;

  const fits = (more: number): boolean => sum + more <= maxBytes;
  const isWorthMeasuring = (): boolean =>
    sum - measured >= maxBytes / 16 || (hasShrunk && now() - measuredAt >= measuredEveryMs);

  return {
    hasRoomFor(more) {
      if (fits(more) || !isWorthMeasuring()) return fits(more);
      measured = measure();
      sum = measured;
      measuredAt = now();
      hasShrunk = false;
      return fits(more);
    },
    grew(more, hasDeleted) {
      sum += more;
      hasShrunk ||= hasDeleted;
    },
  };
}
