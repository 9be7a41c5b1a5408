// Joins what two people made of one text, word by word. Where both changed the same words, both stand there: it is for
// them to choose, and nothing that anybody typed is gone.

import { mergeApart } from './merge-apart.ts';
import { mergeSequences, type Versions } from './merge-sequences.ts';

export function mergeText({ base, mine, theirs }: Versions<string>): string {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  return mergeWords({ base, mine, theirs }, bothOf);
}

/** Joins texts word by word; where both changed the same words, `overlap` decides. */
export function mergeWords(
  { base, mine, theirs }: Versions<string>,
  overlap: (versions: Versions<readonly string[]>) => readonly string[],
): string {
  const words = { base: wordsOf(base), mine: wordsOf(mine), theirs: wordsOf(theirs) };
  const merged = mergeSequences(words, (word) => word, overlap).join('');
  return merged.startsWith(' ') ? merged.slice(1) : merged;
}

/**
 * Words and signs with the space before them, which together are the text behind a space: without it the first word would
 * be another one than the same word further back. Spaces alone would be too much alike.
 */
export function wordsOf(text: string): string[] {
  if (text === '') return [];
  return ` ${text}`.match(/\s*(?:[\p{L}\p{M}\p{N}'’_-]+|[^\s\p{L}\p{M}\p{N}'’_-])|\s+$/gu) ?? [];
}

/**
 * One after the other, unless they are apart, or one is within the other, as when the same words were sent again with more.
 * What has just been written comes first: before it stands what the same person wrote before, behind it what others have put
 * there meanwhile. So the sentence of each stays whole while several people type at one place.
 */
function bothOf({ base, mine, theirs }: Versions<readonly string[]>): readonly string[] {
  const [there, written] = [mine.join(''), theirs.join('')];
  if (isWithin(theirs, mine)) return mine;
  if (isWithin(mine, theirs)) return theirs;
  const apart = mergeApart({ base: base.join(''), mine: there, theirs: written });
  if (apart !== null) return [apart];
  if (there.trim() === '') return theirs;
  if (written.trim() === '') return mine;
  const isApart = /\s$/u.test(written) || /^\s/u.test(there);
  return isApart ? [...theirs, ...mine] : [...theirs, ' ', ...mine];
}

/** Whether whole words stand among others as they are, or are what these begin with: letters within a word are another word. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  const [words, others] = [some, all].map((each) =>
    each
      .map((word) => word.trim())
      .filter(Boolean)
      .join(' '),
  );
  if (!words || !others) return false;
  return ` ${others} `.includes(` ${words} `) || others.startsWith(words);
}
