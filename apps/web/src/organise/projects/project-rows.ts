// The projects of an evening as the rows of a table, sorted and filtered. Pure.

import { standingEntries } from '@terreau/project/follow-up/follow-up';
import { nextStepOf } from '@terreau/project/follow-up/next-step';
import { type ProjectRecord, type ProjectStatus, projectStatuses } from '@terreau/project/record/record';
import { domainLabel } from '@terreau/project/wording/value-labels';
import type { Locale } from '@terreau/workshop/session';

export interface ProjectRow {
  readonly id: string;
  readonly title: string;
  readonly challenge: string;
  readonly domain: string;
  readonly table: string;
  readonly status: ProjectStatus;
  /** ISO 8601 date of its last change of status, or of the evening. */
  readonly since: string;
  readonly lead: string;
  readonly nextStep: string;
  /** Who does the next step. */
  readonly owner: string;
  /** ISO 8601 date, or empty. */
  readonly due: string;
  readonly jobsHoped: string;
  readonly jobsCreated: string;
}

export type Column = Exclude<keyof ProjectRow, 'id'>;

export interface Order {
  readonly by: Column;
  readonly isDescending: boolean;
}

export interface Filter {
  readonly text: string;
  readonly status: ProjectStatus | '';
  readonly challenge: string;
}

/** A record as a row of the table as it is on a day, as an ISO 8601 date. */
export function rowOf(record: ProjectRecord, locale: Locale, today: string): ProjectRow {
  const { id, identity, project, impact, followUp } = record;
  const next = nextStepOf(record, today);
  return {
    id,
    title: identity.title.text,
    challenge: identity.challenge,
    domain: domainLabel(identity.domain, locale),
    table: identity.table,
    status: followUp.status,
    since: standingEntries(followUp.log).at(-1)?.date ?? identity.date,
    lead: project.lead,
    nextStep: next?.what ?? '',
    owner: next?.owner ?? '',
    due: next?.due ?? '',
    jobsHoped: impact.jobsHoped,
    jobsCreated: followUp.jobsCreated,
  };
}

/** What is empty comes last in either direction; statuses in the order in which a project goes through them. */
export function sortRows(
  rows: readonly ProjectRow[],
  { by, isDescending }: Order,
  locale: Locale,
): ProjectRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const rank = (row: ProjectRow) => String(by === 'status' ? projectStatuses.indexOf(row.status) : row[by]);
  return rows.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    const order = isDescending ? compare(other, one) : compare(one, other);
    return order || compare(a.title, b.title) || compare(a.id, b.id);
  });
}

/** An ISO 8601 date in few letters; what is not one is returned as it is. */
export function dayInFigures(date: string, locale: Locale): string {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return date;
  const told = new Intl.DateTimeFormat(locale === 'fr' ? 'fr' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(time);
  return locale === 'fr' ? told.replace(/^1 /, '1er ') : told;
}

/** Whether the next step should have been done before a day; of what was dropped nothing is expected. Dates are ISO 8601. */
export function isOverdue({ due, status }: ProjectRow, today: string): boolean {
  return due !== '' && due < today && status !== 'dropped';
}

/** Those that contain every word of the text somewhere, and are of the status and challenge if any is wanted. */
export function filterRows(rows: readonly ProjectRow[], { text, status, challenge }: Filter): ProjectRow[] {
  const wanted = plain(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    if (status !== '' && row.status !== status) return false;
    if (challenge !== '' && row.challenge !== challenge) return false;
    const said = plain(Object.values(row).join(' '));
    return wanted.every((word) => said.includes(word));
  });
}

/** Without accents and capitals, as people search. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
