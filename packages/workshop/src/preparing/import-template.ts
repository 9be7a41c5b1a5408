// The table that an organiser downloads to fill it in: the headings, and one row of an example for each of the ten domains.

import { type Domain, domains } from '../domains.ts';
import type { Said } from '../script.ts';
import type { Locale } from '../session.ts';
import { domainNames } from './import-cells.ts';
import { columnHeadings, type ImportColumn, importColumns } from './import-columns.ts';

const questions: Readonly<Record<Domain, Said>> = {
  food: { fr: 'Comment bien manger près de chez soi ?', en: 'How can we eat well close to home?' },
  community: {
    fr: 'Comment mieux se connaître entre voisins ?',
    en: 'How do neighbours get to know each other?',
  },
  housing: { fr: 'Comment rouvrir les logements vides ?', en: 'How do empty homes open again?' },
  environment: { fr: 'Comment prendre soin de nos rivières ?', en: 'How do we look after our rivers?' },
  health: { fr: 'Comment se soigner à la campagne ?', en: 'How do we stay well far from the city?' },
  business: {
    fr: 'Quelles activités créer dans les rez-de-chaussée ?',
    en: 'What could open on our ground floors?',
  },
  mobility: {
    fr: 'Comment se déplacer sans voiture à soi ?',
    en: 'How do we get around without a car of our own?',
  },
  education: { fr: 'Comment apprendre à tout âge ?', en: 'How do we learn at every age?' },
  culture: { fr: 'Quels lieux pour sortir le soir ?', en: 'Where can we go out in the evening?' },
  innovation: { fr: 'Que réparer au lieu de jeter ?', en: 'What can we mend instead of throwing away?' },
};

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
      challenge: questions[domain][locale],
      domain: domainNames[domain][locale],
      tables: 4,
      seats: 8,
    }),
  );
  return [
    importColumns.map((column) => columnHeadings[locale][column]),
    ...rows.map((row) => importColumns.map((column) => row[column] ?? '')),
  ];
}
