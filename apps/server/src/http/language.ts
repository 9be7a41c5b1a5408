// The language in which a caller is answered.

import { type Locale, locales } from '@terreau/workshop/session';
import type { HonoRequest } from 'hono';

/** `?lang=`, else what the browser prefers of our languages, else English. */
export function localeOf(request: HonoRequest): Locale {
  const asked = request.query('lang');
  return locales.find((locale) => locale === asked) ?? preferredLocale(request.header('accept-language'));
}

/** Reads an Accept-Language header (RFC 9110, 12.5.4): whichever of French and English it weighs higher. */
export function preferredLocale(header: string | undefined): Locale {
  const weights = { fr: 0, en: 0 };
  for (const range of (header ?? '').split(',')) {
    const [tag = '', ...parameters] = range
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const locale = locales.find((known) => tag === known || tag.startsWith(`${known}-`));
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const weight = quality === undefined ? 1 : Number.parseFloat(quality) || 0;
    if (locale) weights[locale] = Math.max(weights[locale], weight);
  }
  // Equal weights are settled by the order, which lists what is preferred first.
  if (weights.fr === weights.en && weights.fr > 0) return firstOf(header ?? '');
  return weights.fr > weights.en ? 'fr' : 'en';
}

function firstOf(header: string): Locale {
  const { index: fr = Infinity } = /\bfr\b/i.exec(header) ?? {};
  const { index: en = Infinity } = /\ben\b/i.exec(header) ?? {};
  return fr < en ? 'fr' : 'en';
}
