// A text short enough to name something by.

import { graphemesOf } from '../language/graphemes.ts';

const maxLetters = 40;

/** The beginning of a text, cut after a whole word, and never through a letter. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= maxLetters) return line;
  const letters = graphemesOf(line);
  if (letters.length <= maxLetters) return line;
  const cut = letters.slice(0, maxLetters).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut}…`;
}
