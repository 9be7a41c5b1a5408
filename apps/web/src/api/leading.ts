// The commands of those who lead a table. Their effects arrive with the session; the answers only say that it is done.

import type { CardKind } from '@terreau/board/card';
import type { BoardId, DraftId, ParticipantId } from '@terreau/board/ids';
import type { Votes } from '@terreau/workshop/ballots';
import type { Phase } from '@terreau/workshop/phases';
import type { Session } from '@terreau/workshop/session';
import { request } from './client.ts';

/** What was written in silence, as those who lead may read it: without its author. */
export interface AnonymousDraft {
  readonly id: DraftId;
  readonly text: string;
  readonly kind: CardKind;
  readonly aside: boolean;
}

/** A seat that is free, and the code that seats somebody there. */
export interface FreeSeat {
  readonly number: number;
  readonly code: string;
}

/** What becomes of the cards of somebody who is removed. */
export type CardFate = 'keep' | 'hide' | 'delete';

/** Sets the phase and its step; without minutes it takes as long as the script says. */
export function setPhase(
  board: BoardId,
  to: { readonly phase: Phase; readonly step: number | null; readonly minutes: number | null },
): Promise<unknown> {
  return request('POST', `/api/v1/boards/${board}/phase`, { body: to });
}

/** Sets what is left of the step, running or paused; null is no end. */
export function setTimer(
  board: BoardId,
  timer: { readonly minutes: number | null; readonly isRunning: boolean },
): Promise<unknown> {
  return request('PUT', `/api/v1/boards/${board}/timer`, { body: timer });
}

export function setSpotlight(board: BoardId, spotlight: Session['spotlight']): Promise<unknown> {
  return request('PUT', `/api/v1/boards/${board}/spotlight`, { body: spotlight });
}

export function callForHelp(board: BoardId, isNeeded: boolean): Promise<unknown> {
  return request('PUT', `/api/v1/boards/${board}/help`, { body: { isNeeded } });
}

export function setLock(board: BoardId, isLocked: boolean): Promise<unknown> {
  return request('PUT', `/api/v1/boards/${board}/lock`, { body: { isLocked } });
}

/** How many participants the table's code admits; null for as many as come. */
export function setSeats(board: BoardId, seats: number | null): Promise<unknown> {
  return request('PUT', `/api/v1/boards/${board}/seats`, { body: { seats } });
}

/** The seats with a code of their own that nobody has taken. */
export async function readFreeSeats(board: BoardId): Promise<readonly FreeSeat[]> {
  return (await request<{ readonly free: readonly FreeSeat[] }>('GET', `/api/v1/boards/${board}/seats`)).free;
}

/** Makes a fresh practice board; answers the key with which one enters it. */
export async function openPractice(board: BoardId): Promise<string> {
  const path = `/api/v1/boards/${board}/practice`;
  return (await request<{ readonly facilitatorKey: string }>('POST', path, { body: {} })).facilitatorKey;
}

export function removePerson(board: BoardId, person: ParticipantId, cards: CardFate): Promise<unknown> {
  return request('POST', `/api/v1/boards/${board}/people/${person}/removal`, { body: { cards } });
}

export function setLeader(board: BoardId, person: ParticipantId, leads: boolean): Promise<unknown> {
  return request('PUT', `/api/v1/boards/${board}/people/${person}/leader`, { body: { leads } });
}

/** In an order that says nothing of who wrote them. */
export async function readDrafts(board: BoardId): Promise<readonly AnonymousDraft[]> {
  const path = `/api/v1/boards/${board}/drafts`;
  return (await request<{ readonly drafts: readonly AnonymousDraft[] }>('GET', path)).drafts;
}

/** Sets a draft aside, so that it is not revealed, or takes it back among the others. */
export function setAside(board: BoardId, draft: DraftId, aside: boolean): Promise<unknown> {
  return request('PUT', `/api/v1/boards/${board}/drafts/${draft}/aside`, { body: { aside } });
}

/** Enters the ballot of somebody without a device, or puts another in its place. [T5] */
export function putPaperBallot(board: BoardId, id: string, votes: Votes): Promise<unknown> {
  return request('PUT', `/api/v1/boards/${board}/paper-ballots/${id}`, { body: { votes } });
}

export function deletePaperBallot(board: BoardId, id: string): Promise<unknown> {
  return request('DELETE', `/api/v1/boards/${board}/paper-ballots/${id}`);
}
