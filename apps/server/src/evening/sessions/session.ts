// The ruled state of a board as one member may know it. Each part is built by one function, for the first message and
// for the pushes alike; the rows of a part are read once, whoever it is built for.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Draft, Message, Person, Session } from '@terreau/workshop/session';
import type { Selectable } from 'kysely';
import type { Database } from '../../journal/journal.ts';
import type { Schema } from '../../journal/schema.ts';
import { type BoardRow, readBoard } from '../boards.ts';
import type { Evening } from '../evening.ts';
import { readProjectSummaries } from '../projects/projects.ts';
import { readBallots, standingVote, votesFor } from '../voting/votes.ts';
import type { SessionOf } from './session-reader.ts';

/** The whole session of each member of a board. */
export async function readSessions(
  evening: Pick<Evening, 'database' | 'hub' | 'now'>,
  id: BoardId,
): Promise<SessionOf> {
  const { database } = evening;
  const board = await readBoard(database, id);
  if (!board) throw new Error(`members of board ${id}, which does not exist`);
  const [people, drafts, ballots, projects, marks] = await Promise.all([
    readPeople(database, id),
    readDrafts(database, id),
    readBallots(database, id),
    readProjectSummaries(evening, id),
    readMarks(database, id),
  ]);
  const voteOf = votesFor(board, await standingVote(evening, board.id, ballots));
  const draftsOf = draftsFor(drafts);
  const headCount = evening.hub.headCount(id);
  const { locale: _, ...event } = board.event;
  return ({ id: participant, role, name }) => ({
    event,
    challenge: board.challenge,
    board: seatPart(board),
    phase: phasePart(board),
    script: board.script,
    now: evening.now(),
    you: { id: participant, role, name: people[participant]?.name ?? name },
    people,
    headCount,
    drafts: draftsOf(participant),
    vote: voteOf(participant),
    projects,
    marks,
    spotlight: board.spotlight,
    isLocked: board.isLocked,
    helpAt: board.helpAt,
    message: currentMessage(board, evening.now()),
  });
}

/** Which table it is, and how one comes to it. */
export function seatPart({
  id,
  table,
  joinCode,
  seats,
  hasSeatCodes,
  isPractice,
}: BoardRow): Session['board'] {
  return { id, table, joinCode, seats, hasSeatCodes, isPractice };
}

/** What the organiser says to a table now; null when that has ended. */
export function currentMessage({ message }: Pick<BoardRow, 'message'>, now: number): Message | null {
  return message !== null && message.endsAt > now ? message : null;
}

/** Where a board is in its evening. */
export function phasePart({ phase, step, timer }: BoardRow): Session['phase'] {
  return { name: phase, step, ...timer };
}

export async function readPeople({ db }: Database, board: BoardId): Promise<Record<ParticipantId, Person>> {
  const rows = await db
    .selectFrom('participants')
    .select(personColumns)
    .where('board_id', '=', board)
    .orderBy('created_at')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.id, toPerson(row)]));
}

export const personColumns = ['id', 'name', 'role', 'done', 'hand_at', 'removed_at'] as const;

type PersonRow = Pick<Selectable<Schema['participants']>, (typeof personColumns)[number]>;

/** Somebody as everyone at the table knows them. */
export function toPerson({ name, role, done, hand_at, removed_at }: PersonRow): Person {
  return {
    name,
    role,
    ...(done === 1 && { done: true }),
    ...(hand_at !== null && { handAt: hand_at }),
    ...(removed_at !== null && { removed: true }),
  };
}

/** Who is ready to work on what, by the id of the card or cluster. */
export async function readMarks(
  { db }: Database,
  board: BoardId,
  target?: string,
): Promise<Session['marks']> {
  const all = db.selectFrom('marks').select(['target', 'participant_id']).where('board_id', '=', board);
  const some = target === undefined ? all : all.where('target', '=', target);
  const rows = await some.orderBy('created_at').orderBy('participant_id').execute();
  const byTarget = Map.groupBy(rows, (row) => row.target);
  return Object.fromEntries(
    [...byTarget].map(([id, marks]) => [id, marks.map(({ participant_id }) => participant_id)]),
  );
}

export type DraftRow = Selectable<Schema['drafts']>;

/** All drafts of a board, oldest first. They leave the server only through draftsFor and the reveal. [T4] */
export function readDrafts({ db }: Database, board: BoardId): Promise<DraftRow[]> {
  return db
    .selectFrom('drafts')
    .selectAll()
    .where('board_id', '=', board)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** To each their own drafts, and how many there are in all that will be revealed. */
export function draftsFor(drafts: readonly DraftRow[]): (participant: ParticipantId) => Session['drafts'] {
  const draftsBy = Map.groupBy(drafts, ({ participant_id }) => participant_id);
  const count = drafts.filter(({ aside }) => aside === 0).length;
  return (participant) => ({ mine: (draftsBy.get(participant) ?? []).map(toDraft), count });
}

/** The drafts of one person, oldest first. */
export async function readOwnDrafts(
  { db }: Database,
  board: BoardId,
  participant: ParticipantId,
): Promise<Draft[]> {
  const rows = await db
    .selectFrom('drafts')
    .selectAll()
    .where('board_id', '=', board)
    .where('participant_id', '=', participant)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toDraft);
}

/** How many drafts there are on a board that will be revealed, by everyone; or all that one person holds. */
export async function countDrafts({ db }: Database, board: BoardId, by?: ParticipantId): Promise<number> {
  const all = db
    .selectFrom('drafts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('board_id', '=', board);
  const some = by ? all.where('participant_id', '=', by) : all.where('aside', '=', 0);
  const { count } = await some.executeTakeFirstOrThrow();
  return count;
}

function toDraft({ id, text, kind, created_at, aside }: DraftRow): Draft {
  return { id, text, kind, createdAt: created_at, ...(aside === 1 && { aside: true }) };
}
