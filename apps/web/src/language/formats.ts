// Time as a clock shows it, and shares as each language writes them.

import type { Locale } from '@terreau/workshop/session';
import { currentLocale } from './locale.ts';

/** Time that is left: `7:05`. A second that has begun still counts. */
export function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const percents: Readonly<Record<Locale, Intl.NumberFormat>> = {
  fr: new Intl.NumberFormat('fr-FR', { style: 'percent' }),
  en: new Intl.NumberFormat('en-GB', { style: 'percent' }),
};

/** A share in whole hundredths: `0.31` is `31 %` in French and `31%` in English. */
export function inPercent(share: number, locale: Locale = currentLocale()): string {
  return percents[locale].format(share);
}

/** A moment of today, as a clock on the wall shows it. */
export function timeOfDay(ms: number, locale: Locale = currentLocale()): string {
  return times[locale].format(ms);
}

const times: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  fr: new Intl.DateTimeFormat('fr-FR', { timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }),
};
