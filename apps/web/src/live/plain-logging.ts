// What Yjs tells developers, in the browser's console as it comes. Its own way there, lib0's, formats messages in colours and is
// larger than all that is said; the build puts this in its place.

/** Colours and weights that are left out. */
export const [ORANGE, RED, BOLD, UNBOLD] = ['', '', '', ''];

export function print(...said: readonly unknown[]): void {
  console.info(...said);
}

export function warn(...said: readonly unknown[]): void {
  console.warn(...said);
}
