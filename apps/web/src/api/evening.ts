// The requests by which people get to a board: the installation, the demo, codes, joining.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Role } from '@terreau/workshop/permissions';
import type { Locale } from '@terreau/workshop/session';
import { request } from './client.ts';

export interface DemoTableLinks {
  readonly challenge: string;
  readonly table: string;
  readonly boardId: BoardId;
  readonly joinCode: string;
  readonly facilitatorKey: string;
  readonly screenKey: string;
}

export interface DemoLinks {
  readonly event: { readonly id: string; readonly name: string };
  readonly tables: readonly DemoTableLinks[];
  readonly projects: readonly { readonly id: string; readonly title: string }[];
}

export interface Installation {
  readonly empty: boolean;
  readonly demo: DemoLinks | null;
}

/** What a code or key opens. */
export interface Invitation {
  readonly role: Role;
  readonly board: { readonly id: BoardId; readonly table: string };
  readonly challenge: { readonly title: string; readonly domain: string; readonly context: string };
  readonly event: { readonly name: string; readonly territory: string; readonly locale: Locale };
  /** Who comes with this link, where it is a facilitator's own. */
  readonly name?: string;
}

export interface Membership {
  readonly participantId: ParticipantId;
  readonly boardId: BoardId;
  readonly role: Role;
}

export function readInstallation(): Promise<Installation> {
  return request('GET', '/api/v1/installation');
}

/** Opens the demo evening on an empty installation, or answers the one that is open. */
export function openDemo(): Promise<DemoLinks> {
  return request('POST', '/api/v1/demo', { body: {} });
}

export function readInvitation(code: string): Promise<Invitation> {
  return request('GET', `/api/v1/join/${encodeURIComponent(code)}`);
}

/** Joins the board of a code; the server sets the cookie that opens it from then on. */
export function join(body: {
  readonly code: string;
  readonly name?: string;
  readonly locale: Locale;
}): Promise<Membership> {
  return request('POST', '/api/v1/join', { body });
}
