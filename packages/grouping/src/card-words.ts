// A card's text as words: where they begin and end, without what French elides before them, and without accents, because
// half of a table types none.

/** A word as it was written, and as it is compared. */
export interface Word {
  /** As written, but in small letters where only the beginning of a sentence made the first one large. */
  readonly written: string;
  /** In small letters. */
  readonly plain: string;
  /** In small letters and without accents. */
  readonly folded: string;
}

/** Longer texts are read to here: what a card is about stands at its beginning, and time and memory stay bounded. [T6] */
const readCharacters = 1_000;
/** No word that people write is longer, except in scripts without spaces, where the beginning will do. */
const wordCharacters = 40;

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu;
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ]/i;
const englishEnding = /['’ʼ](?:s|t|d|m|re|ve|ll)$/i;
const sentenceEnd = /[.!?…:\n\r]/;

/** The words of a text, in their order. Numbers and single letters are none. */
export function wordsOf(text: string): readonly Word[] {
  const read = text.slice(0, readCharacters).normalize('NFKC');
  const words: Word[] = [];
  let end = 0;
  for (const match of read.matchAll(wordPattern)) {
    const isFirst = end === 0 || sentenceEnd.test(read.slice(end, match.index));
    end = match.index + match[0].length;
    for (const part of partsOf(match[0])) words.push(wordOf(part, isFirst));
  }
  return words.filter(({ folded }) => folded.length > 1 && !/^\p{N}+$/u.test(folded));
}

/** Without accents and other marks. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** "qu’aujourd’hui" is "aujourd" and "hui", "children’s" is "children". */
function partsOf(token: string): readonly string[] {
  return token
    .replace(elided, '')
    .replace(englishEnding, '')
    .split(/['’ʼ]/)
    .map((part) => part.slice(0, wordCharacters));
}

function wordOf(part: string, isFirst: boolean): Word {
  const plain = part.toLowerCase();
  const isAcronym = part.length > 1 && part === part.toUpperCase();
  return { written: isFirst && !isAcronym ? plain : part, plain, folded: fold(plain) };
}
