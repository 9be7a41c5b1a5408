// Small numbers as they are spoken.

import type { Locale } from '@terreau/workshop/session';

const spoken: Readonly<Record<Locale, readonly string[]>> = {
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};

/** Up to ten in letters, in French masculine. */
export function numberInWords(number: number, locale: Locale): string {
  return spoken[locale][number] ?? String(number);
}
