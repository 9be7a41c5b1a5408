// Reads the sessions of those who come to a board, many at once: a hall that comes in one moment is read once, not once for
// each, and between two reads of a board its commands and everybody else have their turn. [T6]

import type { BoardId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import type { Member } from '../../relay/member.ts';

/** The session of each member of a board, as it was at one moment. */
export type SessionOf = (member: Member) => Session;

export interface SessionReaderDeps {
  /** Reads what the sessions of a board consist of, in line with its commands; calls `begin` when it is its turn. */
  readonly read: (board: BoardId, begin: () => void) => Promise<SessionOf>;
  /** Milliseconds from any moment. */
  readonly clock: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** After a read, as many times as long as it took nobody reads the same board: at a table no time at all. */
const restFactor = 4;

/** What was asked before a read began is answered from it, never what was asked after. */
export function createSessionReader({
  read,
  clock,
  wait,
}: SessionReaderDeps): (member: Member) => Promise<Session> {
  const next = new Map<BoardId, Promise<SessionOf>>();
  const resting = new Map<BoardId, Promise<void>>();

  const readWhenRested = async (board: BoardId): Promise<SessionOf> => {
    await resting.get(board);
    let from = clock();
    const sessionOf = read(board, () => {
      next.delete(board);
      from = clock();
    });
    const rest = sessionOf.then(
      () => wait(restFactor * (clock() - from)),
      // Whoever asked hears of it.
      () => undefined,
    );
    const rested = rest.then(() => {
      if (resting.get(board) === rested) resting.delete(board);
    });
    resting.set(board, rested);
    return sessionOf;
  };

  return async (member) => {
    const reading = next.get(member.board) ?? readWhenRested(member.board);
    next.set(member.board, reading);
    return (await reading)(member);
  };
}
