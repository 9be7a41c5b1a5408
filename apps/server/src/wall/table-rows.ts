// The ruled state of many tables, counted by the database: a handful of queries, however many tables there are.

import type { BoardId, EventId, ParticipantId } from '@terreau/board/ids';
import { defaultScript, type Script } from '@terreau/workshop/script';
import type { Message } from '@terreau/workshop/session';
import type { WallFrame, WallTable } from '@terreau/workshop/wall';
import { sql } from 'kysely';
import type { Database } from '../journal/journal.ts';

/** A table as it is stored. Who of its leaders is there, the relay knows. */
export interface TableRow
  extends Omit<WallTable, 'here' | 'leaders' | 'cards' | 'clusters' | 'quorum' | 'seenAt' | 'message'> {
  readonly leaderIds: readonly ParticipantId[];
  /** Whose ballot is not empty, and how many of those on paper are not. They stay on the server. [T5] */
  readonly voterIds: readonly ParticipantId[];
  readonly paperVoters: number;
  /** When something was last stored of it. */
  readonly storedAt: number | null;
  /** The last message, even if that has ended. */
  readonly lastMessage: Message | null;
}

/** undefined when there is no such event. */
export async function readFrame({ db }: Database, id: EventId): Promise<WallFrame | undefined> {
  const event = await db.selectFrom('events').select('script').where('id', '=', id).executeTakeFirst();
  if (!event) return undefined;
  const challenges = await db
    .selectFrom('challenges')
    .select(['id', 'title', 'domain'])
    .where('event_id', '=', id)
    .orderBy('position')
    .execute();
  return { script: event.script === null ? defaultScript : (JSON.parse(event.script) as Script), challenges };
}

/** All tables of an event in their order, without practice; or those of them that are named. */
export async function readTableRows(
  { db }: Database,
  event: EventId,
  only: readonly BoardId[] | null,
): Promise<TableRow[]> {
  const all = db
    .selectFrom('boards')
    .innerJoin('challenges', 'challenges.id', 'boards.challenge_id')
    .where('challenges.event_id', '=', event)
    .where('boards.practice_of', 'is', null);
  const boards = await (only === null ? all : all.where('boards.id', 'in', only))
    .select([
      'boards.id',
      'boards.challenge_id as challenge',
      'boards.table_name as table',
      'boards.phase',
      'boards.step',
      'boards.phase_ends_at as endsAt',
      'boards.phase_paused_ms as pausedMs',
      'boards.locked',
      'boards.help_at as helpAt',
      'boards.seats',
      'boards.message',
    ])
    .orderBy('challenges.position')
    .orderBy('boards.position')
    .execute();
  const ids = boards.map(({ id }) => id);
  if (ids.length === 0) return [];
  const counts = await countRows(db, ids);
  return boards.map(({ locked, message, ...board }) => ({
    ...board,
    ...counts(board.id),
    isLocked: locked === 1,
    lastMessage: message === null ? null : (JSON.parse(message) as Message),
  }));
}

type Counts = Pick<
  TableRow,
  | 'leaderIds'
  | 'voterIds'
  | 'paperVoters'
  | 'seated'
  | 'hands'
  | 'done'
  | 'drafts'
  | 'ballots'
  | 'voters'
  | 'projects'
  | 'storedAt'
>;

async function countRows(db: Database['db'], ids: readonly BoardId[]): Promise<(board: BoardId) => Counts> {
  const [people, leaders, voters, drafts, ballots, paper, projects, steps] = await Promise.all([
    countPeople(db, ids),
    readLeaders(db, ids),
    readVoters(db, ids),
    countDrafts(db, ids),
    countBallots(db, 'ballots', ids),
    countBallots(db, 'paper_ballots', ids),
    countProjects(db, ids),
    lastSteps(db, ids),
  ]);
  return (board) => {
    const [seated, entered] = [people.get(board), paper.get(board)];
    const paperVoters = Number(entered?.cast ?? 0);
    const ballotsOf = Number(ballots.get(board)?.cast ?? 0) + paperVoters;
    const moments = [people, drafts, ballots, paper, steps].map((rows) => Number(rows.get(board)?.at ?? 0));
    return {
      leaderIds: (leaders.get(board) ?? []).map(({ id }) => id),
      voterIds: (voters.get(board) ?? []).map(({ id }) => id),
      paperVoters,
      seated: Number(seated?.seated ?? 0),
      hands: Number(seated?.hands ?? 0),
      done: Number(seated?.done ?? 0),
      drafts: Number(drafts.get(board)?.drafts ?? 0),
      ballots: ballotsOf,
      // As at the table: who votes on paper has no device, and so is not among the people.
      voters: Math.max(ballotsOf, Number(seated?.seated ?? 0) + Number(entered?.entered ?? 0)),
      projects: Number(projects.get(board)?.projects ?? 0),
      storedAt: Math.max(...moments) || null,
    };
  };
}

function byBoard<Row extends { readonly board_id: BoardId }>(rows: readonly Row[]): Map<BoardId, Row> {
  return new Map(rows.map((row) => [row.board_id, row]));
}

type Db = Database['db'];

async function countPeople(db: Db, ids: readonly BoardId[]) {
  const rows = await db
    .selectFrom('participants')
    .where('board_id', 'in', ids)
    .where('role', '=', 'participant')
    .where('removed_at', 'is', null)
    .groupBy('board_id')
    .select(({ fn }) => [
      'board_id',
      fn.countAll<number>().as('seated'),
      fn.count<number>('hand_at').as('hands'),
      fn.sum<number>('done').as('done'),
      fn.max('created_at').as('at'),
    ])
    .execute();
  return byBoard(rows);
}

async function readLeaders(db: Db, ids: readonly BoardId[]) {
  const rows = await db
    .selectFrom('participants')
    .select(['board_id', 'id'])
    .where('board_id', 'in', ids)
    .where('role', '=', 'facilitator')
    .where('removed_at', 'is', null)
    .execute();
  return Map.groupBy(rows, ({ board_id }) => board_id);
}

async function readVoters(db: Db, ids: readonly BoardId[]) {
  const rows = await db
    .selectFrom('ballots')
    .select(['board_id', 'participant_id as id'])
    .where('board_id', 'in', ids)
    .where('votes', '!=', '{}')
    .execute();
  return Map.groupBy(rows, ({ board_id }) => board_id);
}

async function countDrafts(db: Db, ids: readonly BoardId[]) {
  const rows = await db
    .selectFrom('drafts')
    .where('board_id', 'in', ids)
    .where('aside', '=', 0)
    .groupBy('board_id')
    .select(({ fn }) => ['board_id', fn.countAll<number>().as('drafts'), fn.max('created_at').as('at')])
    .execute();
  return byBoard(rows);
}

/** Empty ballots have been taken back, and count as none. */
async function countBallots(db: Db, table: 'ballots' | 'paper_ballots', ids: readonly BoardId[]) {
  const rows = await db
    .selectFrom(table)
    .where('board_id', 'in', ids)
    .groupBy('board_id')
    .select(({ fn }) => [
      'board_id',
      fn.countAll<number>().as('entered'),
      sql<number>`sum(case when votes = '{}' then 0 else 1 end)`.as('cast'),
      fn.max('updated_at').as('at'),
    ])
    .execute();
  return byBoard(rows);
}

async function countProjects(db: Db, ids: readonly BoardId[]) {
  const rows = await db
    .selectFrom('projects')
    .where('board_id', 'in', ids)
    .groupBy('board_id')
    .select(({ fn }) => ['board_id', fn.countAll<number>().as('projects')])
    .execute();
  return byBoard(rows);
}

async function lastSteps(db: Db, ids: readonly BoardId[]) {
  const rows = await db
    .selectFrom('phase_changes')
    .where('board_id', 'in', ids)
    .groupBy('board_id')
    .select(({ fn }) => ['board_id', fn.max('at').as('at')])
    .execute();
  return byBoard(rows);
}
