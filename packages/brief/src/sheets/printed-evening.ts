// What is printed for an evening, before it has a shape: its tables with their codes, and the steps that they will go through.

import type { Script } from '@terreau/workshop/script';
import type { Locale } from '@terreau/workshop/session';

/** What can be printed. */
export const sheetParts = ['tables', 'seats', 'facilitators'] as const;
export type SheetPart = (typeof sheetParts)[number];

export interface PrintedTable {
  readonly table: string;
  /** The question put to the table. */
  readonly challenge: string;
  /** What one needs to know to answer it; may be empty. */
  readonly context: string;
  readonly domain: string;
  readonly joinCode: string;
  readonly screenKey: string;
  /** Who leads the table, each with the key of their link; where nobody is named yet, one without a name. */
  readonly facilitators: readonly { readonly name: string; readonly key: string }[];
  /** The codes of its seats, in the order of their numbers; empty where the table's code is for all. */
  readonly seatCodes: readonly string[];
}

export interface PrintedEvening {
  readonly name: string;
  readonly territory: string;
  /** ISO 8601 date. */
  readonly date: string;
  readonly script: Script;
  readonly tables: readonly PrintedTable[];
}

export interface SheetOptions {
  readonly locale: Locale;
  /** Where people reach the server, without a trailing slash. */
  readonly baseUrl: string;
  readonly parts: readonly SheetPart[];
}
