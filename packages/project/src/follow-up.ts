// Following a project up: where it stands, each change dated and with its reason. The log tells all of it.

import { cleanText } from '@terreau/board/clean-text';
import { type LogEntry, type ProjectRecord, type ProjectStatus, projectStatuses } from './record.ts';

/** Entries that one log may have: two years, and more than one a day. [T6] */
export const maxLogEntries = 1_000;

/** Where a project stands from a day on, and why. */
export interface StatusChange {
  readonly status: ProjectStatus;
  readonly reason: string;
  /** ISO 8601 date. */
  readonly date: string;
}

/**
 * The record with one more entry in its log, which is in the order of its days: what somebody writes down late takes its
 * place, and the status is that of the last day. Made again, it changes nothing. null when the log is full.
 */
export function changeStatus(record: ProjectRecord, change: StatusChange): ProjectRecord | null {
  const entry: LogEntry = { date: change.date, status: change.status, text: cleanText(change.reason) };
  const { log } = record.followUp;
  if (log.some((other) => JSON.stringify(other) === JSON.stringify(entry))) return record;
  if (log.length >= maxLogEntries) return null;
  const entries = [...log, entry].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const status = entries.at(-1)?.status ?? entry.status;
  return { ...record, followUp: { ...record.followUp, status, log: entries } };
}

/** What an evening has led to, in figures: "5 under way, 3 being created, 15 under consideration". */
export interface ProjectFigures {
  readonly projects: number;
  readonly statuses: Readonly<Record<ProjectStatus, number>>;
  /** As far as they are told in figures. */
  readonly jobsHoped: number;
  readonly jobsCreated: number;
}

export function figuresOf(records: readonly ProjectRecord[]): ProjectFigures {
  const countOf = (status: ProjectStatus) =>
    records.filter(({ followUp }) => followUp.status === status).length;
  const counts = projectStatuses.map((status) => [status, countOf(status)] as const);
  return {
    projects: records.length,
    statuses: Object.fromEntries(counts) as Record<ProjectStatus, number>,
    jobsHoped: sum(records.map(({ impact }) => jobsIn(impact.jobsHoped))),
    jobsCreated: sum(records.map(({ followUp }) => jobsIn(followUp.jobsCreated))),
  };
}

/** The number with which a text about jobs begins, as in "12 emplois"; 0 when it begins with none, or with a year. */
export function jobsIn(text: string): number {
  const match = /^\D{0,12}?(\d{1,6}(?:[.,]\d{1,2})?)(?![\d.,]*\d)/u.exec(text.trim());
  const number = Number((match?.[1] ?? '0').replace(',', '.'));
  return Number.isInteger(number) && number >= 1_900 && number <= 2_100 ? 0 : number;
}

/** In hundredths, so that halves and quarters of a job add up. */
function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + Math.round(number * 100), 0) / 100;
}
