// Drafts: what people write in silence. They lie in SQL, apart from the board, and become cards all at once when the
// table leaves `ideate`; until then no other client receives a byte of them. [T4]

import type { CardKind } from '@terreau/board/card';
import { cardsOf } from '@terreau/board/document';
import { addCards, type NewCard } from '@terreau/board/edits';
import type { BoardId, DraftId, ParticipantId } from '@terreau/board/ids';
import { maxCards } from '@terreau/board/limits';
import { layOut } from '@terreau/board/placing';
import { type BoardSnapshot, snapshotOf } from '@terreau/board/snapshot';
import type { Compilable } from 'kysely';
import type { Evening } from '../evening.ts';
import { type Caller, command } from '../people/caller.ts';
import { done, type Outcome, refuse } from '../refusal.ts';
import { countDrafts, type DraftRow, readDrafts } from '../sessions/session.ts';
import { pushDrafts } from '../sessions/session-push.ts';

/** What one person may hold in drafts at once. [T6] */
export const maxDraftsPerPerson = 100;

/** Writes a draft, or writes it anew: the same request twice leaves the same draft. */
export function writeDraft(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  draft: { readonly id: DraftId; readonly text: string; readonly kind: CardKind },
): Promise<Outcome<null>> {
  return command(evening, caller, board, 'draft.write', async () => {
    const { db } = evening.database;
    const before = await findDraft(evening, draft.id);
    const author = caller.id as ParticipantId;
    if (before && !isOwn(before, caller, board)) return refuse({ reason: 'unknown-draft' });
    const { text, kind } = draft;
    if (before) await db.updateTable('drafts').set({ text, kind }).where('id', '=', draft.id).execute();
    else {
      const drafts = await countDrafts(evening.database, board);
      const cards = await evening.hub.read(board, (doc) => cardsOf(doc).size);
      const room = maxCards - cards - drafts;
      if (room < 1) return refuse({ reason: 'board-full', max: maxCards, room });
      if ((await countDrafts(evening.database, board, author)) >= maxDraftsPerPerson)
        return refuse({ reason: 'too-many-drafts', max: maxDraftsPerPerson });
      const owner = { board_id: board, participant_id: author };
      await db
        .insertInto('drafts')
        .values({ ...draft, ...owner, created_at: evening.now() })
        .execute();
    }
    await pushDrafts(evening, board, author);
    return done(null);
  });
}

/** Takes a draft back; one that is gone already stays gone. */
export function deleteDraft(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  id: DraftId,
): Promise<Outcome<null>> {
  return command(evening, caller, board, 'draft.write', async () => {
    const draft = await findDraft(evening, id);
    if (draft && isOwn(draft, caller, board)) {
      await evening.database.db.deleteFrom('drafts').where('id', '=', id).execute();
      await pushDrafts(evening, board, draft.participant_id);
    }
    return done(null);
  });
}

/**
 * Places all drafts of a board as cards of their authors and deletes them, together with further statements about the
 * board as it then is, as one durable change: a crash leaves either the drafts or the cards. Drafts for which the board
 * has no room stay drafts, and so do those that the facilitator has set aside. Call it within the board's queue.
 */
export async function revealDrafts(
  evening: Evening,
  board: BoardId,
  also: (revealed: BoardSnapshot) => readonly Compilable[],
): Promise<void> {
  const { hub, database } = evening;
  const drafts = (await readDrafts(database, board)).filter(({ aside }) => aside === 0);
  if (drafts.length === 0) return database.batch(also(await hub.read(board, snapshotOf)));
  const { db } = database;
  await hub.edit(
    board,
    (doc) => {
      const snapshot = snapshotOf(doc);
      const placed = drafts.slice(0, Math.max(0, maxCards - cardsOf(doc).size));
      const points = layOut(
        snapshot,
        placed.map(({ text }) => text),
      );
      const hand = { author: '' as ParticipantId, now: evening.now, newId: evening.newId, origin: null };
      addCards(
        doc,
        hand,
        placed.map((draft, index) => cardOf(draft, points[index] ?? [0, 0])),
      );
      return { placed, revealed: snapshotOf(doc) };
    },
    ({ placed, revealed }) => [
      ...placed.map(({ id }) => db.deleteFrom('drafts').where('id', '=', id)),
      ...also(revealed),
    ],
  );
}

function cardOf({ text, kind, participant_id, created_at }: DraftRow, at: NewCard['at']): NewCard {
  return { text, kind, at, author: participant_id, createdAt: created_at };
}

function findDraft({ database: { db } }: Evening, id: DraftId): Promise<DraftRow | undefined> {
  return db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst();
}

function isOwn(draft: DraftRow, caller: Caller, board: BoardId): boolean {
  return draft.board_id === board && draft.participant_id === caller.id;
}
