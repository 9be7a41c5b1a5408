// The organiser's requests; each carries the organiser's key.

import type { BoardId, EventId } from '@terreau/board/ids';
import type { ProjectRecord } from '@terreau/project/record';
import type { Locale } from '@terreau/workshop/session';
import { request } from './client.ts';

export interface BoardSheet {
  readonly id: BoardId;
  readonly table: string;
  readonly joinCode: string;
  readonly facilitatorKey: string;
  readonly screenKey: string;
}

/** An event with every code and key. */
export interface EventSheet {
  readonly id: EventId;
  readonly name: string;
  readonly territory: string;
  /** ISO 8601 date. */
  readonly date: string;
  readonly locale: Locale;
  readonly challenges: readonly {
    readonly id: string;
    readonly title: string;
    readonly domain: string;
    readonly boards: readonly BoardSheet[];
  }[];
}

export interface NewEvent {
  readonly name: string;
  readonly territory: string;
  readonly date: string;
  readonly locale: Locale;
  readonly challenges: readonly {
    readonly title: string;
    readonly domain: string;
    readonly tables: number;
  }[];
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

export async function listProjects(key: string, event: EventId): Promise<readonly ProjectRecord[]> {
  const path = `/api/v1/events/${event}/projects`;
  const { projects } = await request<{ projects: readonly ProjectRecord[] }>('GET', path, { bearer: key });
  return projects;
}
