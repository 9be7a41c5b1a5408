// What everybody at a table may ask of its ruled state. The effects arrive with the session; the answers only say that it is
// done.

import type { CardKind } from '@terreau/board/card';
import type { BoardId, DraftId, ParticipantId } from '@terreau/board/ids';
import type { Votes } from '@terreau/workshop/ballots';
import { request } from './client.ts';

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

/** Raises or lowers a hand, or says that one is done with the step; what is left out stays. */
export function putSigns(
  board: BoardId,
  person: ParticipantId,
  signs: { readonly done?: boolean; readonly hand?: boolean },
): Promise<unknown> {
  return request('PUT', `/api/v1/boards/${board}/people/${person}/signs`, { body: signs });
}
