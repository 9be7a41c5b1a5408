// An evening as an organiser plans it, before it has codes and keys; and how much of everything one evening may have.

import type { Locale } from '../session.ts';
import { folded } from './import-columns.ts';

export interface PlannedTable {
  readonly name: string;
  /** How many participants its code admits; null for as many as come. */
  readonly seats: number | null;
  /** Who leads it; each has a personal link. */
  readonly facilitators: readonly string[];
}

export interface PlannedChallenge {
  readonly title: string;
  readonly context: string;
  readonly domain: string;
  readonly tables: readonly PlannedTable[];
}

export interface PlannedEvent {
  readonly name: string;
  readonly territory: string;
  readonly insee: string | null;
  /** ISO 8601 date. */
  readonly date: string;
  readonly locale: Locale;
  /** Whether each seat has a code of its own. */
  readonly seatCodes: boolean;
  readonly challenges: readonly PlannedChallenge[];
}

export const maxChallenges = 50;
export const maxTables = 400;
export const maxSeats = 60;
export const maxFacilitators = 6;
export const maxDomains = 30;

/** Characters of what is written on one line, and of a challenge's context. */
export const maxCharacters = {
  name: 120,
  title: 200,
  context: 2_000,
  domain: 60,
  table: 60,
} as const;

/** A commune (`59350`, `2A004`), or the nine digits of an inter-communal body. */
export const inseeCode = /^(?:(?:\d{2}|2[AB])\d{3}|\d{9})$/;

/** What tells a table's name from others, as people hear them: « table 4 » and « 4 » are one. */
export function tableNameKey(name: string): string {
  return folded(name).replace(/^table (?=\d+$)/, '');
}

/** Whether a text has the form of a day that there is: `2026-02-31` is none. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && (new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false)
  );
}
