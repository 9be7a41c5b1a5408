// Practice: a board beside a table's own, on which its facilitator tries everything before the guests come. It has the
// table's challenge and script, three made-up residents who have written already, and counts for nothing: no list, no
// export and no figures know it. Practising again begins with a fresh one.

import type { BoardId, DraftId } from '@terreau/board/ids';
import { practiceIdeas } from '../../demo/practice-ideas.ts';
import type { Evening } from '../evening.ts';
import { type Caller, command } from '../people/caller.ts';
import { newKey, newToken } from '../people/codes.ts';
import { admit } from '../people/membership.ts';
import { freshJoinCodes, initialBudget } from '../preparing/new-event.ts';
import { done, type Outcome, refuse } from '../refusal.ts';

/** Practice boards that one table may ever have. [T6] */
export const maxPractices = 30;

/** Makes a practice board; answers the key with which its facilitator enters it. */
export function openPractice(
  evening: Evening,
  caller: Caller,
  board: BoardId,
): Promise<Outcome<{ readonly facilitatorKey: string }>> {
  return command(evening, caller, board, 'practice.open', async ({ challenge, table, event, isPractice }) => {
    if (isPractice) return refuse({ reason: 'unknown-board' });
    const { newId, now, random } = evening;
    const { db } = evening.database;
    const { count } = await db
      .selectFrom('boards')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('practice_of', '=', board)
      .executeTakeFirstOrThrow();
    if (count >= maxPractices) return refuse({ reason: 'too-many-practices', max: maxPractices });
    const [joinCode = ''] = await freshJoinCodes(evening, 1);
    const practice = { id: newId() as BoardId, facilitatorKey: newKey(random) };
    await db
      .insertInto('boards')
      .values({
        id: practice.id,
        challenge_id: challenge.id,
        position: count,
        table_name: table,
        join_code: joinCode,
        facilitator_key: practice.facilitatorKey,
        screen_key: newKey(random),
        phase: 'welcome',
        step: 0,
        budget: initialBudget,
        practice_of: board,
        created_at: now(),
      })
      .execute();
    await writeIdeas(evening, practice.id, event.locale);
    return done({ facilitatorKey: practice.facilitatorKey });
  });
}

/** The board is new and nobody else knows of it yet: nothing has to be done in line. */
async function writeIdeas(
  evening: Evening,
  board: BoardId,
  locale: keyof typeof practiceIdeas,
): Promise<void> {
  const { database, newId, now, random } = evening;
  for (const [name, ideas] of Map.groupBy(practiceIdeas[locale], ({ by }) => by)) {
    const { id } = await admit(evening, { board, role: 'participant', name }, newToken(random));
    const drafts = ideas.map(({ text, kind }) =>
      database.db.insertInto('drafts').values({
        id: newId() as DraftId,
        board_id: board,
        participant_id: id,
        text,
        kind,
        created_at: now(),
      }),
    );
    await database.batch(drafts);
  }
}
