// What is lost with tables that are deleted, so that it can be said before; and the deleting, of which nothing remains.

import { cardsOf } from '@terreau/board/document';
import type { BoardId, EventId } from '@terreau/board/ids';
import type { Compilable } from 'kysely';
import type { Evening } from '../evening.ts';
import type { BoardSheet } from './event-sheet.ts';
import { readEvent } from './events.ts';

/** What may be deleted: nothing, tables that nobody has used, or everything. */
export type Deletes = 'nothing' | 'empty' | 'everything';

export interface Losses {
  /** The names of the tables. */
  readonly tables: readonly string[];
  readonly people: number;
  readonly cards: number;
  readonly ballots: number;
  readonly projects: number;
}

export type Deletion =
  | { readonly ok: true }
  | { readonly ok: false; readonly losses: Losses }
  | { readonly ok: false; readonly losses: null };

/** What the journal stores of a board, whether the board is there or not. */
export const tablesOfJournal = ['updates', 'snapshots', 'client_ids'] as const;

/** Everything in the database that belongs to a board, what refers to others first. */
const tablesOfBoards = [
  ...tablesOfJournal,
  'projects',
  'ballots',
  'paper_ballots',
  'drafts',
  'marks',
  'phase_changes',
  'board_states',
  'seats',
  'facilitators',
] as const;

/** Deletes an event with everything that belongs to it, unless something would be lost that may not be. */
export function deleteEvent(evening: Evening, id: EventId, deletes: Deletes): Promise<Deletion> {
  return evening.queue.run(`event ${id}`, async (): Promise<Deletion> => {
    const event = await readEvent(evening.database, id);
    if (!event) return { ok: false, losses: null };
    const boards = event.challenges.flatMap((challenge) => challenge.boards);
    const losses = await lossesBeyond(evening, boards, deletes);
    if (losses) return { ok: false, losses };
    const { db, batch } = evening.database;
    const all = await withPractice(evening, boards);
    await batch([
      ...deletionOf(evening, all),
      db.deleteFrom('challenges').where('event_id', '=', id),
      db.deleteFrom('events').where('id', '=', id),
    ]);
    await sendAway(evening, all);
    return { ok: true };
  });
}

/** What would be lost though it may not be; null where all of it may go. */
export async function lossesBeyond(
  evening: Evening,
  boards: readonly BoardSheet[],
  deletes: Deletes,
): Promise<Losses | null> {
  if (boards.length === 0 || deletes === 'everything') return null;
  const losses = await lossesOf(evening, boards);
  const { people, cards, ballots, projects } = losses;
  return deletes === 'empty' && people + cards + ballots + projects === 0 ? null : losses;
}

async function lossesOf({ database: { db }, hub }: Evening, boards: readonly BoardSheet[]): Promise<Losses> {
  const ids = boards.map(({ id }) => id);
  const count = async (table: 'ballots' | 'paper_ballots' | 'projects' | 'drafts') => {
    const { n } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('board_id', 'in', ids)
      .executeTakeFirstOrThrow();
    return n;
  };
  const people = await db
    .selectFrom('participants')
    .select('id')
    .where('board_id', 'in', ids)
    .where('role', 'in', ['participant', 'facilitator'])
    .where('removed_at', 'is', null)
    .execute();
  let cards = await count('drafts');
  for (const id of ids) if (await isWritten(db, id)) cards += await hub.read(id, (doc) => cardsOf(doc).size);
  return {
    tables: boards.map(({ table }) => table),
    people: people.length,
    cards,
    ballots: (await count('ballots')) + (await count('paper_ballots')),
    projects: await count('projects'),
  };
}

async function isWritten(db: Evening['database']['db'], id: BoardId): Promise<boolean> {
  const of = (table: 'updates' | 'snapshots') =>
    db.selectFrom(table).select('board_id').where('board_id', '=', id).limit(1).executeTakeFirst();
  return Boolean((await of('updates')) ?? (await of('snapshots')));
}

/** Boards with those on which their facilitators practise. */
export async function withPractice(
  { database: { db } }: Evening,
  boards: readonly Pick<BoardSheet, 'id'>[],
): Promise<readonly BoardId[]> {
  const ids = boards.map(({ id }) => id);
  if (ids.length === 0) return [];
  const practice = await db.selectFrom('boards').select('id').where('practice_of', 'in', ids).execute();
  return [...ids, ...practice.map(({ id }) => id)];
}

/**
 * Nobody stays at a table that is gone, and nobody can come back to it. What its room stored behind the deletion, a change or
 * a snapshot, goes as well: after the room nothing more comes. [T8]
 */
export async function sendAway(
  { hub, database: { db, batch } }: Evening,
  boards: readonly BoardId[],
): Promise<void> {
  if (boards.length === 0) return;
  for (const board of boards) hub.discard(board, 'the table was deleted');
  await batch(tablesOfJournal.map((table) => db.deleteFrom(table).where('board_id', 'in', boards)));
}

/** What deletes boards with everything that belongs to them. */
export function deletionOf({ database: { db } }: Evening, boards: readonly BoardId[]): Compilable[] {
  if (boards.length === 0) return [];
  const people = db.selectFrom('participants').select('id').where('board_id', 'in', boards);
  const projects = db.selectFrom('projects').select('id').where('board_id', 'in', boards);
  return [
    db.deleteFrom('tokens').where('participant_id', 'in', people),
    db.deleteFrom('project_links').where('project_id', 'in', projects),
    ...tablesOfBoards.map((table) => db.deleteFrom(table).where('board_id', 'in', boards)),
    db.deleteFrom('participants').where('board_id', 'in', boards),
    db.deleteFrom('boards').where('id', 'in', boards),
  ];
}
