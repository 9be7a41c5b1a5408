// The personal link: with it somebody comes in from another device, or after theirs was lost, and stays the same person, with
// the same cards and the same one ballot. [T5]

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Evening } from '../evening.ts';
import { done, type Outcome } from '../refusal.ts';
import { type Caller, command } from './caller.ts';
import { hashOf, newKey } from './codes.ts';

/** Makes a key for the caller's personal link; the one before opens nothing any more. It is stored as a hash only. */
export function makePersonalLink(
  evening: Evening,
  caller: Caller,
  board: BoardId,
): Promise<Outcome<{ readonly key: string }>> {
  return command(evening, caller, board, 'link.make', async () => {
    const key = newKey(evening.random);
    const { db } = evening.database;
    await db
      .updateTable('participants')
      .set({ link_hash: hashOf(key) })
      .where('id', '=', caller.id as ParticipantId)
      .execute();
    return done({ key });
  });
}
