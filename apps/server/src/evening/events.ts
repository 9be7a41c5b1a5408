// Events: an evening with its challenges, and a board with its codes for every table.

import type { BoardId, ChallengeId, EventId } from '@terreau/board/ids';
import type { Script } from '@terreau/workshop/script';
import type { Locale } from '@terreau/workshop/session';
import type { Compilable, Insertable } from 'kysely';
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
  readonly challenges: readonly NewChallenge[];
}

export interface NewChallenge {
  readonly title: string;
  readonly domain: string;
  /** How many tables, which are then numbered through the whole evening; or their names. */
  readonly tables: number | readonly string[];
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
  const codes = await freshJoinCodes(
    evening,
    event.challenges.reduce((sum, c) => sum + tableCount(c), 0),
  );
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
        boards: boards.filter((board) => board.challenge_id === challenge.id).map(boardSheet),
      })),
  }));
}

/** One event; undefined when there is none of that id. */
export async function readEvent(database: Database, id: EventId): Promise<EventSheet | undefined> {
  return (await readEvents(database, id))[0];
}

function boardSheet(row: Schema['boards']): BoardSheet {
  return {
    id: row.id,
    table: row.table_name,
    joinCode: row.join_code,
    facilitatorKey: row.facilitator_key,
    screenKey: row.screen_key,
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
  const count = codes.length;
  const boardOf = (table: string): BoardSheet => ({
    id: newId() as BoardId,
    table,
    joinCode: left.shift() ?? '',
    facilitatorKey: newKey(random),
    screenKey: newKey(random),
  });
  const tables = (of: NewChallenge): readonly string[] =>
    typeof of.tables === 'number'
      ? Array.from({ length: of.tables }, (_, index) => `Table ${count - left.length + index + 1}`)
      : of.tables;
  const { name, territory, date, locale } = event;
  const challenges = event.challenges.map((challenge) => ({
    id: newId() as ChallengeId,
    title: challenge.title,
    domain: challenge.domain,
    boards: tables(challenge).map(boardOf),
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
  ];
}

/** Codes that no board has, all different. */
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
    for (const { join_code } of taken) drawn.delete(join_code);
    for (const code of drawn) fresh.add(code);
  }
  return [...fresh];
}
