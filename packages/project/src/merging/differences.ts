// What two versions of something do not have in common, to be marked where people choose between them: in lists the items that
// the other does not have there, and within an item, where the other says it in much the same words, the words. Pure.

import { diffIndices } from 'node-diff3';
import { isLong } from './merge-sequences.ts';
import { wordsOf } from './merge-text.ts';

/** A piece of an item. */
interface Stretch {
  readonly text: string;
  /** The other version does not say it, or not there. */
  readonly differs: boolean;
}

/** An item, in as few pieces as there can be. */
export type MarkedItem = readonly Stretch[];

type Both<Value> = readonly [Value, Value];

/** The items of both versions. A text is a list of one item. */
export function differences(one: readonly string[], other: readonly string[]): Both<readonly MarkedItem[]> {
  const [here, there] = notInBoth(one, other);
  const [changed, changedThere] = [
    one.filter((_, at) => here.has(at)),
    other.filter((_, at) => there.has(at)),
  ];
  return [
    one.map((item, at) => {
      const closest = closestTo(item, changedThere);
      if (!here.has(at) || closest === null) return [{ text: item, differs: here.has(at) }];
      return inWords(item, closest)[0];
    }),
    other.map((item, at) => {
      const closest = closestTo(item, changed);
      if (!there.has(at) || closest === null) return [{ text: item, differs: there.has(at) }];
      return inWords(closest, item)[1];
    }),
  ];
}

/** The item that says much the same in other words; null where there is none, or the very same elsewhere. */
function closestTo(item: string, others: readonly string[]): string | null {
  const closest = others.toSorted((a, b) => closeness(item, b) - closeness(item, a))[0];
  return closest === undefined || closest === item || closeness(item, closest) < 0.5 ? null : closest;
}

/** How much of the words of the shorter one is in the longer one as well, from nothing to all. */
function closeness(one: string, other: string): number {
  const words = new Set(wordsOf(one).map((word) => word.trim()));
  const others = new Set(wordsOf(other).map((word) => word.trim()));
  const lettersOf = (some: Iterable<string>) => [...some].join('').length;
  const shared = lettersOf([...words].filter((word) => others.has(word)));
  return shared / Math.max(1, Math.min(lettersOf(words), lettersOf(others)));
}

function inWords(one: string, other: string): Both<MarkedItem> {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const [here, there] = notInBoth(words, others);
  return [stretches(words, here), stretches(others, there)];
}

/** Where in each of two sequences stands what is not in both. */
function notInBoth(one: readonly string[], other: readonly string[]): Both<ReadonlySet<number>> {
  if (isLong(one, other)) return [new Set(one.keys()), new Set(other.keys())];
  const changes = diffIndices([...one], [...other]);
  const placesOf = (side: 'buffer1' | 'buffer2') =>
    new Set(changes.flatMap(({ [side]: [at, length] }) => Array.from({ length }, (_, nth) => at + nth)));
  return [placesOf('buffer1'), placesOf('buffer2')];
}

/** Words put together again. The space between two of them is marked where both are. */
function stretches(words: readonly string[], differing: ReadonlySet<number>): MarkedItem {
  const joined: Stretch[] = [];
  const add = (text: string, differs: boolean) => {
    if (text === '') return;
    const last = joined.at(-1);
    if (last?.differs === differs) joined.splice(-1, 1, { text: last.text + text, differs });
    else joined.push({ text, differs });
  };
  for (const [at, word] of words.entries()) {
    const letters = word.trimStart();
    // The first one stands behind a space that the text does not have.
    const space = word.slice(at === 0 ? 1 : 0, word.length - letters.length);
    add(space, differing.has(at) && differing.has(at - 1));
    add(letters, differing.has(at));
  }
  return joined;
}
