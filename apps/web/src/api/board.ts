// The commands on one board's ruled state. Their effects arrive with the session; the answers only say that it is done.

import type { CardKind } from '@terreau/board/card';
import type { BoardId, DraftId } from '@terreau/board/ids';
import type { Votes } from '@terreau/workshop/ballots';
import type { Phase } from '@terreau/workshop/phases';
import { request } from './client.ts';

/** Sets the phase, and with `minutes` when it ends; the same phase again sets its time anew. */
export function setPhase(board: BoardId, phase: Phase, minutes: number | null): Promise<unknown> {
  const body = minutes === null ? { phase } : { phase, minutes };
  return request('POST', `/api/v1/boards/${board}/phase`, { body });
}

export function putBallot(board: BoardId, votes: Votes): Promise<unknown> {
  return request('PUT', `/api/v1/boards/${board}/ballot`, { body: { votes } });
}

export function putDraft(
  board: BoardId,
  id: DraftId,
  draft: { readonly text: string; readonly kind: CardKind },
): Promise<unknown> {
  return request('PUT', `/api/v1/boards/${board}/drafts/${id}`, { body: draft });
}

export function deleteDraft(board: BoardId, id: DraftId): Promise<unknown> {
  return request('DELETE', `/api/v1/boards/${board}/drafts/${id}`);
}
