// The requests about the history of a board.

import type { BoardId } from '@terreau/board/ids';
import type { BoardSnapshot } from '@terreau/board/snapshot';
import type { Phase } from '@terreau/workshop/phases';
import { request } from './client.ts';

/** A state that is kept of a board. */
export interface StateEntry {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly phase: Phase;
  /** Why it is kept: its phase ended, or another state was about to be restored. */
  readonly occasion: 'phase-end' | 'before-restore';
  readonly cards: number;
  readonly clusters: number;
}

export interface Restoration {
  readonly changed: boolean;
  /** Cards that are there again. */
  readonly back: number;
  /** Cards that were put aside. */
  readonly aside: number;
  /** The state before it. */
  readonly kept: number | null;
}

/** Newest first. */
export async function listStates(board: BoardId): Promise<readonly StateEntry[]> {
  const path = `/api/v1/boards/${board}/history`;
  return (await request<{ states: readonly StateEntry[] }>('GET', path)).states;
}

export async function readState(board: BoardId, number: number): Promise<BoardSnapshot> {
  const path = `/api/v1/boards/${board}/history/${number}`;
  return (await request<{ board: BoardSnapshot }>('GET', path)).board;
}

export function restoreState(board: BoardId, number: number): Promise<Restoration> {
  return request('POST', `/api/v1/boards/${board}/history/${number}/restore`, { body: {} });
}
