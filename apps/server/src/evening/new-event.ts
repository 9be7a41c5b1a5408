// An event before it is stored: its boards with fresh codes and keys, and the statements that store all of it.

import type { BoardId, ChallengeId, EventId } from '@terreau/board/ids';
import type { Script } from '@terreau/workshop/script';
import type { Compilable, Insertable } from 'kysely';
import type { Schema } from '../journal/schema.ts';
import { newJoinCode, newKey } from './codes.ts';
import type { Evening } from './evening.ts';
import type { BoardSheet, EventSheet, NewChallenge, NewEvent } from './event-sheet.ts';

/** Votes of a board on which no vote has begun; entering `vote` settles it. */
export const initialBudget = 3;

/** Draws an event's codes, keys and ids. */
export async function drawEvent(evening: Evening, id: EventId, event: NewEvent): Promise<EventSheet> {
  const seatsOf = ({ seats }: NewChallenge) => (event.seatCodes ? (seats ?? 0) : 0);
  const count = event.challenges.reduce((sum, c) => sum + tableCount(c) * (1 + seatsOf(c)), 0);
  return draw(evening, id, event, await freshJoinCodes(evening, count));
}

function tableCount({ tables }: NewChallenge): number {
  return typeof tables === 'number' ? tables : tables.length;
}

function draw(
  { newId, random }: Evening,
  id: EventId,
  event: NewEvent,
  codes: readonly string[],
): EventSheet {
  const left = [...codes];
  let count = 0;
  const boardOf =
    ({ seats = null }: NewChallenge) =>
    (table: string): BoardSheet => ({
      id: newId() as BoardId,
      table,
      joinCode: left.shift() ?? '',
      facilitatorKey: newKey(random),
      screenKey: newKey(random),
      seats,
      seatCodes: event.seatCodes ? left.splice(0, seats ?? 0) : [],
    });
  const tables = (of: NewChallenge): readonly string[] => {
    const first = count + 1;
    count += tableCount(of);
    return typeof of.tables === 'number'
      ? Array.from({ length: of.tables }, (_, index) => `Table ${first + index}`)
      : of.tables;
  };
  const { name, territory, date, locale } = event;
  const challenges = event.challenges.map((challenge) => ({
    id: newId() as ChallengeId,
    title: challenge.title,
    domain: challenge.domain,
    boards: tables(challenge).map(boardOf(challenge)),
  }));
  return { id, name, territory, date, locale, challenges };
}

/** What stores an event. */
export function statementsFor(
  { database: { db }, now }: Evening,
  sheet: EventSheet,
  script: Script | null,
  isDemo: Schema['events']['is_demo'],
): Compilable[] {
  const { challenges, ...event } = sheet;
  const created_at = now();
  const boards: Insertable<Schema['boards']>[] = challenges.flatMap((challenge) =>
    challenge.boards.map((board, position) => ({
      id: board.id,
      challenge_id: challenge.id,
      position,
      table_name: board.table,
      join_code: board.joinCode,
      facilitator_key: board.facilitatorKey,
      screen_key: board.screenKey,
      phase: 'welcome',
      phase_ends_at: null,
      phase_paused_ms: null,
      step: 0,
      seats: board.seats,
      budget: initialBudget,
      created_at,
    })),
  );
  return [
    db.insertInto('events').values({
      ...event,
      is_demo: isDemo,
      script: script && JSON.stringify(script),
      created_at,
    }),
    ...challenges.map(({ id, title, domain }, position) =>
      db.insertInto('challenges').values({ id, event_id: event.id, position, title, domain }),
    ),
    ...boards.map((board) => db.insertInto('boards').values(board)),
    ...challenges.flatMap((challenge) =>
      challenge.boards.flatMap(({ id, seatCodes }) =>
        seatCodes.map((code, index) =>
          db.insertInto('seats').values({ board_id: id, number: index + 1, code }),
        ),
      ),
    ),
  ];
}

/** Codes that no board and no seat has, all different. */
export async function freshJoinCodes(
  { database: { db }, random }: Evening,
  count: number,
): Promise<string[]> {
  const fresh = new Set<string>();
  while (fresh.size < count) {
    const drawn = new Set<string>();
    while (fresh.size + drawn.size < count) drawn.add(newJoinCode(random));
    const taken = await db
      .selectFrom('boards')
      .select('join_code')
      .where('join_code', 'in', [...drawn])
      .execute();
    const seats = await db
      .selectFrom('seats')
      .select('code')
      .where('code', 'in', [...drawn])
      .execute();
    for (const code of [...taken.map(({ join_code }) => join_code), ...seats.map(({ code }) => code)])
      drawn.delete(code);
    for (const code of drawn) fresh.add(code);
  }
  return [...fresh];
}
