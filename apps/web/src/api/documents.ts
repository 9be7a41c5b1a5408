// Documents that the server makes in the background: asked for, watched, fetched.

import type { EventId } from '@terreau/board/ids';
import type { Locale } from '@terreau/workshop/session';
import { Problem, request, requestFile } from './client.ts';

export type DocumentKind = 'sheets' | 'booklet' | 'zip' | 'xlsx' | 'archive';
export type SheetPart = 'tables' | 'seats' | 'facilitators';

export interface DocumentRequest {
  readonly kind: DocumentKind;
  readonly locale: Locale;
  readonly parts?: readonly SheetPart[];
  readonly boards?: readonly string[];
  /** Whether it says who wrote what, and whom to contact; it does unless told otherwise. */
  readonly names?: boolean;
}

export interface DocumentState {
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly problem?: { readonly status: number; readonly title: string; readonly detail: string };
}

/** Answers the document's id. */
export async function startDocument(key: string, event: EventId, document: DocumentRequest): Promise<string> {
  const path = `/api/v1/events/${event}/documents`;
  const { id } = await request<{ id: string }>('POST', path, { bearer: key, body: document });
  return id;
}

/** How far a document is. Throws a Problem also when it could not be made. */
export async function readDocument(key: string, id: string): Promise<DocumentState> {
  const state = await request<DocumentState>('GET', `/api/v1/documents/${id}`, { bearer: key });
  const { problem } = state;
  if (problem) throw new Problem(problem.status, problem.title, problem.detail);
  return state;
}

export function fetchDocument(
  key: string,
  id: string,
): Promise<{ readonly blob: Blob; readonly name: string }> {
  return requestFile(`/api/v1/documents/${id}/file`, { bearer: key });
}
