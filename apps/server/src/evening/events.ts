// Events: an evening with its challenges, and a board with its codes for every table.

import type { BoardId, ChallengeId, EventId } from '@terreau/board/ids';
import type { Script } from '@terreau/workshop/script';
import type { Locale } from '@terreau/workshop/session';
import type { Compilable, Insertable, Selectable } from 'kysely';
import type { Database } from '../journal/journal.ts';
import type { Schema } from '../journal/schema.ts';
import { newJoinCode, newKey } from './codes.ts';
import type { Evening } from './evening.ts';

export interface NewEvent {
  readonly name: string;
  readonly territory: string;
  /** ISO 8601 date. */
  readonly date: string;
  readonly locale: Locale;
  /** null or left out for the usual one. */
  readonly script?: Script | null | undefined;
  /** Whether each seat has a code of its own, where the number of seats is said. */
  readonly seatCodes?: boolean | undefined;
  readonly challenges: readonly NewChallenge[];
}

export interface NewChallenge {
  readonly title: string;
  readonly domain: string;
  /** How many tables, which are then numbered through the whole evening; or their names. */
  readonly tables: number | readonly string[];
  /** How many participants each table's code admits; left out for as many as come. */
  readonly seats?: number | null | undefined;
}

/** An event as its organiser sees it, with every code and key. */
export interface EventSheet {
  readonly id: EventId;
  readonly name: string;
  readonly territory: string;
  readonly date: string;
  readonly locale: Locale;
  readonly challenges: readonly {
    readonly id: ChallengeId;
    readonly title: string;
    readonly domain: string;
    readonly boards: readonly BoardSheet[];
  }[];
}

export interface BoardSheet {
  readonly id: BoardId;
  readonly table: string;
  readonly joinCode: string;
  readonly facilitatorKey: string;
  readonly screenKey: string;
  readonly seats: number | null;
  /** The codes of the seats, in the order of their numbers; empty where the table's code is for all. */
  readonly seatCodes: readonly string[];
}

/** Votes of a board on which no vote has begun; entering `vote` settles it. */
const initialBudget = 3;

/** Whether an event is the demo evening, and whether that is finished. */
export const demoState = { none: 0, finished: 1, building: 2 } as const;

/**
 * Creates an event, under an id that its organiser may choose. Asked again with the same id, however often and at once,
 * answers the event that there is.
 */
export function openEvent(
  evening: Evening,
  event: NewEvent,
  id: EventId | null,
): Promise<{ readonly sheet: EventSheet; readonly isNew: boolean }> {
  const create = async (newId: EventId) => ({
    sheet: await createEvent(evening, event, demoState.none, newId),
    isNew: true,
  });
  if (id === null) return create(evening.newId() as EventId);
  return evening.queue.run(`event ${id}`, async () => {
    const sheet = await readEvent(evening.database, id);
    return sheet ? { sheet, isNew: false } : create(id);
  });
}

/** Creates an event with all its boards, or nothing. */
export async function createEvent(
  evening: Evening,
  event: NewEvent,
  isDemo: Schema['events']['is_demo'],
  id = evening.newId() as EventId,
): Promise<EventSheet> {
  const seatsOf = ({ seats }: NewChallenge) => (event.seatCodes ? (seats ?? 0) : 0);
  const count = event.challenges.reduce((sum, c) => sum + tableCount(c) * (1 + seatsOf(c)), 0);
  const codes = await freshJoinCodes(evening, count);
  const sheet = draw(evening, id, event, codes);
  await evening.database.batch(statementsFor(evening, sheet, event.script ?? null, isDemo));
  return sheet;
}

/** Whether there is any event but the demo evening. */
export async function hasEvents({ db }: Database): Promise<boolean> {
  const own = db.selectFrom('events').select('id').where('is_demo', '=', demoState.none);
  return (await own.limit(1).executeTakeFirst()) !== undefined;
}

/** All events, or one; newest first. */
export async function readEvents(database: Database, only?: EventId): Promise<EventSheet[]> {
  const { db } = database;
  const all = db.selectFrom('events').selectAll().orderBy('created_at', 'desc');
  const events = await (only === undefined ? all : all.where('id', '=', only)).execute();
  const challenges = await db.selectFrom('challenges').selectAll().orderBy('position').execute();
  const boards = await db.selectFrom('boards').selectAll().orderBy('position').execute();
  const seats = Map.groupBy(
    await db.selectFrom('seats').selectAll().orderBy('number').execute(),
    ({ board_id }) => board_id,
  );
  return events.map(({ id, name, territory, date, locale }) => ({
    id,
    name,
    territory,
    date,
    locale,
    challenges: challenges
      .filter((challenge) => challenge.event_id === id)
      .map((challenge) => ({
        id: challenge.id,
        title: challenge.title,
        domain: challenge.domain,
        boards: boards
          .filter((board) => board.challenge_id === challenge.id)
          .map((board) => boardSheet(board, seats.get(board.id) ?? [])),
      })),
  }));
}

/** One event; undefined when there is none of that id. */
export async function readEvent(database: Database, id: EventId): Promise<EventSheet | undefined> {
  return (await readEvents(database, id))[0];
}

function boardSheet(row: Selectable<Schema['boards']>, seats: readonly Schema['seats'][]): BoardSheet {
  return {
    id: row.id,
    table: row.table_name,
    joinCode: row.join_code,
    facilitatorKey: row.facilitator_key,
    screenKey: row.screen_key,
    seats: row.seats,
    seatCodes: seats.map(({ code }) => code),
  };
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

function statementsFor(
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
async function freshJoinCodes({ database: { db }, random }: Evening, count: number): Promise<string[]> {
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
