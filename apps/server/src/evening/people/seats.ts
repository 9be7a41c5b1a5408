// The seats of a table: how many participants its code admits, and where each seat has a code of its own, that one seat is
// one ballot. [T5]

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Compilable } from 'kysely';
import type { Database } from '../../journal/journal.ts';
import type { Evening } from '../evening.ts';
import { freshJoinCodes } from '../preparing/new-event.ts';
import { done, type Outcome, type Refusal } from '../refusal.ts';
import { pushSeats } from '../sessions/session-push.ts';
import { type Caller, command } from './caller.ts';
import type { AsWhom } from './entrance.ts';

/** Lets the table's code admit so many participants; null for as many as come. Nobody who is there has to leave. */
export function setSeats(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  seats: number | null,
): Promise<Outcome<null>> {
  return command(evening, caller, board, 'seats.set', async () => {
    const { db } = evening.database;
    await db.updateTable('boards').set({ seats }).where('id', '=', board).execute();
    await pushSeats(evening, board);
    return done(null);
  });
}

export interface FreeSeat {
  readonly number: number;
  readonly code: string;
}

/** The seats with a code of their own that nobody has taken, for those who lead: a card was lost, or somebody has none. */
export function readFreeSeats(
  evening: Evening,
  caller: Caller,
  board: BoardId,
): Promise<Outcome<{ readonly free: readonly FreeSeat[] }>> {
  return command(evening, caller, board, 'seats.set', async () => {
    const free = await evening.database.db
      .selectFrom('seats')
      .select(['number', 'code'])
      .where('board_id', '=', board)
      .where('participant_id', 'is', null)
      .orderBy('number')
      .execute();
    return done({ free });
  });
}

/** Why there is no seat for a new participant; null when there is one. Call it within the board's queue. */
export async function noSeatFor(database: Database, board: BoardId, as: AsWhom): Promise<Refusal | null> {
  const { db } = database;
  const ownCodes = await db
    .selectFrom('seats')
    .select(['number', 'participant_id'])
    .where('board_id', '=', board)
    .execute();
  if (as.kind === 'seat') {
    const seat = ownCodes.find(({ number }) => number === as.seat);
    return seat && seat.participant_id === null ? null : { reason: 'seat-taken' };
  }
  if (ownCodes.length > 0) return { reason: 'seat-code-needed' };
  const { seats } = await db
    .selectFrom('boards')
    .select('seats')
    .where('id', '=', board)
    .executeTakeFirstOrThrow();
  if (seats === null) return null;
  const { taken } = await db
    .selectFrom('participants')
    .select(({ fn }) => fn.countAll<number>().as('taken'))
    .where('board_id', '=', board)
    .where('role', '=', 'participant')
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return taken < seats ? null : { reason: 'table-full', max: seats };
}

/** Seats a participant. Call it within the board's queue. */
export async function takeSeat(
  { db }: Database,
  board: BoardId,
  seat: number,
  by: ParticipantId,
): Promise<void> {
  const all = db.updateTable('seats').set({ participant_id: by }).where('board_id', '=', board);
  await all.where('number', '=', seat).execute();
}

/**
 * What leaves a seat to somebody else, under another code: the card of whoever was removed opens nothing any more. Call it
 * within the board's queue.
 */
export async function vacating(evening: Evening, person: ParticipantId): Promise<Compilable[]> {
  const { db } = evening.database;
  const taken = db.selectFrom('seats').select('code').where('participant_id', '=', person);
  const seat = await taken.executeTakeFirst();
  if (!seat) return [];
  const [code = ''] = await freshJoinCodes(evening, 1);
  return [db.updateTable('seats').set({ participant_id: null, code }).where('code', '=', seat.code)];
}
