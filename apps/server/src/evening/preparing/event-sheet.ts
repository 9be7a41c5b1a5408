// What an organiser says of an event, and what they get: every code and key.

import type { BoardId, ChallengeId, EventId } from '@terreau/board/ids';
import type { Script } from '@terreau/workshop/script';
import type { Locale } from '@terreau/workshop/session';

export interface NewEvent {
  readonly name: string;
  readonly territory: string;
  /** The territory's INSEE code. */
  readonly insee?: string | null | undefined;
  /** ISO 8601 date. */
  readonly date: string;
  readonly locale: Locale;
  /** null or left out for the usual one. */
  readonly script?: Script | null | undefined;
  /** null or left out for the usual ten. */
  readonly domains?: readonly string[] | null | undefined;
  /** Whether each seat has a code of its own, where the number of seats is said. */
  readonly seatCodes?: boolean | undefined;
  readonly challenges: readonly NewChallenge[];
}

export interface NewChallenge {
  readonly title: string;
  readonly domain: string;
  readonly context?: string | null | undefined;
  /** How many tables, which are then numbered through the whole evening; or their names, or what else they have. */
  readonly tables: number | readonly (string | NewTable)[];
  /** How many participants each table's code admits; left out for as many as come. */
  readonly seats?: number | null | undefined;
}

export interface NewTable {
  readonly name: string;
  /** Left out for what the challenge says. */
  readonly seats?: number | null | undefined;
  /** The names of those who lead it. */
  readonly facilitators?: readonly string[] | undefined;
}

/** An event as its organiser sees it, with every code and key. */
export interface EventSheet {
  readonly id: EventId;
  readonly name: string;
  readonly territory: string;
  readonly insee: string | null;
  readonly date: string;
  readonly locale: Locale;
  /** null for the usual one. */
  readonly script: Script | null;
  /** null for the usual ten. */
  readonly domains: readonly string[] | null;
  readonly seatCodes: boolean;
  readonly challenges: readonly ChallengeSheet[];
}

export interface ChallengeSheet {
  readonly id: ChallengeId;
  readonly title: string;
  readonly domain: string;
  readonly context: string;
  readonly boards: readonly BoardSheet[];
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
  readonly facilitators: readonly FacilitatorSheet[];
}

/** The key of those who lead each table, by its id. */
export function tableKeysOf({ challenges }: EventSheet): ReadonlyMap<string, string> {
  return new Map(
    challenges.flatMap(({ boards }) => boards.map(({ id, facilitatorKey }) => [id, facilitatorKey])),
  );
}

/** Somebody who leads a table by name. The key is in their personal link. */
export interface FacilitatorSheet {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}
