// Letters as readers see them: an emoji, or a letter with its accents, is one however many characters it takes.

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The letters of a text, in order. */
export function graphemesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
