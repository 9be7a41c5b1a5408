// Following a project up: where it stands, each change dated and with its reason. The log tells all of it, also what was
// struck out again; nobody can fill it, or say today what shall be true for ever. [T6]

import { cleanText } from '@terreau/board/clean-text';
import {
  type Follower,
  type LogEntry,
  type ProjectRecord,
  type ProjectStatus,
  projectStatuses,
} from '../record/record.ts';
import { jobsIn } from './jobs-in-words.ts';

/** Entries that one log may have: two years, and more than one a day. */
export const maxLogEntries = 1_000;
/** What is left of them to the organiser when others have written too much. */
const organisersEntries = 200;
/** Entries that somebody else may make in one log, those that were struck among them. */
export const maxEntriesOfOne = 100;
/** Something may have begun long before its evening. */
const yearsBefore = 10;
const dayMs = 86_400_000;

/** Where a project stands from a day on, and why. */
export interface StatusChange {
  readonly status: ProjectStatus;
  readonly reason: string;
  /** ISO 8601 date. */
  readonly date: string;
}

/** Who writes in a log, and when, in ms since 1970. */
export interface Following {
  readonly by: Follower;
  readonly at: number;
}

export type FollowRefusal =
  | { readonly reason: 'log-full' | 'too-many-of-one'; readonly max: number }
  | { readonly reason: 'bad-day'; readonly from: string; readonly to: string }
  | { readonly reason: 'no-such-entry' | 'not-own' };

export type Followed =
  | { readonly ok: true; readonly record: ProjectRecord }
  | { readonly ok: false; readonly refusal: FollowRefusal };

/**
 * The record with one more entry in its log, which is in the order of its days: what somebody writes down late takes its
 * place, and the status is that of the last day. Made again, it changes nothing.
 */
export function changeStatus(record: ProjectRecord, change: StatusChange, { by, at }: Following): Followed {
  const { log } = record.followUp;
  if (log.some((entry) => !entry.struck && isOf(entry, change))) return { ok: true, record };
  const { from, to } = daysFor(record, at);
  if (change.date < from || change.date > to) return refuse({ reason: 'bad-day', from, to });
  const isOrganiser = by.role === 'organiser';
  const own = log.filter((entry) => isBy(entry, by)).length;
  if (!isOrganiser && own >= maxEntriesOfOne)
    return refuse({ reason: 'too-many-of-one', max: maxEntriesOfOne });
  const max = isOrganiser ? maxLogEntries : maxLogEntries - organisersEntries;
  // What was struck is kept as long as there is room for it.
  const kept = log.length < max ? log : log.filter(({ struck }) => !struck);
  if (kept.length >= max) return refuse({ reason: 'log-full', max });
  const entry = { date: change.date, status: change.status, text: cleanText(change.reason), by };
  return { ok: true, record: withLog(record, [...kept, entry]) };
}

/**
 * The record with an entry struck out, which is the last of those that say so and that they may strike out. Made again, it
 * changes nothing.
 */
export function strikeEntry(record: ProjectRecord, change: StatusChange, { by, at }: Following): Followed {
  const { log } = record.followUp;
  const same = log.filter((entry) => isOf(entry, change));
  const index = log.findLastIndex((entry) => !entry.struck && same.includes(entry) && mayStrike(entry, by));
  const entry = log[index];
  if (!entry) {
    if (same.length === 0) return refuse({ reason: 'no-such-entry' });
    const isDone =
      same.every(({ struck }) => struck) || same.some((other) => other.struck && isBy(other, by));
    return isDone ? { ok: true, record } : refuse({ reason: 'not-own' });
  }
  return { ok: true, record: withLog(record, log.with(index, { ...entry, struck: { by, at } })) };
}

/** Those who answer for the evening correct whatever stands in a log; others what they wrote themselves. */
export function mayStrike(entry: LogEntry, by: Follower): boolean {
  return by.role !== 'bearer' || isBy(entry, by);
}

/** The entries that count. */
export function standingEntries(log: readonly LogEntry[]): readonly LogEntry[] {
  return log.filter(({ struck }) => !struck);
}

function refuse(refusal: FollowRefusal): Followed {
  return { ok: false, refusal };
}

function withLog(record: ProjectRecord, entries: readonly LogEntry[]): ProjectRecord {
  const log = entries.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const status = standingEntries(log).at(-1)?.status ?? 'considered';
  return { ...record, followUp: { ...record.followUp, status, log } };
}

function isOf({ date, status, text }: LogEntry, change: StatusChange): boolean {
  return date === change.date && status === change.status && text === cleanText(change.reason);
}

function isBy({ by }: LogEntry, { role, id }: Follower): boolean {
  return by?.role === role && by.id === id;
}

/** What can be said of a project has happened, be it tomorrow by the clock of an island. */
function daysFor({ identity }: ProjectRecord, at: number): { readonly from: string; readonly to: string } {
  const to = new Date(at + dayMs).toISOString().slice(0, 10);
  const evening = identity.date !== '' && identity.date < to ? identity.date : to;
  return { from: `${String(Number(evening.slice(0, 4)) - yearsBefore).padStart(4, '0')}-01-01`, to };
}

/** What an evening has led to, in figures: "5 under way, 3 being created, 15 under consideration". */
export interface ProjectFigures {
  readonly projects: number;
  readonly statuses: Readonly<Record<ProjectStatus, number>>;
  /** As far as they are told in figures. */
  readonly jobsHoped: number;
  readonly jobsCreated: number;
  /** How many projects tell of jobs in words that cannot be counted. */
  readonly uncounted: { readonly jobsHoped: number; readonly jobsCreated: number };
}

export function figuresOf(records: readonly ProjectRecord[]): ProjectFigures {
  const countOf = (status: ProjectStatus) =>
    records.filter(({ followUp }) => followUp.status === status).length;
  const hoped = records.map(({ impact }) => jobsIn(impact.jobsHoped));
  const created = records.map(({ followUp }) => jobsIn(followUp.jobsCreated));
  const counts = projectStatuses.map((status) => [status, countOf(status)] as const);
  return {
    projects: records.length,
    statuses: Object.fromEntries(counts) as Record<ProjectStatus, number>,
    jobsHoped: sum(hoped),
    jobsCreated: sum(created),
    uncounted: { jobsHoped: uncounted(hoped), jobsCreated: uncounted(created) },
  };
}

/** In hundredths, so that halves and quarters of a job add up. */
function sum(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((all, number) => all + Math.round((number ?? 0) * 100), 0) / 100;
}

function uncounted(numbers: readonly (number | null)[]): number {
  return numbers.filter((number) => number === null).length;
}
