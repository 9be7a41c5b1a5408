// What an organiser says of an event, and what they get: every code and key.

import type { BoardId, ChallengeId, EventId } from '@terreau/board/ids';
import type { Script } from '@terreau/workshop/script';
import type { Locale } from '@terreau/workshop/session';

export interface NewEvent {
  readonly name: string;
  readonly territory: string;
  /** ISO 8601 date. */
  readonly date: string;
  readonly locale: Locale;
  /** null or left out for the usual one. */
  readonly script?: Script | null | undefined;
  /** Whether each seat has a code of its own, where the number of seats is said. */
  readonly seatCodes?: boolean | undefined;
  readonly challenges: readonly NewChallenge[];
}

export interface NewChallenge {
  readonly title: string;
  readonly domain: string;
  /** How many tables, which are then numbered through the whole evening; or their names. */
  readonly tables: number | readonly string[];
  /** How many participants each table's code admits; left out for as many as come. */
  readonly seats?: number | null | undefined;
}

/** An event as its organiser sees it, with every code and key. */
export interface EventSheet {
  readonly id: EventId;
  readonly name: string;
  readonly territory: string;
  readonly date: string;
  readonly locale: Locale;
  readonly challenges: readonly {
    readonly id: ChallengeId;
    readonly title: string;
    readonly domain: string;
    readonly boards: readonly BoardSheet[];
  }[];
}

export interface BoardSheet {
  readonly id: BoardId;
  readonly table: string;
  readonly joinCode: string;
  readonly facilitatorKey: string;
  readonly screenKey: string;
  readonly seats: number | null;
  /** The codes of the seats, in the order of their numbers; empty where the table's code is for all. */
  readonly seatCodes: readonly string[];
}
