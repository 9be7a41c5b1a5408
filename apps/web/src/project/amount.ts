// Sums of money as people type them: “1 200,50 €” in French, “€1,200.50” in English, either wherever it is clear. Pure.

import type { Locale } from '@terreau/workshop/session';

/** More than any evening's project; whole cents stay exact. */
const maxCents = 100_000_000_000;

/** The sum in cents; null for what is none. Nothing typed is nothing to pay. */
export function centsOf(typed: string): number | null {
  const bare = typed.replace(/[\s\u00a0\u202f€'’]/g, '').replace(/EUR/i, '');
  if (bare === '') return 0;
  const match = /^(?<whole>[\d.,]*?)(?:[.,](?<cents>\d{1,2}))?$/.exec(bare);
  const whole = match?.groups?.['whole'] ?? '';
  if (!match || !/^(\d*|\d{1,3}([.,]\d{3})+)$/.test(whole)) return null;
  const cents = Number(
    `${whole.replace(/[.,]/g, '') || '0'}${(match.groups?.['cents'] ?? '').padEnd(2, '0')}`,
  );
  return cents <= maxCents ? cents : null;
}

/** The sum as its field shows it while nobody types: without a currency, which stands beside the field. */
export function amountInField(cents: number, locale: Locale): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(cents / 100);
}
