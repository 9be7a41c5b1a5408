// Anybody's text as the lines that a document shows: whole, without what no document can carry or what would turn the
// words of others. Which characters mean something in a format is that format's own affair.

import type { Locale } from '@terreau/workshop/session';
import { typeset } from './typography.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The lines of a text, set by the rules of a language; empty ones are left out. Control characters and direction
 * overrides are no words: an override would turn what follows it.
 */
export function textLines(text: string, locale: Locale): string[] {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, '');
  return typeset(clean, locale)
    .split('\n')
    .map((line) => line.replace(/\s+/gu, keepNoBreak).trim())
    .filter((line) => line !== '');
}

/** A text on one line. */
export function textLine(text: string, locale: Locale): string {
  return textLines(text, locale).join(' ');
}

/** The beginning of a text that has only so much room, where it can with its last word whole. */
export function shortened(text: string, maxCharacters: number): string {
  const letters = [...graphemes.segment(text)];
  if (letters.length <= maxCharacters) return text;
  const kept = letters.slice(0, maxCharacters).map(({ segment }) => segment);
  const words = kept.join('').replace(/[\s,;:]+\S{0,15}$/u, '');
  return `${words.length < maxCharacters ? words : kept.slice(0, -1).join('').trimEnd()}…`;
}

/** Runs of spaces are one space, but a space that must not break stays one. */
function keepNoBreak(spaces: string): string {
  return /^[\u00a0\u202f]$/u.test(spaces) ? spaces : ' ';
}
