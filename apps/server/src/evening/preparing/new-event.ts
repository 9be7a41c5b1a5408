// An event before it is stored: its boards with fresh codes and keys, and the statements that store all of it.

import type { BoardId, ChallengeId, EventId } from '@terreau/board/ids';
import type { Compilable } from 'kysely';
import type { Schema } from '../../journal/schema.ts';
import type { Evening } from '../evening.ts';
import { newJoinCode, newKey } from '../people/codes.ts';
import type { BoardSheet, ChallengeSheet, EventSheet, NewEvent, NewTable } from './event-sheet.ts';

/** Votes of a board on which no vote has begun; entering `vote` settles it. */
export const initialBudget = 3;

/** A table to be drawn; its codes are taken from those that are given. */
export interface TablePlan {
  readonly name: string;
  readonly seats: number | null;
  readonly facilitators: readonly string[];
}

/** Draws an event's codes, keys and ids. */
export async function drawEvent(evening: Evening, id: EventId, event: NewEvent): Promise<EventSheet> {
  const seatCodes = event.seatCodes ?? false;
  const plans = tablePlans(event);
  const codes = await freshJoinCodes(evening, codesFor(plans.flat(), seatCodes));
  const { name, territory, date, locale, script = null, domains = null, insee = null } = event;
  const challenges = event.challenges.map(({ title, domain, context }, index) => ({
    id: evening.newId() as ChallengeId,
    title,
    domain,
    context: context ?? '',
    boards: (plans[index] ?? []).map((plan) => drawBoard(evening, plan, seatCodes, codes)),
  }));
  return { id, name, territory, insee, date, locale, script, domains, seatCodes, challenges };
}

/** How many codes tables take. */
export function codesFor(plans: readonly TablePlan[], seatCodes: boolean): number {
  return plans.reduce((sum, { seats }) => sum + 1 + (seatCodes ? (seats ?? 0) : 0), 0);
}

/** Draws one board; takes its codes from the beginning of `codes`. */
export function drawBoard(
  { newId, random }: Pick<Evening, 'newId' | 'random'>,
  { name, seats, facilitators }: TablePlan,
  seatCodes: boolean,
  codes: string[],
): BoardSheet {
  return {
    id: newId() as BoardId,
    table: name,
    joinCode: codes.shift() ?? '',
    facilitatorKey: newKey(random),
    screenKey: newKey(random),
    seats,
    seatCodes: seatCodes ? codes.splice(0, seats ?? 0) : [],
    facilitators: facilitators.map((each) => ({ id: newId(), name: each, key: newKey(random) })),
  };
}

/** The tables of each challenge. Those that have only a number are numbered through the evening. */
function tablePlans({ challenges }: NewEvent): TablePlan[][] {
  let count = 0;
  return challenges.map(({ tables, seats = null }) => {
    const first = count + 1;
    count += typeof tables === 'number' ? tables : tables.length;
    const all: readonly (string | NewTable)[] =
      typeof tables === 'number'
        ? Array.from({ length: tables }, (_, index) => `Table ${first + index}`)
        : tables;
    return all.map((table) =>
      typeof table === 'string'
        ? { name: table, seats, facilitators: [] }
        : {
            name: table.name,
            seats: table.seats === undefined ? seats : table.seats,
            facilitators: table.facilitators ?? [],
          },
    );
  });
}

/** What stores an event. */
export function statementsFor(
  evening: Evening,
  { challenges, ...event }: EventSheet,
  isDemo: Schema['events']['is_demo'],
): Compilable[] {
  const { db } = evening.database;
  return [
    db.insertInto('events').values({
      id: event.id,
      is_demo: isDemo,
      created_at: evening.now(),
      ...eventColumns(event),
    }),
    ...challenges.flatMap((challenge, position) =>
      challengeStatements(evening, event.id, challenge, position),
    ),
  ];
}

/** What an event says of itself, as its row has it. */
export function eventColumns({
  name,
  territory,
  insee,
  date,
  locale,
  script,
  domains,
  seatCodes,
}: Omit<EventSheet, 'id' | 'challenges'>) {
  return {
    name,
    territory,
    insee,
    date,
    locale,
    script: script && JSON.stringify(script),
    domains: domains && JSON.stringify(domains),
    seat_codes: seatCodes ? 1 : 0,
  } as const;
}

/** What stores a challenge with its boards. */
export function challengeStatements(
  evening: Evening,
  event: EventId,
  { id, title, domain, context, boards }: ChallengeSheet,
  position: number,
): Compilable[] {
  const { db } = evening.database;
  return [
    db.insertInto('challenges').values({ id, event_id: event, position, title, domain, context }),
    ...boards.flatMap((board, at) => boardStatements(evening, id, board, at)),
  ];
}

/** What stores a board with its seats and facilitators. */
export function boardStatements(
  { database: { db }, now }: Evening,
  challenge: ChallengeId,
  board: BoardSheet,
  position: number,
): Compilable[] {
  return [
    db.insertInto('boards').values({
      id: board.id,
      challenge_id: challenge,
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
      created_at: now(),
    }),
    ...board.seatCodes.map((code, index) =>
      db.insertInto('seats').values({ board_id: board.id, number: index + 1, code }),
    ),
    ...board.facilitators.map(({ id, name, key }, at) =>
      db.insertInto('facilitators').values({ id, board_id: board.id, position: at, name, key }),
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
