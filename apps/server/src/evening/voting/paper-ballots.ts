// Ballots that whoever leads the table enters for people without a device. They count as any other, are marked and logged as
// what they are, can be corrected while the vote is open, and are never read again. [T5]

import type { BoardId } from '@terreau/board/ids';
import type { Evening } from '../evening.ts';
import { type Caller, command } from '../people/caller.ts';
import { done, type Outcome, refuse } from '../refusal.ts';
import { pushPaperBallots } from '../sessions/session-push.ts';
import { countedBallot } from './ballots.ts';

/** Ballots on paper that one board may have. [T6] */
export const maxPaperBallots = 200;

/** Enters a ballot under an id of the caller's choice, or corrects the one that was entered under it. */
export function enterPaperBallot(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  { id, votes }: { readonly id: string; readonly votes: Readonly<Record<string, number>> },
): Promise<Outcome<null>> {
  return command(evening, caller, board, 'ballot.paper', async ({ budget }) => {
    const { hub, now } = evening;
    const { db } = evening.database;
    const checked = await hub.read(board, (doc) => countedBallot(doc, votes, budget));
    if (!checked.ok) return refuse(checked.refusal);
    const others = await db
      .selectFrom('paper_ballots')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('board_id', '=', board)
      .where('id', '!=', id)
      .executeTakeFirstOrThrow();
    if (others.count >= maxPaperBallots) return refuse({ reason: 'too-many-ballots', max: maxPaperBallots });
    const entered = {
      votes: JSON.stringify(checked.votes),
      by: caller.id ?? caller.role,
      updated_at: now(),
    };
    await db
      .insertInto('paper_ballots')
      .values({ id, board_id: board, created_at: now(), ...entered })
      .onConflict((conflict) => conflict.columns(['board_id', 'id']).doUpdateSet(entered))
      .execute();
    await pushPaperBallots(evening, board);
    return done(null);
  });
}

/** Takes a ballot on paper back; one that is gone already stays gone. */
export function deletePaperBallot(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  id: string,
): Promise<Outcome<null>> {
  return command(evening, caller, board, 'ballot.paper', async () => {
    const all = evening.database.db.deleteFrom('paper_ballots').where('board_id', '=', board);
    await all.where('id', '=', id).execute();
    await pushPaperBallots(evening, board);
    return done(null);
  });
}
