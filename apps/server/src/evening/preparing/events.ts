// Events: an evening with its challenges, and a board with its codes for every table.

import type { EventId } from '@terreau/board/ids';
import type { Script } from '@terreau/workshop/script';
import type { Selectable } from 'kysely';
import type { Database } from '../../journal/journal.ts';
import type { Schema } from '../../journal/schema.ts';
import type { Evening } from '../evening.ts';
import type { BoardSheet, EventSheet, NewEvent } from './event-sheet.ts';
import { drawEvent, statementsFor } from './new-event.ts';

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
  const sheet = await drawEvent(evening, id, event);
  await evening.database.batch(statementsFor(evening, sheet, isDemo));
  return sheet;
}

/** Whether there is any event but the demo evening. */
export async function hasEvents({ db }: Database): Promise<boolean> {
  const own = db.selectFrom('events').select('id').where('is_demo', '=', demoState.none);
  return (await own.limit(1).executeTakeFirst()) !== undefined;
}

/** All events, or one; newest first. Costs as much as there is in those that are asked for. */
export async function readEvents(database: Database, only?: EventId): Promise<EventSheet[]> {
  const { db } = database;
  const all = db.selectFrom('events').selectAll().orderBy('created_at', 'desc');
  const events = await (only === undefined ? all : all.where('id', '=', only)).execute();
  const challenges = Map.groupBy(await readChallenges(db, only), ({ event_id }) => event_id);
  const boards = Map.groupBy(await readBoards(db, only), ({ challenge_id }) => challenge_id);
  const seats = Map.groupBy(await readSeats(db, only), ({ board_id }) => board_id);
  const named = Map.groupBy(await readFacilitators(db, only), ({ board_id }) => board_id);
  return events.map((event) => ({
    id: event.id,
    name: event.name,
    territory: event.territory,
    insee: event.insee,
    date: event.date,
    locale: event.locale,
    script: event.script === null ? null : (JSON.parse(event.script) as Script),
    domains: event.domains === null ? null : (JSON.parse(event.domains) as string[]),
    seatCodes: event.seat_codes === 1,
    challenges: (challenges.get(event.id) ?? []).map((challenge) => ({
      id: challenge.id,
      title: challenge.title,
      domain: challenge.domain,
      context: challenge.context ?? '',
      boards: (boards.get(challenge.id) ?? []).map((board) =>
        boardSheet(board, seats.get(board.id) ?? [], named.get(board.id) ?? []),
      ),
    })),
  }));
}

type Db = Database['db'];

function readChallenges(db: Db, event: EventId | undefined) {
  const all = db.selectFrom('challenges').selectAll().orderBy('position');
  return (event === undefined ? all : all.where('event_id', '=', event)).execute();
}

function readBoards(db: Db, event: EventId | undefined) {
  const all = db.selectFrom('boards').selectAll().where('practice_of', 'is', null).orderBy('position');
  return (event === undefined ? all : all.where('challenge_id', 'in', challengesOf(db, event))).execute();
}

function readSeats(db: Db, event: EventId | undefined) {
  const all = db.selectFrom('seats').selectAll().orderBy('number');
  return (event === undefined ? all : all.where('board_id', 'in', boardsOf(db, event))).execute();
}

function readFacilitators(db: Db, event: EventId | undefined) {
  const all = db.selectFrom('facilitators').selectAll().orderBy('position');
  return (event === undefined ? all : all.where('board_id', 'in', boardsOf(db, event))).execute();
}

function challengesOf(db: Db, event: EventId) {
  return db.selectFrom('challenges').select('id').where('event_id', '=', event);
}

function boardsOf(db: Db, event: EventId) {
  return db.selectFrom('boards').select('id').where('challenge_id', 'in', challengesOf(db, event));
}

/** One event; undefined when there is none of that id. */
export async function readEvent(database: Database, id: EventId): Promise<EventSheet | undefined> {
  return (await readEvents(database, id))[0];
}

function boardSheet(
  row: Selectable<Schema['boards']>,
  seats: readonly Schema['seats'][],
  facilitators: readonly Schema['facilitators'][],
): BoardSheet {
  return {
    id: row.id,
    table: row.table_name,
    joinCode: row.join_code,
    facilitatorKey: row.facilitator_key,
    screenKey: row.screen_key,
    seats: row.seats,
    seatCodes: seats.map(({ code }) => code),
    facilitators: facilitators.map(({ id, name, key }) => ({ id, name, key })),
  };
}
