// Who gives a command: somebody who has joined the board, or the organiser, who need not.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { CommandType, Role } from '@terreau/workshop/permissions';
import { type BoardRow, readBoard } from './boards.ts';
import type { Evening } from './evening.ts';
import { type Outcome, refusalOf, refuse } from './refusal.ts';

export interface Caller {
  /** null for the organiser. */
  readonly id: ParticipantId | null;
  readonly role: Role;
}

/**
 * Carries out a command when it is its turn, if the table of permissions allows it in the phase that the board is in
 * by then. [T4]
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
    const refusal = refusalOf(caller.role, row.phase, type);
    return refusal ? refuse(refusal) : carryOut(row);
  });
}
