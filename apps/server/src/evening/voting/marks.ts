// “I'm in”: who is ready to work on a card or a cluster. Everybody sees it, and it is nobody's vote.

import { readCard } from '@terreau/board/card';
import { cardsOf, clustersOf } from '@terreau/board/document';
import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { homeOf } from '@terreau/board/merging';
import type { Doc } from 'yjs';
import type { Evening } from '../evening.ts';
import { type Caller, command } from '../people/caller.ts';
import { done, type Outcome, refuse } from '../refusal.ts';
import { pushMarks } from '../sessions/session-push.ts';

/** What one person may be ready for on one board. [T6] */
export const maxMarksPerPerson = 100;

/** Marks a card or cluster as one that the caller is ready to work on, or takes the mark away. */
export function setMark(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  { target, isIn }: { readonly target: string; readonly isIn: boolean },
): Promise<Outcome<null>> {
  return command(evening, caller, board, 'mark.set', async () => {
    const { db } = evening.database;
    const participant_id = caller.id as ParticipantId;
    const own = { board_id: board, participant_id };
    if (isIn) {
      if (!(await evening.hub.read(board, (doc) => isThere(doc, target)))) {
        return refuse({ reason: 'unknown-mark' });
      }
      const others = await db
        .selectFrom('marks')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('board_id', '=', board)
        .where('participant_id', '=', participant_id)
        .where('target', '!=', target)
        .executeTakeFirstOrThrow();
      if (others.count >= maxMarksPerPerson)
        return refuse({ reason: 'too-many-marks', max: maxMarksPerPerson });
      await db
        .insertInto('marks')
        .values({ ...own, target, created_at: evening.now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    } else {
      const marks = db.deleteFrom('marks').where('board_id', '=', board).where('target', '=', target);
      await marks.where('participant_id', '=', participant_id).execute();
    }
    await pushMarks(evening, board, target);
    return done(null);
  });
}

function isThere(doc: Doc, id: string): boolean {
  if (clustersOf(doc).has(id)) return homeOf(clustersOf(doc), id) === id;
  return readCard(id, cardsOf(doc).get(id))?.hidden === false;
}
