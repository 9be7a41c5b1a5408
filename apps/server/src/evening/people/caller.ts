// Who gives a command: somebody who has joined the board, or the organiser, who need not.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { CommandType, Role } from '@terreau/workshop/permissions';
import { type BoardRow, readBoard } from '../boards.ts';
import type { Evening } from '../evening.ts';
import { type Outcome, refusalOf, refuse } from '../refusal.ts';

export interface Caller {
  /** null for the organiser. */
  readonly id: ParticipantId | null;
  readonly role: Role;
}

/**
 * Carries out a command when it is its turn, if the table of permissions allows it in the phase that the board is in and
 * in the role that the caller has by then: whoever was removed meanwhile does nothing any more. [T4]
 */
export function command<T>(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  type: CommandType,
  carryOut: (row: BoardRow) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return evening.queue.run(board, async () => {
    const row = await readBoard(evening.database, board);
    if (!row) return refuse({ reason: 'unknown-board' });
    const role = await roleNow(evening, caller);
    if (role === null) return refuse({ reason: 'not-here' });
    const refusal = refusalOf(role, row.phase, type);
    return refusal ? refuse(refusal) : carryOut(row);
  });
}

/** The role that somebody has by now; null for somebody who was removed. */
export async function roleNow({ database: { db } }: Evening, { id, role }: Caller): Promise<Role | null> {
  if (id === null) return role;
  const all = db.selectFrom('participants').select('role').where('id', '=', id);
  return (await all.where('removed_at', 'is', null).executeTakeFirst())?.role ?? null;
}
