// The history of a board: how it stood at the end of each phase. A state is kept in the same durable unit as the change
// of phase that it precedes, can be read by whoever is at the table, and restored by those who lead it, as a new change.

import type { Hand } from '@terreau/board/edits';
import type { BoardId } from '@terreau/board/ids';
import { maxCards } from '@terreau/board/limits';
import { countAfterRestoring, type Restored, restoreBoard } from '@terreau/board/restore';
import { type BoardSnapshot, snapshotOf } from '@terreau/board/snapshot';
import type { Role } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import type { Locale } from '@terreau/workshop/session';
import type { Compilable } from 'kysely';
import type { Doc } from 'yjs';
import type { Database } from '../journal/journal.ts';
import type { StateOccasion } from '../journal/schema.ts';
import type { Evening } from './evening.ts';
import { type Caller, command } from './people/caller.ts';
import { organiserOn } from './people/membership.ts';
import { done, type Outcome, refuse } from './refusal.ts';
import { seesHidden } from './visible.ts';

/**
 * States of one board that are kept, besides those by which the vote is counted; a script has seven phases, and going back is
 * allowed. [T6]
 */
export const maxStates = 60;

/** What a list tells of a state. */
export interface StateEntry {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly phase: Phase;
  readonly occasion: StateOccasion;
  /** Cards that were not hidden. */
  readonly cards: number;
  readonly clusters: number;
}

export interface BoardState extends StateEntry {
  readonly board: BoardSnapshot;
}

/** What keeps a board's state under the next number. */
export interface StateKeeper {
  readonly number: number;
  /** The statements that do it. */
  readonly keep: (state: BoardSnapshot) => readonly Compilable[];
}

/** Prepares to keep a board's state. Call it within the board's queue. */
export async function stateKeeper(
  { database: { db }, now }: Evening,
  board: BoardId,
  { occasion, phase, by }: { occasion: StateOccasion; phase: Phase; by: Caller },
): Promise<StateKeeper> {
  const last = await db
    .selectFrom('board_states')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('board_id', '=', board)
    .executeTakeFirst();
  const number = Number(last?.number ?? 0) + 1;
  const keep = (state: BoardSnapshot): Compilable[] => [
    db.insertInto('board_states').values({
      board_id: board,
      number,
      at: now(),
      phase,
      occasion,
      by: by.id ?? by.role,
      card_count: state.cards.filter(({ hidden }) => !hidden).length,
      cluster_count: state.clusters.length,
      state: JSON.stringify(state),
    }),
    db
      .deleteFrom('board_states')
      .where('board_id', '=', board)
      .where('number', '<=', number - maxStates)
      .where('number', 'not in', endsOfVotes(db, board).select('number').orderBy('number', 'desc').limit(1))
      .where('number', 'not in', endOfOldest(db, board, 'ballots'))
      .where('number', 'not in', endOfOldest(db, board, 'paper_ballots')),
  ];
  return { number, keep };
}

/** Newest first. */
export async function listStates({ db }: Database, board: BoardId): Promise<StateEntry[]> {
  const rows = await db
    .selectFrom('board_states')
    .select(['number', 'at', 'phase', 'occasion', 'card_count as cards', 'cluster_count as clusters'])
    .where('board_id', '=', board)
    .orderBy('number', 'desc')
    .execute();
  return rows;
}

/**
 * The board as it stood at the end of each vote in which one of these moments lies, and of the last one: by these the ballots
 * are measured that were cast then. Oldest first; empty when no vote has ended. [T5]
 */
export async function readBoardsAtVote(
  { db }: Database,
  board: BoardId,
  moments: Iterable<number>,
): Promise<BoardSnapshot[]> {
  const ends = await endsOfVotes(db, board).select(['number', 'at']).orderBy('number').execute();
  const numbers = new Set([...moments].map((moment) => ends.find(({ at }) => at >= moment)?.number));
  const meant = ends.filter(({ number }, index) => numbers.has(number) || index === ends.length - 1);
  const rows = await endsOfVotes(db, board)
    .select('state')
    .where(
      'number',
      'in',
      meant.map(({ number }) => number),
    )
    .orderBy('number')
    .execute();
  return rows.map(({ state }) => JSON.parse(state) as BoardSnapshot);
}

/** The number of the state at the end of the vote in which the oldest ballot was cast. */
function endOfOldest(db: Database['db'], board: BoardId, table: 'ballots' | 'paper_ballots') {
  const oldest = db
    .selectFrom(table)
    .select(({ fn }) => fn.min('updated_at').as('at'))
    .where('board_id', '=', board)
    .where('votes', '!=', '{}');
  return endsOfVotes(db, board).select('number').where('at', '>=', oldest).orderBy('number').limit(1);
}

/** The states that were kept when a vote ended. */
function endsOfVotes(db: Database['db'], board: BoardId) {
  return db
    .selectFrom('board_states')
    .where('board_id', '=', board)
    .where('phase', '=', 'vote')
    .where('occasion', '=', 'phase-end');
}

/** A state as a role may see it; undefined when it is not kept. */
export async function viewState(
  { database, hub }: Evening,
  board: BoardId,
  number: number,
  role: Role,
): Promise<BoardState | undefined> {
  const state = await readState(database, board, number);
  if (!state || seesHidden(role)) return state;
  return { ...state, board: visibleStill(state.board, await hub.read(board, snapshotOf)) };
}

/** What a restoration has done, and under which number the board is kept as it stood before; null when nothing changed. */
export interface Restoration extends Restored {
  readonly kept: number | null;
}

/**
 * Brings a state back as a new change, after keeping how the board stands: restoring that takes it back. Asked again, it
 * changes nothing and keeps nothing. `organiserName` is used when an organiser restores.
 */
export function restoreState(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  number: number,
  organiserName: (locale: Locale) => string,
): Promise<Outcome<Restoration>> {
  return command(evening, caller, board, 'history.restore', async ({ phase, event }) => {
    const { now, newId, hub, database } = evening;
    const state = await readState(database, board, number);
    if (!state) return refuse({ reason: 'unknown-state' });
    const author = caller.id ?? (await organiserOn(evening, board, organiserName(event.locale)));
    const keeper = await stateKeeper(evening, board, { occasion: 'before-restore', phase, by: caller });
    const { outcome } = await hub.edit(
      board,
      (doc) => {
        const before = snapshotOf(doc);
        const hand = { author, now, newId, origin: null };
        return { before, outcome: restoreWithin(doc, hand, before, state.board) };
      },
      (made) => (made.outcome.ok && made.outcome.value.changed ? keeper.keep(made.before) : []),
    );
    return outcome.ok
      ? done({ ...outcome.value, kept: outcome.value.changed ? keeper.number : null })
      : outcome;
  });
}

/** A board that has no room for what came later as well stays as it is. */
function restoreWithin(doc: Doc, hand: Hand, before: BoardSnapshot, state: BoardSnapshot): Outcome<Restored> {
  if (countAfterRestoring(before, state) <= maxCards) return done(restoreBoard(doc, hand, state));
  return refuse({ reason: 'board-full', max: maxCards, room: maxCards - before.cards.length });
}

async function readState({ db }: Database, board: BoardId, number: number): Promise<BoardState | undefined> {
  const row = await db
    .selectFrom('board_states')
    .select([
      'number',
      'at',
      'phase',
      'occasion',
      'card_count as cards',
      'cluster_count as clusters',
      'state',
    ])
    .where('board_id', '=', board)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return undefined;
  const { state, ...entry } = row;
  return { ...entry, board: JSON.parse(state) as BoardSnapshot };
}

/** What was hidden then, or has been hidden or deleted since, is not shown again to those who do not lead. */
function visibleStill(state: BoardSnapshot, now: BoardSnapshot): BoardSnapshot {
  const notes = new Set<string>(now.cards.flatMap((card) => card.notes.map(({ id }) => id)));
  const cards = new Set<string>(now.cards.filter(({ hidden }) => !hidden).map(({ id }) => id));
  return {
    cards: state.cards
      .filter(({ id, hidden }) => !hidden && cards.has(id))
      .map((card) => ({ ...card, notes: card.notes.filter(({ id }) => notes.has(id)) })),
    clusters: state.clusters,
  };
}
