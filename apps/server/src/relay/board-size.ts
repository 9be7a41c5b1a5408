// How large a board's document has become. What was written and deleted again leaves traces in a Yjs document, so that a
// limit on cards does not bound it; this does. [T6]

export interface BoardSize {
  /** Whether a change of so many bytes still fits. */
  readonly hasRoomFor: (bytes: number) => boolean;
  /** A change of so many bytes was made. */
  readonly grew: (bytes: number) => void;
}

/**
 * Adds up the changes, which is too much: what overwrites makes room. So at the limit it measures, which costs what
 * encoding the whole board costs, and again only when the sum has grown by a sixteenth of the limit.
 * @param bytes what the journal has of the board
 */
export function createBoardSize(
  bytes: number,
  { maxBytes, measure }: { readonly maxBytes: number; readonly measure: () => number },
): BoardSize {
  let sum = bytes;
  let measured = 0;

  const fits = (more: number): boolean => sum + more <= maxBytes;

  return {
    hasRoomFor(more) {
      if (fits(more) || sum - measured < maxBytes / 16) return fits(more);
      measured = measure();
      sum = measured;
      return fits(more);
    },
    grew(more) {
      sum += more;
    },
  };
}
