// What the door holds up, and what it never does. A code that leads somewhere always opens, and facilitators, screens and
// whoever has joined before always come in. Held up are guesses, and crowds of new participants: one visitor must not be
// able to fill a table, nor to vote with fifty hands. [T5] [T6]
//
// Addresses are those of whole halls, which stand behind one router; there is nothing else to tell callers apart by,
// because every other header is theirs to choose.

import type { BoardId } from '@terreau/board/ids';
import { createAllowance } from '../../rates/allowance.ts';
import type { Rate } from '../../rates/bucket.ts';
import type { HttpLimits } from '../http-limits.ts';

/**
 * Unknown codes from one address: a hall of 1,400 may mistype. Only wrong guesses are refused once it is spent, so that
 * nobody can lock a hall out; what keeps a table from being found is that it has one of 27^6 codes.
 */
const unknownCodes: Rate = { burst: 600, perSecond: 2 };
export interface JoinLimits {
  /** Counts an unknown code; how many seconds until the next is heard, 0 when this one was. */
  readonly unknownCode: (address: string) => number;
  /** Counts a new participant; how many seconds until one may come, 0 when this one may. */
  readonly newcomer: (address: string, board: BoardId) => number;
}

/** Nothing has been counted yet. `now` in milliseconds. */
export function createJoinLimits(limits: HttpLimits, now: () => number): JoinLimits {
  const { newcomersPerAddress, newcomersPerBoard } = limits;
  const guesses = createAllowance(unknownCodes, now);
  // A whole hall may sit down in the same minute; then one a second.
  const fromAddress = createAllowance({ burst: newcomersPerAddress, perSecond: 1 }, now);
  // Then a third of a full table each minute.
  const toBoard = createAllowance({ burst: newcomersPerBoard, perSecond: newcomersPerBoard / 180 }, now);
  return {
    unknownCode(address) {
      const seconds = guesses.waitFor(address);
      guesses.spend(address);
      return seconds;
    },
    newcomer(address, board) {
      const seconds = Math.max(fromAddress.waitFor(address), toBoard.waitFor(board));
      if (seconds > 0) return seconds;
      fromAddress.spend(address);
      toBoard.spend(board);
      return 0;
    },
  };
}
