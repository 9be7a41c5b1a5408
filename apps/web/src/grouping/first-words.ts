// As much of a card's text as tells it from the others. Pure.

import { cutText } from '@terreau/board/cut-text';

const maxCharacters = 90;

/** The beginning of a text on one line. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= maxCharacters ? line : `${cutText(line, maxCharacters).trimEnd()}…`;
}
