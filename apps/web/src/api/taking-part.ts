// The commands of whoever takes part, for themselves: being in, and coming in from another device.

import type { BoardId } from '@terreau/board/ids';
import { request } from './client.ts';

/** Says that one is ready to work on a card or cluster, or no longer. */
export function setMark(board: BoardId, target: string, isIn: boolean): Promise<unknown> {
  return request('PUT', `/api/v1/boards/${board}/marks/${target}`, { body: { isIn } });
}

/** The key with which another device comes in as the same person; the one before opens nothing any more. */
export function makePersonalLink(board: BoardId): Promise<{ readonly key: string }> {
  return request('POST', `/api/v1/boards/${board}/personal-link`, { body: {} });
}
