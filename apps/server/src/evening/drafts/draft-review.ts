// Before the reveal, whoever leads the table may look at what was written, without learning whose it is, and set aside what
// should not be shown. Nothing is lost: its author keeps it, and is told. [T4]

import { createHash } from 'node:crypto';
import type { CardKind } from '@terreau/board/card';
import type { BoardId, DraftId } from '@terreau/board/ids';
import type { Evening } from '../evening.ts';
import { type Caller, command } from '../people/caller.ts';
import { done, type Outcome, refuse } from '../refusal.ts';
import { readDrafts } from '../sessions/session.ts';
import { pushDrafts } from '../sessions/session-push.ts';

/** A draft without its author, and without when it was written, which could tell. */
export interface AnonymousDraft {
  readonly id: DraftId;
  readonly text: string;
  readonly kind: CardKind;
  readonly aside: boolean;
}

/** The drafts in an order that says nothing of who wrote them or when, and is the same whenever it is asked. */
export function reviewDrafts(
  evening: Evening,
  caller: Caller,
  board: BoardId,
): Promise<Outcome<{ readonly drafts: readonly AnonymousDraft[] }>> {
  return command(evening, caller, board, 'draft.review', async () => {
    const drafts = await readDrafts(evening.database, board);
    const shuffled = drafts
      .map(({ id, text, kind, aside }) => ({ id, text, kind, aside: aside === 1 }))
      .toSorted((a, b) => (shuffledBy(a.id) < shuffledBy(b.id) ? -1 : 1));
    return done({ drafts: shuffled });
  });
}

/** Sets a draft aside, or takes it back among those that will be revealed. */
export function setAside(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  { id, aside }: { readonly id: DraftId; readonly aside: boolean },
): Promise<Outcome<null>> {
  return command(evening, caller, board, 'draft.review', async () => {
    const { db } = evening.database;
    const mine = db.selectFrom('drafts').select('participant_id').where('id', '=', id);
    const draft = await mine.where('board_id', '=', board).executeTakeFirst();
    if (!draft) return refuse({ reason: 'unknown-draft' });
    await db
      .updateTable('drafts')
      .set({ aside: aside ? 1 : 0 })
      .where('id', '=', id)
      .execute();
    await pushDrafts(evening, board, draft.participant_id);
    return done(null);
  });
}

function shuffledBy(id: DraftId): string {
  return createHash('sha256').update(id).digest('hex');
}
