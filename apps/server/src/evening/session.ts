// The ruled state of a board as one member may know it. Each part is built by one function, for the first message and
// for the pushes alike; the rows of a part are read once, whoever it is built for.

import type { BoardId, ClusterId, ParticipantId } from '@terreau/board/ids';
import { tally, type Votes, visibleTallies, votesAmong } from '@terreau/workshop/ballots';
import { areTalliesRevealed, type Phase } from '@terreau/workshop/phases';
import type { Draft, Person, ProjectSummary, Session } from '@terreau/workshop/session';
import type { Selectable } from 'kysely';
import type { Database } from '../journal/journal.ts';
import type { Schema } from '../journal/schema.ts';
import { type BoardRow, readBoard } from './boards.ts';
import type { Evening } from './evening.ts';
import type { SessionOf } from './session-reader.ts';
import { visibleOn } from './visible.ts';

/** A participant's ballot, for the server's own use. */
export interface Ballot {
  readonly by: ParticipantId;
  readonly votes: Votes;
}

/** The whole session of each member of a board. */
export async function readSessions(
  evening: Pick<Evening, 'database' | 'hub' | 'now'>,
  id: BoardId,
): Promise<SessionOf> {
  const { database } = evening;
  const board = await readBoard(database, id);
  if (!board) throw new Error(`members of board ${id}, which does not exist`);
  const [people, drafts, ballots, projects] = await Promise.all([
    readPeople(database, id),
    readDrafts(database, id),
    readBallots(database, id),
    readProjectSummaries(database, id),
  ]);
  const voteOf = votesFor(board, ballots, await visibleOn(evening, board.id, ballots));
  const draftsOf = draftsFor(drafts);
  const headCount = evening.hub.headCount(id);
  const { locale: _, ...event } = board.event;
  return ({ id: participant, role, name }) => ({
    event,
    challenge: board.challenge,
    board: { id, table: board.table, joinCode: board.joinCode },
    phase: phasePart(board),
    script: board.script,
    now: evening.now(),
    you: { id: participant, role, name: people[participant]?.name ?? name },
    people,
    headCount,
    drafts: draftsOf(participant),
    vote: voteOf(participant),
    projects,
  });
}

/** Where a board is in its evening. */
export function phasePart({ phase, step, timer }: BoardRow): Session['phase'] {
  return { name: phase, step, ...timer };
}

export async function readPeople({ db }: Database, board: BoardId): Promise<Record<ParticipantId, Person>> {
  const rows = await db
    .selectFrom('participants')
    .select(['id', 'name', 'role'])
    .where('board_id', '=', board)
    .orderBy('created_at')
    .execute();
  return Object.fromEntries(rows.map(({ id, name, role }) => [id, { name, role }]));
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

/** To each their own drafts, and how many there are in all. */
export function draftsFor(drafts: readonly DraftRow[]): (participant: ParticipantId) => Session['drafts'] {
  const draftsBy = Map.groupBy(drafts, ({ participant_id }) => participant_id);
  return (participant) => ({ mine: (draftsBy.get(participant) ?? []).map(toDraft), count: drafts.length });
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

/** How many drafts there are on a board, by everyone or by one person. */
export async function countDrafts({ db }: Database, board: BoardId, by?: ParticipantId): Promise<number> {
  const all = db
    .selectFrom('drafts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('board_id', '=', board);
  const { count } = await (by ? all.where('participant_id', '=', by) : all).executeTakeFirstOrThrow();
  return count;
}

function toDraft({ id, text, kind, created_at }: DraftRow): Draft {
  return { id, text, kind, createdAt: created_at };
}

/** All ballots of a board. They leave the server only through votesFor and as tallies. [T5] */
export async function readBallots({ db }: Database, board: BoardId): Promise<Ballot[]> {
  const rows = await db
    .selectFrom('ballots')
    .select(['participant_id', 'votes'])
    .where('board_id', '=', board)
    .orderBy('participant_id')
    .execute();
  return rows.map((row) => ({ by: row.participant_id, votes: JSON.parse(row.votes) as Votes }));
}

/** How many participants have cast a ballot that is not empty. */
export async function countBallots({ db }: Database, board: BoardId): Promise<number> {
  const { count } = await db
    .selectFrom('ballots')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('board_id', '=', board)
    .where('votes', '!=', '{}')
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * What each member may know of the vote: their own ballot, how many have voted, and what was voted once it is revealed,
 * all of it for what can be seen. The sums are made once, for however many members. [T5]
 */
export function votesFor(
  { phase, budget }: Pick<BoardRow, 'phase' | 'budget'>,
  ballots: readonly Ballot[],
  visible: ReadonlySet<string>,
): (participant: ParticipantId) => Session['vote'] {
  const isVisible = (id: string): boolean => visible.has(id);
  const sums = tally(ballots.map(({ votes }) => votes));
  const tallies = areTalliesRevealed(phase) ? visibleTallies(sums, isVisible) : null;
  const votesBy = new Map(ballots.map(({ by, votes }) => [by, votes]));
  return (participant) => {
    const mine = votesAmong(votesBy.get(participant) ?? {}, isVisible);
    return { budget, mine, ballots: sums.ballots, tallies };
  };
}

/** What was voted in sum; null while it is secret. */
export function revealedTallies(phase: Phase, ballots: readonly Ballot[]): Session['vote']['tallies'] {
  return areTalliesRevealed(phase) ? tally(ballots.map(({ votes }) => votes)) : null;
}

export async function readProjectSummaries({ db }: Database, board: BoardId): Promise<ProjectSummary[]> {
  const rows = await db
    .selectFrom('projects')
    .select(['id', 'cluster_id', 'title'])
    .where('board_id', '=', board)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, cluster_id, title }) => ({ id, cluster: cluster_id as ClusterId, title }));
}
