// Spaces, apostrophes, dates and sums as each language sets them. Only spaces and apostrophes of a text change: whatever
// somebody wrote still says the same.

import type { Locale } from '@terreau/workshop/session';

const noBreak = '\u00a0';
const narrowNoBreak = '\u202f';

/** Sets a text by the rules of a language; the characters that stand for something stay as they are. */
export function typeset(text: string, locale: Locale): string {
  const apostrophes = text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
  return locale === 'fr' ? frenchSpaces(apostrophes) : apostrophes;
}

/** An ISO 8601 date in words, as “dimanche 1er mars 2026”; what is not one is returned as it is. */
export function dateInWords(date: string, locale: Locale): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(time)) return date;
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(time);
  const day = part({ day: 'numeric' });
  const words = [
    part({ weekday: 'long' }),
    locale === 'fr' && day === '1' ? '1er' : day,
    part({ month: 'long' }),
    part({ year: 'numeric' }),
  ];
  return words.join(' ');
}

/** A sum in euros; whole euros without cents. */
export function moneyInWords(cents: number, locale: Locale): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(cents / 100);
}

/** The spaces that must not break, after the Lexique des règles typographiques of the Imprimerie nationale. */
function frenchSpaces(text: string): string {
  return text
    .replace(/ +(?=[;!?])/g, narrowNoBreak)
    .replace(/ +(?=[:»])/g, noBreak)
    .replace(/« +/g, `«${noBreak}`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, narrowNoBreak)
    .replace(/(?<=\d) (?=(?:€|%|h|km|kg|m²|ha|kWh?|ans?)(?![\p{L}\d]))/gu, noBreak);
}
