// What holds a table together: what it looks at and whose turn it is, whether its board is locked for a moment, who raises a
// hand or is done, and whether it calls the organiser.

import { readCard } from '@terreau/board/card';
import { cardsOf } from '@terreau/board/document';
import type { BoardId, CardId, ParticipantId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import type { Evening } from './evening.ts';
import { type Caller, command } from './people/caller.ts';
import { done, type Outcome, refuse } from './refusal.ts';
import { pushAttention, pushPeople } from './sessions/session-push.ts';

/** Puts a card before everybody's eyes, and says whose turn it is to read; null for none. */
export function setSpotlight(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  { card, reader }: Session['spotlight'],
): Promise<Outcome<null>> {
  return command(evening, caller, board, 'spotlight.set', async () => {
    if (card !== null && !(await isVisible(evening, board, card))) return refuse({ reason: 'unknown-card' });
    if (reader !== null && !(await isHere(evening, board, reader)))
      return refuse({ reason: 'unknown-person' });
    await evening.database.db
      .updateTable('boards')
      .set({ spotlight_card: card, spotlight_reader: reader })
      .where('id', '=', board)
      .execute();
    await pushAttention(evening, board);
    return done(null);
  });
}

/** Calls the organiser to the table, or says that help has come. Called again, it waits since it was first called. */
export function callForHelp(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  isNeeded: boolean,
): Promise<Outcome<null>> {
  return command(evening, caller, board, 'help.call', async ({ helpAt }) => {
    if ((helpAt !== null) === isNeeded) return done(null);
    await evening.database.db
      .updateTable('boards')
      .set({ help_at: isNeeded ? evening.now() : null })
      .where('id', '=', board)
      .execute();
    await pushAttention(evening, board);
    return done(null);
  });
}

/**
 * Keeps the board to those who lead for a moment, or gives it back. As with a stricter phase, the gate hears of a lock before
 * it is durable, and of its end after that. [T4]
 */
export function setLock(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  isLocked: boolean,
): Promise<Outcome<null>> {
  return command(evening, caller, board, 'lock.set', async (before) => {
    const { hub, database } = evening;
    if (isLocked) hub.setLocked(board, true);
    try {
      const locked = isLocked ? 1 : 0;
      await database.db.updateTable('boards').set({ locked }).where('id', '=', board).execute();
    } catch (error) {
      hub.setLocked(board, before.isLocked);
      throw error;
    }
    hub.setLocked(board, isLocked);
    await pushAttention(evening, board);
    return done(null);
  });
}

/** What somebody says without a word; what is left out stays. */
export interface Signs {
  readonly done?: boolean | undefined;
  readonly hand?: boolean | undefined;
}

/** Gives one's own signs; whoever leads the table may give anybody's, to lower a hand that was heard. */
export function setSigns(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  person: ParticipantId,
  signs: Signs,
): Promise<Outcome<null>> {
  return command(evening, caller, board, 'sign.set', async () => {
    const { db } = evening.database;
    if (caller.role === 'participant' && caller.id !== person) {
      return refuse({ reason: 'wrong-role', command: 'sign.set', role: caller.role });
    }
    if (!(await isHere(evening, board, person))) return refuse({ reason: 'unknown-person' });
    const of = db.selectFrom('participants').select('hand_at').where('id', '=', person);
    const before = await of.executeTakeFirstOrThrow();
    const hand_at = signs.hand ? (before.hand_at ?? evening.now()) : null;
    const changes = {
      ...(signs.done !== undefined && { done: signs.done ? (1 as const) : (0 as const) }),
      ...(signs.hand !== undefined && { hand_at }),
    };
    if (Object.keys(changes).length === 0) return done(null);
    await db.updateTable('participants').set(changes).where('id', '=', person).execute();
    await pushPeople(evening, board, [person]);
    return done(null);
  });
}

function isVisible({ hub }: Evening, board: BoardId, card: CardId): Promise<boolean> {
  return hub.read(board, (doc) => readCard(card, cardsOf(doc).get(card))?.hidden === false);
}

/** Whether somebody belongs to a board and was not removed from it. */
export async function isHere(
  { database: { db } }: Evening,
  board: BoardId,
  person: ParticipantId,
): Promise<boolean> {
  const row = await db
    .selectFrom('participants')
    .select('removed_at')
    .where('id', '=', person)
    .where('board_id', '=', board)
    .executeTakeFirst();
  return row?.removed_at === null;
}
