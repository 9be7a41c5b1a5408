// Spaces, apostrophes, dates and sums as each language sets them. Only spaces and apostrophes of a text change: whatever
// somebody wrote still says the same.

import type { Locale } from '@terreau/workshop/session';

const noBreak = '\u00a0';
const narrowNoBreak = '\u202f';

/** Between the parts of a line: where it breaks, the point stays behind what it follows. */
export const separator = `${noBreak}· `;

/** A French one, in pairs of digits. */
const phoneNumber = /(?<![\d+])(?:0\d|\+33 \d)(?: \d\d){4}(?!\d)/g;

/** Sets a text by the rules of a language; the characters that stand for something stay as they are. */
export function typeset(text: string, locale: Locale): string {
  const spaced = locale === 'fr' ? frenchSpaces(text) : text;
  return (
    spaced
      .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
      // French words stay French in an English document.
      .replace(/[ \t\u2009]+(?=[:;!?»])|(?<=«)[ \t\u2009]+/g, noBreak)
      .replace(
        /(?<=\d) (?=(?:[kM]?€|%|‰|°C|h|min|[ckm]?m[²³]?|k?g|t|ha|[kMG]Wh?|ans?)(?![\p{L}\d]))/gu,
        noBreak,
      )
      .replace(/(?<=\d[ \u00a0]?h) (?=\d)/g, noBreak)
      .replace(phoneNumber, (number) => number.replaceAll(' ', noBreak))
  );
}

/** An ISO 8601 date in words, as “dimanche 1er mars 2026”; what is not one is returned as it is. */
export function dateInWords(date: string, locale: Locale): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(time)) return date;
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(time);
  const number = part({ day: 'numeric' });
  const day = locale === 'fr' && number === '1' ? '1er' : number;
  // A day and its month stay together.
  const dayOfMonth = `${day}${noBreak}${part({ month: 'long' })}`;
  return [part({ weekday: 'long' }), dayOfMonth, part({ year: 'numeric' })].join(' ');
}

/** A sum in euros; whole euros without cents. */
export function moneyInWords(cents: number, locale: Locale): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  const money = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // A minus sign, and not a hyphen.
  return money.format(cents / 100).replace('-', '−');
}

/** The spaces that must not break, after the Lexique des règles typographiques of the Imprimerie nationale. */
function frenchSpaces(text: string): string {
  return text
    .replace(/[ \t\u2009]+(?=[;!?])/g, narrowNoBreak)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, narrowNoBreak)
    .replace(/(?<=(?<!\p{L})(?:M\.|MM\.|Mmes?|Mlles?|Dr|[nN]°)) (?=[\p{Lu}\d])/gu, noBreak);
}
