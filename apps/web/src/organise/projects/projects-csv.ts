// The table of projects as a file for a spreadsheet: what is shown, in the order in which it is shown. Pure.

import { writeCsv } from '@terreau/exchange/csv-writer';
import { valueLabels } from '@terreau/project/wording/value-labels';
import type { Locale } from '@terreau/workshop/session';
import type { Column, ProjectRow } from './project-rows.ts';
import { projectsWords } from './words.ts';

const columns: readonly Column[] = [
  'title',
  'status',
  'since',
  'challenge',
  'domain',
  'table',
  'lead',
  'nextStep',
  'owner',
  'due',
  'jobsHoped',
  'jobsCreated',
];

/** A spreadsheet that is set to French reads semicolons. */
export function projectsCsv(rows: readonly ProjectRow[], locale: Locale): string {
  const words = projectsWords[locale];
  const { statuses } = valueLabels[locale];
  const cells = rows.map((row) =>
    columns.map((column) => (column === 'status' ? statuses[row.status] : row[column])),
  );
  return writeCsv([columns.map((column) => words[column]), ...cells], locale === 'fr' ? ';' : ',');
}
