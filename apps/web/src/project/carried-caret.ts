// Where the caret belongs in a text that others have changed while somebody types in it: beside the same words.

import { shiftIndex, spliceBetween } from '@terreau/board/text-diff';

/** By so many letters around the caret its place is found again, first by many and then by fewer. */
const lengths = [32, 16, 8, 4];
/** So many letters behind the caret say that it is where it was. */
const sureLetters = 4;

/** The caret's index in `after` for its index in `before`. */
export function carriedCaret(before: string, after: string, caret: number): number {
  const left = before.slice(0, caret);
  const right = before.slice(caret);
  if (after.startsWith(left) && after.slice(caret).startsWith(right.slice(0, sureLetters))) return caret;
  if (after.endsWith(right)) return after.length - right.length;
  if (after.startsWith(left)) return caret;
  return besideSameWords(left, right, after) ?? shifted(before, after, caret);
}

function besideSameWords(left: string, right: string, after: string): number | null {
  for (const length of lengths) {
    const before = left.slice(-length);
    if (before.length === length) {
      const at = nearest(after, before, left.length - length);
      if (at !== null) return at + length;
    }
    const behind = right.slice(0, length);
    if (behind.length === length) {
      const at = nearest(after, behind, left.length);
      if (at !== null) return at;
    }
  }
  return null;
}

function nearest(text: string, wanted: string, to: number): number | null {
  let best: number | null = null;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (best === null || Math.abs(at - to) < Math.abs(best - to)) best = at;
  }
  return best;
}

function shifted(before: string, after: string, caret: number): number {
  const splice = spliceBetween(before, after);
  return splice ? shiftIndex(caret, splice) : caret;
}
