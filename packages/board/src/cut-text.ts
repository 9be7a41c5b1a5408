// Texts that are too long for their place, cut between letters as readers see them.

/** At most so many characters (UTF-16 code units) of a text; an emoji or an accented letter is kept whole or left out. */
export function cutText(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  // A letter is short: what comes long before the cut need not be looked at.
  const from = Math.max(0, maxCharacters - 200);
  const near = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    text.slice(from, maxCharacters + 200),
  );
  const letter = near.containing(maxCharacters - from);
  return text.slice(0, letter ? from + letter.index : maxCharacters).toWellFormed();
}
