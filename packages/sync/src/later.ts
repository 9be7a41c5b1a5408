// When to come back: the server's words at the end of a close reason, as in `the server stops, later 850`. Programs read the
// milliseconds; a stock client passes over them and backs off by itself.

/** A reason with the milliseconds after which to come back. */
export function writeLater(reason: string, ms: number): string {
  return `${reason}, later ${Math.ceil(ms)}`;
}

/** The milliseconds after which to come back; null when the reason names none. */
export function readLater(reason: string): number | null {
  const digits = /, later (\d{1,8})$/.exec(reason)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The reason of the server when more come at once than it lets in. */
export const manyArrive = 'many arrive';
