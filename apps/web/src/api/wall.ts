// The requests of the wall of tables; each carries the organiser's key.

import type { BoardId, EventId } from '@terreau/board/ids';
import type { WallNews } from '@terreau/workshop/wall';
import { request } from './client.ts';

interface FailedMove {
  readonly id: BoardId;
  readonly table: string;
  /** Why, in words. */
  readonly problem: string;
}

export interface Moved {
  readonly moved: number;
  readonly failed: readonly FailedMove[];
}

/** How all tables stand, or what has changed since a version. */
export function readWall(
  bearer: string,
  event: EventId,
  { since, signal }: { readonly since: string | null; readonly signal: AbortSignal },
): Promise<WallNews> {
  const query = since === null ? '' : `?since=${encodeURIComponent(since)}`;
  return request('GET', `/api/v1/events/${event}/wall${query}`, { bearer, signal });
}

/** Moves tables to a step; `boards` null means all of them. */
export function moveTables(
  bearer: string,
  event: EventId,
  to: { readonly step: number; readonly boards: readonly BoardId[] | null },
): Promise<Moved> {
  return request('POST', `/api/v1/events/${event}/step`, { bearer, body: to });
}

/** Says something on screens and phones; the same id again says it once. */
export function sayToTables(
  bearer: string,
  event: EventId,
  message: {
    readonly id: string;
    readonly text: string;
    readonly minutes: number;
    readonly boards: readonly BoardId[] | null;
  },
): Promise<{ readonly tables: number }> {
  const { id, ...body } = message;
  return request('PUT', `/api/v1/events/${event}/messages/${id}`, { bearer, body });
}

export function takeBackMessage(bearer: string, event: EventId, id: string): Promise<unknown> {
  return request('DELETE', `/api/v1/events/${event}/messages/${id}`, { bearer });
}

/** Says that help has come to a table. */
export function endHelpCall(bearer: string, board: BoardId): Promise<unknown> {
  return request('PUT', `/api/v1/boards/${board}/help`, { bearer, body: { isNeeded: false } });
}
