// The columns of the table from which an evening is imported: their headings in both languages, and what else people call them.

import type { Locale } from '../session.ts';

export const importColumns = [
  'event',
  'territory',
  'insee',
  'date',
  'locale',
  'challenge',
  'context',
  'domain',
  'tables',
  'table',
  'seats',
  'seatCodes',
  'facilitators',
] as const;
export type ImportColumn = (typeof importColumns)[number];

export const columnHeadings: Readonly<Record<Locale, Readonly<Record<ImportColumn, string>>>> = {
  fr: {
    event: 'Soirée',
    territory: 'Territoire',
    insee: 'Code INSEE',
    date: 'Date',
    locale: 'Langue',
    challenge: 'Défi',
    context: 'Contexte',
    domain: 'Domaine',
    tables: 'Nombre de tables',
    table: 'Nom de la table',
    seats: 'Places par table',
    seatCodes: 'Un code par place',
    facilitators: 'Animation',
  },
  en: {
    event: 'Evening',
    territory: 'Territory',
    insee: 'INSEE code',
    date: 'Date',
    locale: 'Language',
    challenge: 'Challenge',
    context: 'Context',
    domain: 'Domain',
    tables: 'Number of tables',
    table: 'Table name',
    seats: 'Seats per table',
    seatCodes: 'A code for each seat',
    facilitators: 'Facilitators',
  },
};

/** Only what can mean nothing else in such a table: a « name » may be anybody's. */
const otherNames: Readonly<Record<ImportColumn, readonly string[]>> = {
  event: ['event', 'nom de la soiree', 'evenement', 'name of the evening'],
  territory: ['collectivite'],
  insee: ['insee'],
  date: ['jour', 'day'],
  locale: ['locale'],
  challenge: ['question', 'challenges', 'defis'],
  context: ['precisions'],
  domain: ['theme', 'domaines', 'domains'],
  tables: ['tables', 'nb tables', 'nb de tables'],
  table: ['table', 'tables nommees'],
  seats: ['places', 'seats', 'nombre de places', 'number of seats'],
  seatCodes: ['codes de place', 'code par place', 'seat codes'],
  facilitators: [
    'animateur',
    'animatrice',
    'animateurs',
    'animatrices',
    'facilitator',
    'facilitateur',
    'facilitateurs',
  ],
};

const byName: ReadonlyMap<string, ImportColumn> = new Map(
  importColumns.flatMap((column) =>
    [columnHeadings.fr[column], columnHeadings.en[column], ...otherNames[column]].map(
      (name) => [folded(name), column] as const,
    ),
  ),
);

/** The column that a heading names, in either language; undefined for one that is none of ours. */
export function columnNamed(heading: string): ImportColumn | undefined {
  return byName.get(folded(heading));
}

/** As people compare words: without accents, capitals and punctuation. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
