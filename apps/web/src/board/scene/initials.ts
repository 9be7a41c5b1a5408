// A name in so few letters that they fit anywhere. Pure.

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first letters of the first and the last part of a name: `Anne-Marie d’Arc` is `AA`. */
export function initialsOf(name: string): string {
  const parts = name
    .split(/[\s\-–’']+/u)
    .filter((part) => /\p{L}|\p{N}|\p{Extended_Pictographic}/u.test(part));
  const chosen = parts.length > 1 ? [parts[0], parts.at(-1)] : parts.slice(0, 1);
  return chosen.map((part) => firstLetter(part ?? '')).join('');
}

function firstLetter(part: string): string {
  const [first] = graphemes.segment(part);
  return first?.segment.toLocaleUpperCase() ?? '';
}
