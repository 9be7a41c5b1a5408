// What the server says to people, in both languages: a key that is missing in one, or takes other arguments there,
// does not compile.

import type { Locale } from '@terreau/workshop/session';
import { en } from './words-en.ts';
import { fr, type HttpWords } from './words-fr.ts';

export const words: Readonly<Record<Locale, HttpWords>> = { fr, en };

/** Sets a text as its language wants it: in French, spaces before high punctuation and in quotation marks do not break. */
export function typeset(locale: Locale, text: string): string {
  if (locale !== 'fr') return text;
  return text.replace(/ (?=[?!;])/g, '\u202f').replace(/ (?=[:»])|(?<=«) /g, '\u00a0');
}
