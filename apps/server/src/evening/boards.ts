// A board's row with the challenge and the event that it belongs to.

import type { BoardId, EventId } from '@terreau/board/ids';
import type { BoardRules } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import { defaultScript, type Script } from '@terreau/workshop/script';
import type { Locale, Message, Session } from '@terreau/workshop/session';
import type { Timer } from '@terreau/workshop/timer';
import type { Database } from '../journal/journal.ts';

export interface BoardRow {
  readonly id: BoardId;
  readonly table: string;
  readonly joinCode: string;
  readonly seats: number | null;
  readonly hasSeatCodes: boolean;
  readonly phase: Phase;
  readonly step: number | null;
  readonly timer: Timer;
  readonly script: Script;
  readonly isLocked: boolean;
  readonly isPractice: boolean;
  readonly spotlight: Session['spotlight'];
  readonly helpAt: number | null;
  /** What the organiser said last, even if that has ended. */
  readonly message: Message | null;
  readonly budget: number;
  readonly challenge: Session['challenge'];
  readonly event: {
    readonly id: EventId;
    readonly name: string;
    readonly territory: string;
    readonly date: string;
    readonly locale: Locale;
  };
}

/** undefined when there is no such board. */
export async function readBoard({ db }: Database, id: BoardId): Promise<BoardRow | undefined> {
  const row = await db
    .selectFrom('boards')
    .innerJoin('challenges', 'challenges.id', 'boards.challenge_id')
    .innerJoin('events', 'events.id', 'challenges.event_id')
    .where('boards.id', '=', id)
    .select([
      'boards.table_name',
      'boards.join_code',
      'boards.phase',
      'boards.phase_ends_at',
      'boards.phase_paused_ms',
      'boards.step',
      'boards.seats',
      'boards.locked',
      'boards.practice_of',
      'boards.spotlight_card',
      'boards.spotlight_reader',
      'boards.help_at',
      'boards.message',
      'boards.budget',
      'challenges.id as challenge_id',
      'challenges.title',
      'challenges.domain',
      'challenges.context',
      'events.id as event_id',
      'events.name',
      'events.territory',
      'events.date',
      'events.locale',
      'events.script',
    ])
    .select(({ exists, selectFrom }) =>
      exists(selectFrom('seats').select('number').whereRef('seats.board_id', '=', 'boards.id')).as(
        'has_seat_codes',
      ),
    )
    .executeTakeFirst();
  if (!row) return undefined;
  const { name, territory, date, locale, title, domain } = row;
  return {
    id,
    table: row.table_name,
    joinCode: row.join_code,
    seats: row.seats,
    hasSeatCodes: Boolean(row.has_seat_codes),
    phase: row.phase,
    step: row.step,
    timer: { endsAt: row.phase_ends_at, pausedMs: row.phase_paused_ms },
    script: row.script === null ? defaultScript : (JSON.parse(row.script) as Script),
    isLocked: row.locked === 1,
    isPractice: row.practice_of !== null,
    spotlight: { card: row.spotlight_card, reader: row.spotlight_reader },
    helpAt: row.help_at,
    message: row.message === null ? null : (JSON.parse(row.message) as Message),
    budget: row.budget,
    challenge: { id: row.challenge_id, title, domain, context: row.context ?? '' },
    event: { id: row.event_id, name, territory, date, locale },
  };
}

/** For commands; a board that is not there is closed. */
export async function phaseOf(database: Database, id: BoardId): Promise<Phase> {
  return (await readRules(database, id))?.phase ?? 'closed';
}

/** For the gate. Fails for a board that is not there, so that nobody can write again on one that was deleted. [T8] */
export async function rulesOf(database: Database, id: BoardId): Promise<BoardRules> {
  const rules = await readRules(database, id);
  if (!rules) throw new Error('The board is not there');
  return rules;
}

async function readRules({ db }: Database, id: BoardId): Promise<BoardRules | undefined> {
  const row = await db
    .selectFrom('boards')
    .select(['phase', 'locked'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { phase: row.phase, isLocked: row.locked === 1 };
}
