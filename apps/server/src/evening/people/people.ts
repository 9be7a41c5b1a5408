// What whoever leads a table may do about the people at it: remove somebody, and share or hand over the leading.

import { cardsOf } from '@terreau/board/document';
import { deleteCards, setHidden } from '@terreau/board/edits';
import type { BoardId, CardId, ParticipantId } from '@terreau/board/ids';
import { closeCode } from '@terreau/sync/messages';
import type { Compilable } from 'kysely';
import type { Doc } from 'yjs';
import { isHere } from '../attention.ts';
import type { Evening } from '../evening.ts';
import { done, type Outcome, refuse } from '../refusal.ts';
import { pushPeople, pushPhase } from '../sessions/session-push.ts';
import { type Caller, command } from './caller.ts';
import { revokedToken } from './membership.ts';
import { vacating } from './seats.ts';

/** What becomes of the cards of somebody who is removed. */
export const cardFates = ['keep', 'hide', 'delete'] as const;
export type CardFate = (typeof cardFates)[number];

/**
 * Removes a participant: neither their token nor the card of their seat opens anything any more, their ballot, drafts and
 * marks are gone, and their cards are what the caller says. Removed again, nothing changes. Their name stays with what they
 * wrote.
 */
export function removePerson(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  { person, cards }: { readonly person: ParticipantId; readonly cards: CardFate },
): Promise<Outcome<null>> {
  return command(evening, caller, board, 'person.remove', async () => {
    const { hub, database } = evening;
    const role = await roleOf(evening, board, person);
    if (role !== 'participant') return refuse({ reason: 'unknown-person' });
    if (!(await isHere(evening, board, person))) return done(null);
    const hand = { author: person, now: evening.now, newId: evening.newId, origin: null };
    const gone = [...removal(evening, board, person), ...(await vacating(evening, person))];
    if (cards === 'keep') await database.batch(gone);
    else
      await hub.edit(
        board,
        (doc) => {
          const own = cardsBy(doc, person);
          if (cards === 'hide') setHidden(doc, hand, own, true);
          else deleteCards(doc, hand, own);
        },
        () => gone,
      );
    hub.dismiss(board, person, closeCode.unauthorised, 'removed from the table');
    await pushPeople(evening, board, [person]);
    await pushPhase(evening, board);
    return done(null);
  });
}

/** Lets somebody lead the table too, or no longer; they connect anew. Nobody takes it from the last one who leads. */
export function setLeader(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  { person, leads }: { readonly person: ParticipantId; readonly leads: boolean },
): Promise<Outcome<null>> {
  return command(evening, caller, board, 'person.promote', async () => {
    const { hub, database } = evening;
    const role = await roleOf(evening, board, person);
    if (role !== 'participant' && role !== 'facilitator') return refuse({ reason: 'unknown-person' });
    if (!(await isHere(evening, board, person))) return refuse({ reason: 'unknown-person' });
    const to = leads ? 'facilitator' : 'participant';
    if (role === to) return done(null);
    if (!leads && (await countLeaders(evening, board)) < 2) return refuse({ reason: 'last-leader' });
    await database.batch([
      database.db.updateTable('participants').set({ role: to }).where('id', '=', person),
      // Who leads does not vote.
      database.db.deleteFrom('ballots').where('board_id', '=', board).where('participant_id', '=', person),
    ]);
    hub.dismiss(board, person, closeCode.comeBack, 'another role');
    await pushPeople(evening, board, [person]);
    await pushPhase(evening, board);
    return done(null);
  });
}

/** What takes somebody's token, devices, ballot, drafts and marks from them. */
export function removal(
  { database: { db }, now, random }: Evening,
  board: BoardId,
  person: ParticipantId,
): Compilable[] {
  const doors = { token_hash: revokedToken(random), link_hash: null } as const;
  const gone = { removed_at: now(), ...doors, done: 0, hand_at: null } as const;
  return [
    db.updateTable('participants').set(gone).where('id', '=', person),
    ...(['ballots', 'drafts', 'marks'] as const).map((table) =>
      db.deleteFrom(table).where('board_id', '=', board).where('participant_id', '=', person),
    ),
    db.deleteFrom('tokens').where('participant_id', '=', person),
    db
      .updateTable('boards')
      .set({ spotlight_reader: null })
      .where('id', '=', board)
      .where('spotlight_reader', '=', person),
  ];
}

function cardsBy(doc: Doc, person: ParticipantId): CardId[] {
  return [...cardsOf(doc)].flatMap(([id, card]) => (card.get('author') === person ? [id as CardId] : []));
}

async function roleOf({ database: { db } }: Evening, board: BoardId, person: ParticipantId) {
  const all = db.selectFrom('participants').select('role').where('board_id', '=', board);
  return (await all.where('id', '=', person).executeTakeFirst())?.role;
}

async function countLeaders({ database: { db } }: Evening, board: BoardId): Promise<number> {
  const { count } = await db
    .selectFrom('participants')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('board_id', '=', board)
    .where('role', '=', 'facilitator')
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
