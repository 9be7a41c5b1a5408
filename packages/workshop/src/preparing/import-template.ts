// The table that an organiser downloads to fill it in: the headings, and one row of an example for each of the ten domains.

import { domainNames, domains } from '../domains.ts';
import type { Locale } from '../session.ts';
import { columnHeadings, type ImportColumn, importColumns } from './import-columns.ts';
import { sampleQuestions } from './sample-questions.ts';

const about: Readonly<Record<Locale, Partial<Record<ImportColumn, string | number>>>> = {
  fr: {
    event: 'Start-up de territoire',
    territory: 'Valence Romans Agglo',
    insee: '200068781',
    date: '26/11/2026',
    locale: 'français',
    seatCodes: 'non',
  },
  en: {
    event: 'Start-up de territoire',
    territory: 'Valence Romans Agglo',
    insee: '200068781',
    date: '2026-11-26',
    locale: 'English',
    seatCodes: 'no',
  },
};

/** Ten challenges of four tables; the evening is told of in the first row. */
export function importTemplate(locale: Locale): readonly (readonly (string | number)[])[] {
  const rows = domains.map(
    (domain, index): Partial<Record<ImportColumn, string | number>> => ({
      ...(index === 0 ? about[locale] : {}),
      challenge: sampleQuestions[domain][locale],
      domain: domainNames(locale)[domain],
      tables: 4,
      seats: 8,
    }),
  );
  return [
    importColumns.map((column) => columnHeadings[locale][column]),
    ...rows.map((row) => importColumns.map((column) => row[column] ?? '')),
  ];
}
