// Joins what two people made of the same few words where they did not touch the same letters: one goes on with a word while
// the other begins a new one behind it, or takes out the sentence before it.

import { type Splice, spliceBetween } from '@terreau/board/text-diff';
import type { Versions } from './merge-sequences.ts';

/** Null where both changed the same letters, or wrote different words at the same place. */
export function mergeApart({ base, mine, theirs }: Versions<string>): string | null {
  const [one, other] = [spliceBetween(base, mine), spliceBetween(base, theirs)];
  if (!one || !other) return null;
  const areAtOnePlace = one.index === other.index && one.remove + other.remove === 0;
  if (areAtOnePlace) return atOnePlace(base, one, other);
  if (areInOneNumber(base, one, other)) return null;
  if (endOf(one) <= other.index) return spliced(spliced(base, other), one);
  return endOf(other) <= one.index ? spliced(spliced(base, one), other) : null;
}

/** What goes on with the word before it stays with it. */
function atOnePlace(base: string, one: Splice, other: Splice): string | null {
  const isInWord = isLetter(base.slice(0, one.index).at(-1));
  const [oneGoesOn, otherGoesOn] = [one, other].map(({ insert }) => isInWord && isLetter(insert[0]));
  if (oneGoesOn === otherGoesOn) return null;
  return oneGoesOn ? spliced(spliced(base, other), one) : spliced(spliced(base, one), other);
}

/** Of two numbers no third is made, which nobody has written. */
function areInOneNumber(base: string, one: Splice, other: Splice): boolean {
  const between = base.slice(Math.min(endOf(one), endOf(other)), Math.max(one.index, other.index));
  const isDigits = (text: string) => /^\p{N}*$/u.test(text);
  const touched = [one, other].map(({ index, remove }) => base.slice(index, index + remove));
  const beside = base.slice(
    Math.max(0, Math.min(one.index, other.index) - 1),
    Math.max(endOf(one), endOf(other)) + 1,
  );
  return isDigits(between) && touched.every(isDigits) && /\p{N}/u.test(beside);
}

function endOf({ index, remove }: Splice): number {
  return index + remove;
}

function spliced(text: string, { index, remove, insert }: Splice): string {
  return text.slice(0, index) + insert + text.slice(index + remove);
}

function isLetter(character = ''): boolean {
  return /[\p{L}\p{M}\p{N}'’_-]/u.test(character);
}
