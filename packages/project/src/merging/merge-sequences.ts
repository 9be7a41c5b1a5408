// Joins what two sides made of the same sequence: of words, or of the items of a list. What only one of them changed is as
// they made it; where both changed the same place, `overlap` decides.

import { diff3MergeRegions } from 'node-diff3';

/** What a sequence was, what it has become meanwhile, and what somebody else makes of it. */
export interface Versions<Value> {
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

/**
 * A stretch is compared item by item only where that takes at most so many steps, some 10 ms: the longest common sequence
 * costs as many as there are equal pairs, times its length, and hostile texts are full of equal pairs. [T6]
 */
const maxSteps = 5_000_000;

export function mergeSequences<Item>(
  { base, mine, theirs }: Versions<readonly Item[]>,
  keyOf: (item: Item) => string,
  overlap: (versions: Versions<readonly Item[]>) => readonly Item[],
): Item[] {
  const keys = base.map(keyOf);
  const [one, other] = [changedStretch(keys, mine.map(keyOf)), changedStretch(keys, theirs.map(keyOf))];
  const [start, end] = [Math.min(one.start, other.start), Math.max(one.end, other.end)];
  const within = (side: readonly Item[]) => side.slice(start, side.length - (base.length - end));
  const part = { base: base.slice(start, end), mine: within(mine), theirs: within(theirs) };
  const merged = mergeStretch(part, keyOf, overlap);
  return [...base.slice(0, start), ...merged, ...base.slice(end)];
}

/** Which of the first sequence is not at the beginning or the end of the second as well. */
function changedStretch(from: readonly string[], to: readonly string[]): { start: number; end: number } {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  let kept = 0;
  while (kept < shorter - start && from[from.length - 1 - kept] === to[to.length - 1 - kept]) kept++;
  return { start, end: from.length - kept };
}

function mergeStretch<Item>(
  part: Versions<readonly Item[]>,
  keyOf: (item: Item) => string,
  overlap: (versions: Versions<readonly Item[]>) => readonly Item[],
): readonly Item[] {
  const { base, mine, theirs } = part;
  const [o, a, b] = [base.map(keyOf), mine.map(keyOf), theirs.map(keyOf)];
  if (isSame(a, b) || isSame(o, b)) return mine;
  if (isSame(o, a)) return theirs;
  if (stepsFor(o, a) + stepsFor(o, b) > maxSteps) return overlap(part);
  return diff3MergeRegions(a, o, b).flatMap((region) => {
    if (region.stable) {
      const from = { a: mine, o: base, b: theirs }[region.buffer];
      return from.slice(region.bufferStart, region.bufferStart + region.bufferLength);
    }
    const versions = {
      base: base.slice(region.oStart, region.oStart + region.oLength),
      mine: mine.slice(region.aStart, region.aStart + region.aLength),
      theirs: theirs.slice(region.bStart, region.bStart + region.bLength),
    };
    return isSame(versions.mine.map(keyOf), versions.theirs.map(keyOf)) ? versions.mine : overlap(versions);
  });
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

/** Whether it would take too long to compare two sequences item by item. [T6] */
export function isLong(from: readonly string[], to: readonly string[]): boolean {
  return stepsFor(from, to) > maxSteps;
}

function stepsFor(from: readonly string[], to: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const key of from) counts.set(key, (counts.get(key) ?? 0) + 1);
  const pairs = to.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
  return pairs * Math.min(from.length, to.length);
}
