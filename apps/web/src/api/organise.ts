// The organiser's requests; each carries the organiser's key.

import type { BoardId, EventId } from '@terreau/board/ids';
import type { ConvergenceRule } from '@terreau/project/convergence/convergence';
import type { ProjectRecord } from '@terreau/project/record/record';
import type { PlannedChallenge, PlannedEvent } from '@terreau/workshop/preparing/planned-event';
import type { Said, Script } from '@terreau/workshop/script';
import type { Locale } from '@terreau/workshop/session';
import { request } from './client.ts';

export interface BoardSheet {
  readonly id: BoardId;
  readonly table: string;
  readonly joinCode: string;
  readonly facilitatorKey: string;
  readonly screenKey: string;
  /** null for as many as come. */
  readonly seats: number | null;
  /** A code for each seat; none where the table's code is for all. */
  readonly seatCodes: readonly string[];
  /** Who leads it by name; the key is in their personal link. */
  readonly facilitators: readonly { readonly id: string; readonly name: string; readonly key: string }[];
}

export interface ChallengeSheet {
  readonly id: string;
  readonly title: string;
  readonly domain: string;
  readonly context: string;
  readonly boards: readonly BoardSheet[];
}

/** What an evening is, apart from its challenges. */
interface EventFacts {
  readonly name: string;
  readonly territory: string;
  /** The INSEE code of the territory. */
  readonly insee: string | null;
  /** ISO 8601 date. */
  readonly date: string;
  readonly locale: Locale;
  /** null for the usual one. */
  readonly script: Script | null;
  /** null for the usual ten. */
  readonly domains: readonly string[] | null;
  readonly seatCodes: boolean;
}

/** An event with every code and key. */
export interface EventSheet extends EventFacts {
  readonly id: EventId;
  /** Tells which state of the event this is. */
  readonly version: string;
  readonly challenges: readonly ChallengeSheet[];
}

/** An event to be created; under an id of the caller's, so that it is created once however often it is sent. */
export interface NewEvent extends Omit<EventFacts, 'script' | 'domains'> {
  readonly id: string;
  readonly script?: Script | null;
  readonly domains?: readonly string[] | null;
  readonly challenges: readonly PlannedChallenge[];
}

/** An event as it shall be: what has an id stays, what is not named goes, what has none is new. */
export interface EventPlan extends EventFacts {
  readonly challenges: readonly {
    readonly id?: string;
    readonly title: string;
    readonly domain: string;
    readonly context: string;
    readonly boards: readonly {
      readonly id?: string;
      readonly table: string;
      readonly seats: number | null;
      readonly facilitators: readonly { readonly id?: string; readonly name: string }[];
    }[];
  }[];
}

/** What may be deleted of tables that are not in a plan: nothing, what nobody has used, or everything. */
export type Deletes = 'nothing' | 'empty' | 'everything';

/** What a table of an import holds, and what is wrong with it; nothing is stored. */
export interface DryRun {
  readonly event: PlannedEvent | null;
  readonly problems: readonly {
    readonly row: number;
    readonly column: number;
    /** As spreadsheets call it. */
    readonly place: string;
    /** Whether it stops nothing. */
    readonly isNotice: boolean;
    readonly words: Said;
  }[];
  /** How many more there are. */
  readonly untold: number;
}

/** Newest first. */
export async function listEvents(key: string): Promise<readonly EventSheet[]> {
  const { events } = await request<{ events: readonly EventSheet[] }>('GET', '/api/v1/events', {
    bearer: key,
  });
  return events;
}

export function readEvent(key: string, event: string): Promise<EventSheet> {
  return request('GET', `/api/v1/events/${encodeURIComponent(event)}`, { bearer: key });
}

export function createEvent(key: string, event: NewEvent): Promise<EventSheet> {
  return request('POST', '/api/v1/events', { bearer: key, body: event });
}

export function changeEvent(
  key: string,
  event: EventId,
  plan: EventPlan,
  deletes: Deletes,
  version: string | undefined,
): Promise<EventSheet> {
  const body = { ...plan, deletes, version };
  return request('PUT', `/api/v1/events/${event}`, { bearer: key, body });
}

/** Throws a Problem of code `would-delete` that says what would be lost, unless `isConfirmed`. */
export function deleteEvent(key: string, event: EventId, isConfirmed: boolean): Promise<null> {
  const query = isConfirmed ? '?deletes=everything' : '';
  return request('DELETE', `/api/v1/events/${event}${query}`, { bearer: key });
}

/** What was erased of an evening; `unreadable` records keep the names that are in them. */
export interface ErasedNames {
  readonly people: number;
  readonly links: number;
  readonly records: number;
  readonly unreadable: number;
}

/** Erases who was there, and how to reach them. Throws a Problem while a table is open. */
export function eraseNames(key: string, event: EventId): Promise<ErasedNames> {
  return request('DELETE', `/api/v1/events/${event}/names`, { bearer: key });
}

export function dryRunFile(key: string, file: File): Promise<DryRun> {
  const type = /\.xlsx$/i.test(file.name)
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'text/csv';
  return request('POST', '/api/v1/import/evening', { bearer: key, file: { blob: file, type } });
}

export interface EventProjects {
  readonly projects: readonly ProjectRecord[];
  /** Records that are there, and that the server cannot read. */
  readonly unreadable: readonly { readonly id: string; readonly title: string }[];
}

export function listProjects(key: string, event: EventId): Promise<EventProjects> {
  return request('GET', `/api/v1/events/${event}/projects`, { bearer: key });
}

/** When the clusters of an event become projects. */
export async function readRule(key: string, event: EventId): Promise<ConvergenceRule> {
  const path = `/api/v1/events/${event}/rule`;
  return (await request<{ rule: ConvergenceRule }>('GET', path, { bearer: key })).rule;
}

/** Sets it for all clusters that are judged from now on; answers it as it is stored. */
export async function setRule(key: string, event: EventId, rule: ConvergenceRule): Promise<ConvergenceRule> {
  const path = `/api/v1/events/${event}/rule`;
  const body = { rule };
  return (await request<{ rule: ConvergenceRule }>('PUT', path, { bearer: key, body })).rule;
}
